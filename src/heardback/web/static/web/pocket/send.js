// Hands in what waits, one after another, as often as it takes; each key counts once.
"use strict";

const PATIENCE = 30000;
const FINAL = ["conflict", "refused", "gone"];

// Only one tab at a time; the others see what came of it in the store.
function handInAll() {
  if (!navigator.locks) return handInEach();
  return navigator.locks.request("heardback-hand-in", handInEach);
}

async function handInEach() {
  const known = await refreshed();
  if (known.trouble) return known.trouble;
  for (const item of await allWaiting()) {
    if (item.state !== "waiting" || !item.ready) continue;
    if (item.who && item.who !== known.who) {
      await keepWaiting({ ...item, sentence: "Somebody else was signed in when this was written." });
      continue;
    }
    const answer = await handIn(item, known.token);
    if (answer.state === "kept") await dropWaiting(item.key);
    else if (FINAL.includes(answer.state)) await keepWaiting({ ...item, ...answer });
    else return answer.sentence;
  }
  return "";
}

async function refreshed() {
  const answer = await asked("/pocket/data.json");
  if (answer.state) return { trouble: answer.sentence };
  await keepKnown(answer);
  return answer;
}

function handIn(item, token) {
  const headers = { "X-CSRFToken": token };
  if (item.kind === "meeting") {
    const body = JSON.stringify({ ...item.slip, key: item.key });
    headers["Content-Type"] = "application/json";
    return asked("/pocket/hand-in/", { method: "POST", headers, body });
  }
  const body = new FormData();
  const { begin, pursuit } = item.slip;
  body.append("key", item.key);
  body.append("pursuit", pursuit ?? "");
  if (begin) for (const [name, value] of Object.entries(begin)) body.append(name, value);
  body.append("agreed", item.agreed ?? "");
  body.append("voice", item.voice ?? "");
  // A memo is spoken after the meeting; of anything else it has to be told.
  body.append("voices", item.kind === "memo" ? "own" : (item.voices ?? ""));
  const file = item.blob ?? new Blob([item.text ?? ""], { type: "text/plain" });
  body.append("file", file, item.fileName ?? "Note from the phone.txt");
  return asked("/pocket/hand-in-file/", { method: "POST", headers, body });
}

async function asked(address, options = {}) {
  const offline = {
    state: "offline",
    sentence: "No connection. What you write is kept on this phone.",
  };
  let answer;
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    answer = await fetch(address, { cache: "no-store", ...options, signal });
  } catch {
    return offline;
  }
  try {
    return await answer.json();
  } catch {
    // Not from our program, or not from a healthy one: nothing is taken as kept.
    const sentence = `The computer answered oddly (${answer.status}). It is tried again later.`;
    return { state: "trouble", sentence };
  }
}
