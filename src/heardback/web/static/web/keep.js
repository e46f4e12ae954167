// Keeps what is typed on this device until the server has it, and asks for a
// connection before a form is sent: a lost one in the middle loses nothing.
"use strict";

const PREFIX = "heardback:";
const SENT = PREFIX + "sent";
const forms = [...document.querySelectorAll("form[data-keep]")];

forgetWhatArrived();
for (const form of document.querySelectorAll("form[data-forget]")) {
  form.addEventListener("submit", forgetAll);
}
for (const form of document.querySelectorAll("form[data-keep]")) {
  const name = PREFIX + form.dataset.keep;
  if (restore(form, name)) say(form, "What you typed before is back.");
  form.addEventListener("input", () => keep(form, name));
  form.addEventListener("submit", (event) => send(event, form, name));
}

function fields(form) {
  return [...form.elements].filter(
    (field) => field.name && !["hidden", "file", "submit", "button"].includes(field.type),
  );
}

function keep(form, name) {
  const typed = fields(form).map((field) => [
    field.name,
    field.value,
    field.type === "radio" || field.type === "checkbox" ? field.checked : null,
  ]);
  try {
    localStorage.setItem(name, JSON.stringify(typed));
  } catch {
    // A full or forbidden storage: the server still has every step that was sent.
  }
}

function restore(form, name) {
  let typed;
  try {
    typed = JSON.parse(localStorage.getItem(name) ?? "null");
  } catch {
    return false;
  }
  if (!Array.isArray(typed)) return false;
  let changed = false;
  for (const [field, value, checked] of typed) {
    for (const element of fields(form).filter((each) => each.name === field)) {
      const key = checked === null ? "value" : "checked";
      if (checked !== null && element.value !== value) continue;
      const wanted = checked ?? value;
      changed ||= element[key] !== wanted && wanted !== false && wanted !== "";
      element[key] = wanted;
    }
  }
  return changed;
}

// The next page is here and it is another one: the server has what was sent.
function forgetWhatArrived() {
  const sent = sessionStorage.getItem(SENT);
  if (!sent || document.body.dataset.trouble) return;
  sessionStorage.removeItem(SENT);
  if (forms.some((form) => PREFIX + form.dataset.keep === sent)) return;
  localStorage.removeItem(sent);
}

function forgetAll() {
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(PREFIX)) localStorage.removeItem(name);
  }
}

async function send(event, form, name) {
  if (form.dataset.sending) return;
  event.preventDefault();
  const button = event.submitter;
  form.dataset.sending = "asking";
  keep(form, name);
  const alive = await fetch("/alive/", { method: "HEAD", cache: "no-store" }).then(
    (answer) => answer.ok,
    () => false,
  );
  if (!alive) {
    delete form.dataset.sending;
    say(form, "There is no connection. Nothing is lost: what you typed is kept on this device. Save again when you are back.", true);
    return;
  }
  sessionStorage.setItem(SENT, name);
  form.requestSubmit(button);
  setTimeout(() => delete form.dataset.sending, 3000);
}

function say(form, words, trouble = false) {
  let line = form.querySelector(".kept-line");
  if (!line) {
    line = document.createElement("p");
    line.setAttribute("role", "status");
    form.querySelector("h1")?.after(line);
    if (!line.isConnected) form.prepend(line);
  }
  line.className = trouble ? "kept-line notice trouble" : "kept-line notice";
  line.textContent = words;
}
