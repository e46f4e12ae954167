// j and k move through what needs you; d does it, s and w put it off, and x drops it.
// Without this script every one of them is a button.
"use strict";

const items = () => [...document.querySelectorAll("[data-item]")];

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("input, textarea, select")) return;
  if (event.key === "j") move(1);
  else if (event.key === "k") move(-1);
  else if (!press(event.key)) return;
  event.preventDefault();
});

function move(by) {
  const all = items();
  const at = all.indexOf(document.activeElement?.closest("[data-item]"));
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by;
  all[Math.min(Math.max(next, 0), all.length - 1)]?.focus();
}

function press(key) {
  const here = document.activeElement?.closest("[data-item]");
  const button = here?.querySelector(`[data-key="${CSS.escape(key)}"]`);
  button?.click();
  return Boolean(button);
}
