// Asks this browser to let itself be knocked at, only after a button was pressed.
"use strict";

const section = document.querySelector("#push");
const state = document.querySelector("#push-state");
const begin = document.querySelector("#push-begin");
const end = document.querySelector("#push-end");

if ("serviceWorker" in navigator && "PushManager" in window) {
  navigator.serviceWorker.ready.then(async (worker) => {
    const now = await worker.pushManager.getSubscription();
    begin.hidden = Boolean(now);
    end.hidden = !now;
    begin.addEventListener("click", () => start(worker));
    end.addEventListener("click", () => stop(worker));
  });
} else {
  state.textContent = "This browser cannot be reminded, or not at an address without HTTPS.";
}

async function start(worker) {
  const answer = await fetch(section.dataset.keyAt, { cache: "no-store" });
  const told = await answer.json();
  if (!told.key) return say(told.sentence);
  try {
    const place = await worker.pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: told.key,
    });
    await tell(section.dataset.begin, place.toJSON(), "This browser will be reminded.");
    begin.hidden = true;
    end.hidden = false;
  } catch (problem) {
    say(`This browser said no (${problem.name}).`);
  }
}

async function stop(worker) {
  const place = await worker.pushManager.getSubscription();
  if (!place) return;
  await tell(section.dataset.end, place.toJSON(), "This browser is left in peace.");
  await place.unsubscribe();
  begin.hidden = false;
  end.hidden = true;
}

async function tell(address, body, words) {
  const token = section.querySelector("input[name=csrfmiddlewaretoken]").value;
  const answer = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRFToken": token },
    body: JSON.stringify(body),
  });
  const told = await answer.json();
  say(told.state === "kept" ? words : told.sentence);
}

function say(words) {
  state.textContent = words;
}
