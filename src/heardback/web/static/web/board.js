// Cards move by drag, or by 1, 2 and 3 on the one that has the focus.
// Both press the buttons that are there without this script.
"use strict";

let dragged = null;

for (const card of document.querySelectorAll("[data-card][draggable]")) {
  card.addEventListener("dragstart", (event) => {
    dragged = card;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", card.dataset.card);
    document.querySelector(".board").classList.add("dragging");
  });
  card.addEventListener("dragend", () => {
    dragged = null;
    document.querySelector(".board").classList.remove("dragging");
  });
}

for (const column of document.querySelectorAll("[data-stage]")) {
  column.addEventListener("dragover", (event) => {
    if (!dragged) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
  });
  column.addEventListener("drop", (event) => {
    event.preventDefault();
    if (dragged) press(dragged, column.dataset.stage);
  });
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("input, textarea, select")) return;
  const card = document.activeElement?.closest("[data-card]");
  const stage = { 1: "new", 2: "talking", 3: "with_decider", 4: "decided" }[event.key];
  if (card && stage) press(card, stage);
});

// What ended is written down with its day and their words, so that is a page.
function press(card, stage) {
  const way = stage === "decided" ? "a.button" : `button[value="${stage}"]`;
  card.querySelector(`.step ${way}`)?.click();
}
