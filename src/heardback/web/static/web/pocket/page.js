// The page that works in a car park: writes to the phone first, hands in afterwards.
"use strict";

const form = document.querySelector("#close-out");
const note = document.querySelector("#note");
const status = document.querySelector("#status");
const EMPTY = { who: "", pursuits: [] };
let known = EMPTY;

start();

async function start() {
  known = (await lastKnown()) ?? EMPTY;
  for (const each of document.querySelectorAll("select[name=pursuit]")) offer(each);
  form.elements.on.value = localDay();
  form.addEventListener("submit", keepMeeting);
  note.addEventListener("submit", keepNote);
  offerMemo();
  briefs();
  await show();
  if (navigator.storage?.persist) navigator.storage.persist();
  addEventListener("online", again);
  document.addEventListener("visibilitychange", () => document.hidden || again());
  document.querySelector("#again").addEventListener("click", again);
  setInterval(again, 60000);
  await again();
}

async function again() {
  const trouble = await handInAll();
  known = (await lastKnown()) ?? known;
  for (const each of document.querySelectorAll("select[name=pursuit]")) offer(each);
  briefs();
  await show(trouble);
}

async function keepMeeting(event) {
  event.preventDefault();
  const slip = composed(form, known);
  if (!slip.pursuit && !slip.begin.organisation) return complain(form, "Whose meeting was it?");
  if (!slip.heard.length && !slip.notes) return complain(form, "Nothing is filled in yet.");
  await keep({ kind: "meeting", name: slip.name, slip }, form);
  form.elements.on.value = localDay();
}

async function keepNote(event) {
  event.preventDefault();
  const text = note.elements.text.value.trim();
  const slip = whose(note, known);
  if (!slip.pursuit && !slip.begin.organisation) return complain(note, "Whose is it?");
  if (!text) return complain(note, "Nothing is written yet.");
  await keep({ kind: "note", name: slip.name, slip, text }, note);
}

// Only what is safely in the store leaves the form.
async function keep(item, from) {
  const key = freshKey();
  try {
    await keepWaiting({ ...item, key, at: Date.now(), who: known.who, state: "waiting", ready: true });
  } catch (problem) {
    complain(from, `This phone could not keep it (${problem.name}). Copy it somewhere before you close the page.`);
    return;
  }
  from.reset();
  complain(from, "");
  offer(from.elements.pursuit);
  await show();
  await again();
}

function complain(from, words) {
  from.querySelector(".wrong").textContent = words;
}

function offer(select) {
  const first = select.options.length === 1 && known.pursuits[0]?.id;
  const chosen = first || select.value;
  const others = [...select.options].filter((each) => each.value === "");
  const options = known.pursuits.map((each) => {
    const words = each.title ? `${each.organisation}: ${each.title}` : each.organisation;
    return new Option(words, each.id);
  });
  select.replaceChildren(...options, ...others);
  if ([...select.options].some((each) => each.value === chosen)) select.value = chosen;
  select.onchange = () => follow(select);
  follow(select);
}

// The name of a new one is asked only where it is new; people and meetings follow.
function follow(select) {
  const form = select.form;
  const one = known.pursuits.find((each) => each.id === select.value);
  form.querySelector(".begins").hidden = Boolean(one);
  const people = form.querySelector("datalist");
  if (people) people.replaceChildren(...(one?.people ?? []).map((name) => new Option(name)));
  const meetings = form.elements.meeting;
  if (!meetings) return;
  const planned = (one?.meetings ?? []).map((each) => new Option(`planned for ${each.on}`, each.id));
  meetings.replaceChildren(new Option("one that was not planned here", ""), ...planned);
  const due = (one?.meetings ?? []).find((each) => each.on <= localDay());
  meetings.value = due ? due.id : "";
}

function offerMemo() {
  const button = document.querySelector("#memo");
  if (!navigator.mediaDevices || !window.MediaRecorder) return;
  let stop = null;
  button.hidden = false;
  button.addEventListener("click", async () => {
    if (stop) {
      stop();
      stop = null;
      return;
    }
    try {
      stop = await recorded(button, (blob, fileName) => {
        const slip = whose(note, known);
        keep({ kind: "memo", name: slip.name, slip, blob, fileName, agreed: "" }, note);
      });
    } catch {
      complain(note, "The microphone cannot be used here.");
    }
  });
}

function briefs() {
  const place = document.querySelector("#briefs");
  const found = known.pursuits.flatMap((each) => each.meetings);
  place.replaceChildren(
    ...found.map((each) => {
      const details = document.createElement("details");
      const summary = document.createElement("summary");
      summary.textContent = each.brief.split("\n").slice(0, 2).join(", ");
      const text = document.createElement("pre");
      text.textContent = each.brief;
      details.append(summary, text);
      return details;
    }),
  );
  document.querySelector("#no-briefs").hidden = found.length > 0;
}

async function show(trouble = "") {
  const items = await allWaiting();
  const place = document.querySelector("#waiting");
  // Only what changed is drawn anew: somebody may be typing in a row.
  const drawn = items.map((each) => `${each.key} ${each.state} ${each.ready} ${each.sentence ?? ""}`);
  if (place.dataset.drawn !== drawn.join("|")) {
    place.replaceChildren(...items.map(row));
    place.dataset.drawn = drawn.join("|");
  }
  const waiting = items.filter((each) => each.state === "waiting").length;
  const many = waiting === 1 ? "One thing waits" : `${waiting} things wait`;
  status.textContent = [waiting ? `${many} on this phone.` : "Everything is handed in.", trouble]
    .filter(Boolean)
    .join(" ");
}

function row(item) {
  const template = document.querySelector("#row").content.cloneNode(true);
  const line = template.querySelector("li");
  line.querySelector(".what").textContent = item.name || "Shared with Heardback";
  line.querySelector("pre").textContent = readable(item);
  line.querySelector(".why").textContent = item.sentence ?? "";
  line.querySelector("[data-copy-row]").onclick = () => navigator.clipboard.writeText(readable(item));
  line.querySelector("[data-drop]").onclick = () => drop(item);
  const retry = line.querySelector("[data-retry]");
  retry.hidden = item.state === "waiting" && item.ready;
  retry.onclick = () => retried(item, line);
  const choose = line.querySelector(".choose");
  const asked = isSound(item) && !item.voices;
  choose.hidden = Boolean(item.ready) && !asked;
  for (const each of choose.querySelectorAll(".belongs")) each.hidden = Boolean(item.ready);
  choose.querySelector(".whose-words").hidden = Boolean(item.ready) || isSound(item);
  choose.querySelector(".voices").hidden = !asked;
  if (!item.ready) offer(choose.elements.pursuit);
  return line;
}

// Something shared that may hold the voices of others; a memo does not.
function isSound(item) {
  return item.kind === "file" && (item.blob?.type ?? "").startsWith("audio/");
}

async function retried(item, line) {
  let slip = item.slip;
  const voices = item.voices || line.querySelector("select[name=voices]").value;
  if (isSound(item) && !["own", "agreed"].includes(voices)) {
    line.querySelector(".why").textContent = voices === "no"
      ? "Then it is not handed in. Ask them first, or throw it away."
      : "Say first whose voices are in it.";
    return;
  }
  if (!item.ready) {
    slip = whose(line.querySelector(".choose"), known);
    if (!slip.pursuit && !slip.begin.organisation) {
      line.querySelector(".why").textContent = "Say which pursuit it belongs to.";
      return;
    }
  }
  const voice = line.querySelector("select[name=voice]").value;
  await keepWaiting({
    ...item, slip, voice, voices, name: slip.name ?? item.name, who: known.who,
    state: "waiting", ready: true, sentence: "",
  });
  await again();
}

async function drop(item) {
  if (!confirm("Throw it away? It is nowhere else.")) return;
  await dropWaiting(item.key);
  await show();
}

function localDay() {
  const now = new Date();
  now.setMinutes(now.getMinutes() - now.getTimezoneOffset());
  return now.toISOString().slice(0, 10);
}
