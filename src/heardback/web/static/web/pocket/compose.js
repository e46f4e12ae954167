// From the fields of the page to what is handed in, and to lines that a person can read.
"use strict";

function composed(form, known) {
  const value = (name) => String(new FormData(form).get(name) ?? "").trim();
  const person = value("person");
  const heard = [];
  const add = (kind, fields, quote = "") => {
    const source = quote ? "quoted" : "reported";
    heard.push({ kind, value: fields, person, quote, source });
  };

  if (value("next")) {
    const step = { text: value("next"), agreed: value("agreed") === "yes" };
    if (value("owner")) step.owner = value("owner");
    if (value("due")) Object.assign(step, { due: value("due"), due_on: value("due") });
    add("next_step", step);
  }
  if (value("openness") || value("process")) {
    const process = { text: value("process") };
    if (value("openness")) process.openness = value("openness");
    add("process", process);
  }
  if (value("grade")) add("support", { grade: value("grade") }, value("support"));
  if (value("doubt")) {
    const asked = value("cause") ? "understood" : value("asked") === "yes" ? "asked" : "heard";
    const about = value("about") || "other";
    add("hesitation", { about, state: asked, cause: value("cause") }, value("doubt"));
  }
  if (value("need")) add("need", { sort: value("sort") || "criterion", status: "stated" }, value("need"));

  const slip = {
    on: value("on"),
    medium: value("medium"),
    people: person ? [person] : [],
    notes: value("notes"),
    guess: value("guess") === "" ? null : Number(value("guess")),
    meeting: value("meeting"),
    heard,
  };
  return { ...slip, ...whose(form, known) };
}

// Which pursuit: one that is known, or one that begins here.
function whose(form, known) {
  const given = new FormData(form);
  const pursuit = String(given.get("pursuit") ?? "");
  if (pursuit) {
    const one = known.pursuits.find((each) => each.id === pursuit);
    return { pursuit, begin: null, name: one ? one.organisation : pursuit };
  }
  const organisation = String(given.get("organisation") ?? "").trim();
  const side = String(given.get("side") ?? "deal");
  return { pursuit: "", begin: { organisation, side }, name: organisation };
}

const NAMES = {
  next_step: "next", process: "process", support: "support", hesitation: "doubt", need: "need",
};

// The same as the text template: if all else fails, copy it and paste it anywhere.
function readable(item) {
  if (item.kind !== "meeting") return `${item.name}: ${item.text ?? item.fileName ?? ""}`;
  const slip = item.slip;
  const lines = [[item.name, slip.on, slip.medium, ...slip.people].filter(Boolean).join(", ")];
  for (const each of slip.heard) {
    const who = each.person && !["next_step", "process"].includes(each.kind) ? ` ${each.person}` : "";
    const said = Object.entries(each.value)
      .filter(([name, word]) => word !== "" && word !== false && name !== "due_on")
      .map(([name, word]) => (word === true ? name : word));
    if (each.quote) said.push(`"${each.quote}"`);
    lines.push(`${NAMES[each.kind]}${who}: ${said.join(", ")}`);
  }
  if (slip.guess !== null) lines.push(`guess: ${slip.guess} in 10`);
  if (slip.notes) lines.push("", slip.notes);
  return lines.join("\n");
}
