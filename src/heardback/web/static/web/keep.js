// Keeps what is typed on this device until the server says that it has it, and asks
// for a connection before a form is sent: a lost one in the middle loses nothing. What
// was kept about a pursuit goes when somebody in it is erased, here or on another device.
"use strict";

const PREFIX = "heardback:";
const ARRIVED = "heardback_arrived";

forgetWhatArrived();
for (const form of document.querySelectorAll("form[data-forget]")) {
  form.addEventListener("submit", forgetAll);
}
forgetTheErased().then(begin);

function begin() {
  for (const form of document.querySelectorAll("form[data-keep]")) {
    const name = PREFIX + form.dataset.keep;
    if (restore(form, name)) say(form, "What you typed before is back.");
    form.addEventListener("input", () => keep(form, name));
    form.addEventListener("submit", (event) => send(event, form, name));
  }
}

// The key goes along: what was sent before and is sent again is saved once.
function fields(form) {
  return [...form.elements].filter(
    (field) =>
      field.name === "key" ||
      (field.name && !["hidden", "file", "submit", "button"].includes(field.type)),
  );
}

function keep(form, name) {
  const typed = fields(form).map((field) => [
    field.name,
    field.value,
    field.type === "radio" || field.type === "checkbox" ? field.checked : null,
  ]);
  try {
    localStorage.setItem(name, JSON.stringify({ typed, at: Date.now(), about: about() }));
  } catch {
    // A full or forbidden storage: the server still has every step that was sent.
  }
}

// Which pursuit the page is about; none on the first screen.
function about() {
  return decodeURIComponent(location.pathname.match(/^\/pursuits\/([^/]+)\//)?.[1] ?? "");
}

function kept(name) {
  try {
    const found = JSON.parse(localStorage.getItem(name) ?? "null");
    return Array.isArray(found?.typed) ? found : null;
  } catch {
    return null;
  }
}

function names() {
  return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
}

async function forgetTheErased() {
  if (!names().length) return;
  const asked = { cache: "no-store", signal: AbortSignal.timeout(3000) };
  const erased = await fetch("/forgotten/", asked).then(
    (answer) => (answer.ok ? answer.json() : {}),
    () => ({}),
  );
  const newest = Math.max(0, ...Object.values(erased));
  for (const name of names()) {
    const found = kept(name);
    // The first screen may be about anybody.
    const until = found?.about ? (erased[found.about] ?? 0) : newest;
    if (!found || found.at <= until) localStorage.removeItem(name);
  }
}

function restore(form, name) {
  const typed = kept(name)?.typed;
  if (!typed) return false;
  let changed = false;
  for (const [field, value, checked] of typed) {
    for (const element of fields(form).filter((each) => each.name === field)) {
      const key = checked === null ? "value" : "checked";
      if (checked !== null && element.value !== value) continue;
      const wanted = checked ?? value;
      const told = field !== "key" && wanted !== false && wanted !== "";
      changed ||= told && element[key] !== wanted;
      element[key] = wanted;
    }
  }
  return changed;
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
    say(
      form,
      "There is no connection. Nothing is lost: what you typed is kept on this device. Save again when you are back.",
      true,
    );
    return;
  }
  tag(form, form.dataset.keep);
  form.requestSubmit(button);
  setTimeout(() => delete form.dataset.sending, 3000);
}

// The server hands this name back once it has kept what was sent.
function tag(form, name) {
  let field = form.querySelector("input[name=keep]");
  if (!field) {
    field = document.createElement("input");
    field.type = "hidden";
    field.name = "keep";
    form.append(field);
  }
  field.value = name;
}

function forgetWhatArrived() {
  const cookie = document.cookie.split("; ").find((each) => each.startsWith(ARRIVED + "="));
  if (!cookie) return;
  localStorage.removeItem(PREFIX + cookie.slice(ARRIVED.length + 1));
  document.cookie = ARRIVED + "=; path=/; max-age=0; samesite=lax";
}

function forgetAll() {
  for (const name of names()) localStorage.removeItem(name);
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
