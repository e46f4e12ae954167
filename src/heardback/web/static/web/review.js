// j and k move through the proposals; a, e, x and u press their buttons. On one that is
// still open, u takes back the last verdict and goes there.
"use strict";

const BUTTONS = { a: "accept", e: "edit", x: "reject", u: "undo" };
let last = null;
let undoing = null;
const judged = [];

const cards = () => [...document.querySelectorAll(".proposal")];
// A card that is being replaced has no focus for a moment; it is still the one meant.
const current = () =>
  document.activeElement?.closest(".proposal") ?? (last && document.getElementById(last));

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("input:not([type=radio], [type=checkbox]), textarea, select")) return;
  if (event.key === "j") move(1);
  else if (event.key === "k") move(-1);
  else if (event.key in BUTTONS) press(BUTTONS[event.key]);
  else return;
  event.preventDefault();
});

document.addEventListener("focusin", () => {
  const card = current();
  last = card?.id ?? null;
  for (const mark of document.querySelectorAll("mark.here")) mark.classList.remove("here");
  const mark = card && markOf(card);
  if (!mark) return;
  mark.classList.add("here");
  const source = document.querySelector(".source");
  if (getComputedStyle(source).position === "sticky") {
    const gap = mark.getBoundingClientRect().top - source.getBoundingClientRect().top;
    source.scrollTop += gap - source.clientHeight / 3;
  }
});

// A card has come back with its verdict: mark the text, and on to the next.
document.addEventListener("htmx:afterSettle", (event) => {
  const card = event.target.closest?.(".proposal");
  if (!card) return;
  const verdict = card.dataset.verdict;
  markOf(card)?.classList.toggle("open", verdict === "open");
  markOf(card)?.classList.toggle("rejected", verdict === "rejected");
  if (verdict !== "open") judged.push(card.id);
  // What was taken back is what one wants to look at again.
  if (card.id === undoing) {
    undoing = null;
    card.focus();
    return;
  }
  // Whoever went elsewhere in the meantime stays there.
  const active = document.activeElement;
  if (active && active !== document.body && !card.contains(active)) return;
  goOn(card);
});

// A key quicker than the script sends the form itself: the whole page comes back.
addEventListener("load", () => {
  const landed = document.getElementById(location.hash.slice(1));
  if (landed?.matches(".proposal")) goOn(landed);
});

function goOn(card) {
  const field = card.querySelector(".edit input, .edit select, .edit textarea");
  if (field) field.focus();
  else if (card.dataset.verdict === "open") card.focus();
  else (nextOpen(card) ?? document.querySelector("a[rel=next]") ?? card).focus();
}

function move(by) {
  const all = cards();
  const at = all.indexOf(current());
  const to = at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by;
  all[Math.min(Math.max(to, 0), all.length - 1)]?.focus();
}

function press(verdict) {
  let card = current() ?? cards().find((each) => each.dataset.verdict === "open");
  if (verdict === "undo" && !buttonOf(card, verdict)) {
    card = document.getElementById(judged.findLast((id) => buttonOf(document.getElementById(id), verdict)));
    undoing = card?.id ?? null;
  }
  buttonOf(card, verdict)?.click();
}

function buttonOf(card, verdict) {
  return card?.querySelector(`button[value="${verdict}"]`);
}

function nextOpen(card) {
  const all = cards();
  const after = all.slice(all.indexOf(card) + 1);
  return [...after, ...all].find((each) => each.dataset.verdict === "open");
}

function markOf(card) {
  const anchor = document.getElementById(card.dataset.quote);
  return anchor?.closest("mark") ?? nextMark(anchor);
}

function nextMark(anchor) {
  let next = anchor?.nextElementSibling;
  while (next && next.tagName !== "MARK") next = next.nextElementSibling;
  return next;
}
