// Words marked in the text go along to the form that notes them, as places in the text.
"use strict";

// Pressing a link takes the marks away before it is followed.
let pressing = false;
document.addEventListener("pointerdown", (event) => {
  pressing = Boolean(event.target.closest("[data-missed]"));
});

document.addEventListener("selectionchange", () => {
  const missed = document.querySelector("[data-missed]");
  if (!missed || pressing) return;
  const [from, to] = markedPlaces();
  const some = to > from;
  missed.querySelector(".marked").hidden = !some;
  missed.querySelector(".unmarked").hidden = some;
  for (const link of missed.querySelectorAll("a")) {
    const address = new URL(link.href);
    for (const [name, at] of [["from", from], ["to", to]]) {
      if (some) address.searchParams.set(name, at);
      else address.searchParams.delete(name);
    }
    link.href = address;
  }
});

// From the first to the last sign that is marked, counted as the server counts them.
function markedPlaces() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return [0, 0];
  const range = selection.getRangeAt(0);
  let from = 0;
  let to = 0;
  for (const piece of document.querySelectorAll(".text [data-at]")) {
    if (!range.intersectsNode(piece)) continue;
    const inside = document.createRange();
    inside.selectNodeContents(piece);
    const before = inside.cloneRange();
    if (range.compareBoundaryPoints(Range.START_TO_START, inside) > 0) {
      inside.setStart(range.startContainer, range.startOffset);
    }
    if (range.compareBoundaryPoints(Range.END_TO_END, inside) < 0) {
      inside.setEnd(range.endContainer, range.endOffset);
    }
    const length = [...inside.toString()].length;
    if (!length) continue;
    before.setEnd(inside.startContainer, inside.startOffset);
    const at = Number(piece.dataset.at) + [...before.toString()].length;
    if (to === 0) from = at;
    to = at + length;
  }
  return [from, to];
}
