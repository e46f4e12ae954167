// What a browser can add to a typed talk: Enter says it, it listens, it reads aloud.
const saying = document.querySelector("form[data-saying]");
if (saying) {
  const line = saying.elements.line;
  document.getElementById("now")?.scrollIntoView({ block: "nearest" });
  line.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    saying.requestSubmit();
  });
  listen(saying, line);
  aloud(saying);
}

function listen(form, line) {
  const Recognition = window.SpeechRecognition ?? window.webkitSpeechRecognition;
  const button = form.querySelector("[data-listen]");
  if (!Recognition) return;
  button.hidden = false;
  form.querySelector("[data-listen-note]").hidden = false;
  let ears = null;
  let since = 0;
  button.addEventListener("click", () => {
    if (ears) {
      ears.stop();
      return;
    }
    ears = new Recognition();
    ears.lang = document.documentElement.lang;
    ears.continuous = true;
    since = performance.now();
    button.textContent = "Stop speaking";
    ears.addEventListener("result", (event) => {
      const words = [...event.results].map((each) => each[0].transcript).join(" ");
      line.value = words.trim();
      line.dispatchEvent(new Event("input", { bubbles: true }));
      form.elements.seconds.value = ((performance.now() - since) / 1000).toFixed(1);
    });
    ears.addEventListener("end", () => {
      ears = null;
      button.textContent = "Speak";
      line.focus();
    });
    ears.start();
  });
}

function aloud(form) {
  const button = form.querySelector("[data-aloud]");
  const last = [...document.querySelectorAll(".talk .theirs")].pop();
  if (!window.speechSynthesis || !last) return;
  button.hidden = false;
  let on = false;
  try {
    on = sessionStorage.getItem("heardback-aloud") === "on";
  } catch {
    // A forbidden storage: it is switched on for one line at a time.
  }
  show();
  if (on) speak();
  button.addEventListener("click", () => {
    on = !on;
    try {
      sessionStorage.setItem("heardback-aloud", on ? "on" : "off");
    } catch {
      // As above.
    }
    show();
    if (on) speak();
    else window.speechSynthesis.cancel();
  });

  function show() {
    button.setAttribute("aria-pressed", String(on));
    button.textContent = on ? "Stop reading aloud" : "Hear them";
  }

  function speak() {
    const words = [...last.childNodes]
      .filter((node) => !node.classList?.contains("hidden"))
      .map((node) => node.textContent)
      .join("");
    window.speechSynthesis.cancel();
    window.speechSynthesis.speak(new SpeechSynthesisUtterance(words));
  }
}
