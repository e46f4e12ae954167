// Makes the pages an app that also opens without a connection.
"use strict";

if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register("/worker.js", { scope: "/" }).catch(() => {
    // A certificate that the phone does not know: pages work, the pocket does not.
  });
}

// u presses the one Undo that a page shows, wherever that is.
document.addEventListener("keydown", (event) => {
  if (event.key !== "u" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("input, textarea, select")) return;
  document.querySelector('.undone [data-key="u"]')?.click();
});

// What was known of the workspace goes with its owner; what waits stays.
for (const form of document.querySelectorAll("form[data-forget]")) {
  form.addEventListener("submit", forgetPocket);
}

function forgetPocket() {
  const request = indexedDB.open("heardback-pocket");
  request.onsuccess = () => {
    const database = request.result;
    if (database.objectStoreNames.contains("known")) {
      database.transaction("known", "readwrite").objectStore("known").clear();
    }
  };
}
