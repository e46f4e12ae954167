// A voice memo of one's own, after the meeting. Nothing listens before the button.
"use strict";

const LONGEST_MEMO = 10 * 60 * 1000;

async function recorded(button, onDone) {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const recorder = new MediaRecorder(stream);
  const parts = [];
  const words = button.textContent;
  const stop = () => recorder.state === "recording" && recorder.stop();
  const limit = setTimeout(stop, LONGEST_MEMO);
  recorder.ondataavailable = (event) => parts.push(event.data);
  recorder.onstop = () => {
    clearTimeout(limit);
    for (const track of stream.getTracks()) track.stop();
    button.textContent = words;
    button.onclick = null;
    const type = recorder.mimeType || "audio/webm";
    onDone(new Blob(parts, { type }), type.includes("mp4") ? "memo.m4a" : "memo.ogg");
  };
  recorder.start();
  button.textContent = "Stop";
  return stop;
}
