// A slider says its number while it moves, and asks once it is let go. Without this
// script the button asks.
"use strict";

for (const slider of document.querySelectorAll("input[type=range]")) {
  const said = slider.closest("label").querySelector("output");
  slider.addEventListener("input", () => (said.textContent = slider.value));
  slider.addEventListener("change", () => slider.form.requestSubmit());
}
