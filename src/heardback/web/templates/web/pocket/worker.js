// Keeps the pocket page on the phone, takes in what other apps share, shows reminders.
"use strict";
{% load static %}
importScripts("{% static 'web/pocket/store.js' %}");

const KEPT = {{ kept|safe }};
const SHELF = "heardback-" + KEPT.join().split("").reduce(
  (sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7,
);
const POCKET = "/pocket/";

addEventListener("install", (event) => {
  event.waitUntil(caches.open(SHELF).then((shelf) => shelf.addAll(KEPT)).then(() => skipWaiting()));
});

addEventListener("activate", (event) => {
  const tidy = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith("heardback-") && name !== SHELF) await caches.delete(name);
    }
    await clients.claim();
  };
  event.waitUntil(tidy());
});

addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (address.origin !== location.origin) return;
  if (event.request.method === "POST" && address.pathname === "/pocket/shared/") {
    event.respondWith(takeIn(event.request));
  } else if (event.request.method === "GET" && address.pathname === POCKET) {
    event.respondWith(newestPocket(event.request));
  } else if (event.request.method === "GET" && KEPT.includes(address.pathname)) {
    event.respondWith(fromShelf(event.request));
  } else if (event.request.mode === "navigate" && event.request.method === "GET") {
    event.respondWith(fetch(event.request).catch(() => caches.match(POCKET)));
  }
});

async function fromShelf(request) {
  return (await caches.match(request)) ?? fetch(request);
}

// A slow network must not keep anybody waiting in a car park.
async function newestPocket(request) {
  const kept = await caches.match(POCKET);
  if (!kept) return fetch(request);
  fetch(request)
    .then((answer) => answer.ok && caches.open(SHELF).then((shelf) => shelf.put(POCKET, answer)))
    .catch(() => {});
  return kept;
}

async function takeIn(request) {
  const given = await request.formData();
  const words = ["title", "text", "url"].map((name) => given.get(name)).filter(Boolean).join("\n");
  const files = given.getAll("file").filter((each) => each.size);
  const known = await lastKnown();
  const whole = { at: Date.now(), who: known?.who ?? "", state: "waiting", ready: false, slip: {} };
  for (const file of files) {
    await keepWaiting({ ...whole, key: freshKey(), kind: "file", name: "", blob: file, fileName: file.name });
  }
  if (words && !files.length) {
    await keepWaiting({ ...whole, key: freshKey(), kind: "note", name: "", text: words });
  }
  return Response.redirect(POCKET + "#waiting", 303);
}

addEventListener("push", (event) => {
  const told = event.data ? event.data.json() : {};
  const options = { body: told.body ?? "", tag: told.tag, data: { where: told.where ?? "/" } };
  event.waitUntil(registration.showNotification(told.title ?? "Heardback", options));
});

addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(clients.openWindow(event.notification.data.where));
});
