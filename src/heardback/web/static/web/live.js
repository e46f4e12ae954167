// Two screens of one talk: asks every two seconds whether something changed, and sends
// marks without leaving the page. Without this script both still work by reloading.
const EVERY = 2000;

for (const timer of document.querySelectorAll("[data-timer]")) tick(timer);
setInterval(() => document.querySelectorAll("[data-timer][data-running]").forEach(tick), 500);
for (const region of outermost()) watch(region.id);

document.addEventListener("submit", (event) => {
  const region = event.target.closest("[data-live], [data-note]");
  if (!region) return;
  event.preventDefault();
  send(event.target, event.submitter);
});

function outermost() {
  return [...document.querySelectorAll("[data-live]")].filter(
    (each) => !each.parentElement.closest("[data-live]"),
  );
}

function watch(id) {
  setInterval(() => {
    if (!document.hidden) refresh(id);
  }, EVERY);
}

async function refresh(id, force = false) {
  const region = document.getElementById(id);
  if (!region) return;
  const address = new URL(region.dataset.live, location.href);
  if (!force) address.searchParams.set("seen", region.dataset.changes);
  const answer = await fetch(address, { cache: "no-store" }).catch(() => null);
  if (!answer || answer.status !== 200) return;
  swap(region, await answer.text());
}

function swap(region, html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const fresh = page.getElementById(region.id);
  if (!fresh) return;
  const focused = region.contains(document.activeElement) && document.activeElement.id;
  const talk = region.querySelector(".small-talk");
  const low = talk ? talk.scrollHeight - talk.scrollTop - talk.clientHeight < 40 : false;
  region.replaceWith(fresh);
  if (focused) document.getElementById(focused)?.focus();
  const now = fresh.querySelector(".small-talk");
  if (now && low) now.scrollTop = now.scrollHeight;
  for (const timer of fresh.querySelectorAll("[data-timer]")) tick(timer);
}

async function send(form, button) {
  const fields = new FormData(form, button);
  const done = await fetch(form.action, { method: "POST", body: fields }).catch(() => null);
  if (!done || !done.ok) {
    form.submit();
    return;
  }
  if (form.matches("[data-note]")) form.reset();
  for (const region of outermost()) refresh(region.id, true);
}

function tick(timer) {
  if (!timer.dataset.since) timer.dataset.since = String(Date.now());
  const running = timer.hasAttribute("data-running");
  const since = running ? (Date.now() - Number(timer.dataset.since)) / 1000 : 0;
  const whole = Math.floor(Number(timer.dataset.timer) + since);
  timer.textContent = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
