// The phone's own store: what waits to be handed in, and what was last known.
// Shared by the page and the service worker.
"use strict";

const DATABASE = "heardback-pocket";
const WAITING = "waiting";
const KNOWN = "known";

function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(WAITING, { keyPath: "key" });
      request.result.createObjectStore(KNOWN);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

// Resolves only when the write has reached the disk: then it may be called kept.
async function inStore(name, mode, work) {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(name, mode, { durability: "strict" });
      const request = work(transaction.objectStore(name));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function keepWaiting(item) {
  return inStore(WAITING, "readwrite", (store) => store.put(item));
}

function dropWaiting(key) {
  return inStore(WAITING, "readwrite", (store) => store.delete(key));
}

async function allWaiting() {
  const found = await inStore(WAITING, "readonly", (store) => store.getAll());
  return found.sort((one, other) => one.at - other.at);
}

function keepKnown(known) {
  return inStore(KNOWN, "readwrite", (store) => store.put(known, "last"));
}

function lastKnown() {
  return inStore(KNOWN, "readonly", (store) => store.get("last"));
}

function forgetKnown() {
  return inStore(KNOWN, "readwrite", (store) => store.clear());
}

function freshKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((each) => each.toString(16).padStart(2, "0")).join("");
}
