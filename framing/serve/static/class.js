// The student's page: marks by mouse, touch or word by word, answers, and what is revealed.
import { Outbox } from "./outbox.js";
import { Passage, WordPicker } from "./marks.js";

const page = document.getElementById("classroom");
const said = document.getElementById("said");
const link = document.getElementById("link");
const bar = document.getElementById("bar");
const editor = document.getElementById("editor");
const objection = document.getElementById("objection");
const list = document.getElementById("mine");
const marking = page.dataset.marking === "yes";
const passages = [...document.querySelectorAll(".text.markable")].map((element) => new Passage(element));
const groups = new Map(
  [...editor.querySelectorAll("input[name=kind]")].filter((input) => input.value).map((input) => {
    const label = input.closest("label");
    const code = label.querySelector(".code").textContent;
    const name = [...label.querySelector("span").childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim()).textContent.trim();
    return [input.value, { group: [...label.classList].find((one) => one.startsWith("g-")).slice(2), code, name }];
  }),
);
const marks = new Map();
let step = Number(page.dataset.step);
let mode = "text";
let edited = null;
let returnTo = null;

const outbox = new Outbox(`${page.dataset.code}/${page.dataset.student}`, {
  changed: status,
  over: () => say("This class is over, and everything in it has been erased."),
});

function say(words) {
  said.textContent = words;
}

function status() {
  const unsent = outbox.unsent();
  const words = {
    over: "The class is over",
    out: "You are no longer in this class: join again with the code on the board",
    offline: unsent ? `No connection: ${unsent} kept here, sent as soon as it is back` : "No connection: trying again",
    sending: "Saving …",
    idle: unsent ? "Saving …" : "All saved",
  }[outbox.state];
  if (link.textContent !== words) link.textContent = words;
  link.dataset.state = outbox.state;
  const refused = [...outbox.waiting.values()].find((entry) => entry.refused);
  if (refused) say(refused.refused);
}

function identity() {
  // randomUUID needs a secure page, which the room's network is not
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function keep(mark) {
  mark.version += 1;
  marks.set(mark.id, mark);
  const { version, passage, start, end, quote, kind, reason, disagrees } = mark;
  const body = { version, step: mark.step, passage, start, end, quote, kind: kind || null, reason: reason || null, disagrees };
  outbox.put(`mark/${mark.id}`, { method: "PUT", url: `/api/marks/${mark.id}`, body });
  draw();
}

function drop(mark) {
  mark.version += 1;
  marks.delete(mark.id);
  outbox.put(`mark/${mark.id}`, { method: "DELETE", url: `/api/marks/${mark.id}?version=${mark.version}` });
  draw();
}

function own(passage) {
  return [...marks.values()]
    .filter((mark) => !mark.disagrees && (!passage || mark.passage === passage))
    .sort((one, other) => one.passage.localeCompare(other.passage) || one.start - other.start || other.end - one.end);
}

function draw() {
  for (const passage of passages) passage.draw(own(passage.id), { words: mode === "words" && step === 0, groups });
  picker?.ready(false);
  drawList();
  drawObjections();
}

function drawList() {
  if (!list) return;
  const mine = own();
  document.getElementById("count").textContent = mine.length ? `(${mine.length})` : "";
  list.replaceChildren(
    ...mine.map((mark) => {
      const row = document.createElement("li");
      const words = document.createElement("q");
      words.className = "words";
      words.dir = "auto";
      words.textContent = mark.quote;
      const kind = document.createElement("span");
      kind.className = "facts";
      kind.textContent = groups.get(mark.kind)?.name ?? "no kind yet";
      row.append(words, " ", kind);
      if (mark.reason) {
        const reason = document.createElement("span");
        reason.className = "reason";
        reason.dir = "auto";
        reason.textContent = mark.reason;
        row.append(" ", reason);
      }
      if (step === 0) row.append(" ", small("Change", `“${mark.quote}”`, () => edit(mark)), " ", small("Take back", `“${mark.quote}”`, () => takeBack(mark)));
      else if (step >= 2) row.append(" ", overlooked(mark));
      return row;
    }),
  );
  if (!mine.length) {
    const none = document.createElement("li");
    none.className = "quiet";
    none.textContent = step === 0 ? "Nothing marked yet." : "You marked nothing.";
    list.append(none);
  }
}

function small(words, about, action) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain";
  button.textContent = words;
  const unseen = document.createElement("span");
  unseen.className = "unseen";
  unseen.textContent = ` ${about}`;
  button.append(unseen);
  button.addEventListener("click", action);
  return button;
}

function overlooked(mark) {
  const held = heldAt(mark.passage, mark.start, mark.end, mark.kind);
  const tool = document.querySelector(`.object[data-passage="${CSS.escape(mark.passage)}"][data-start="${mark.start}"][data-end="${mark.end}"]`);
  if (tool) return document.createTextNode("");
  const button = small(held ? "Noted: the tool overlooks this" : "The tool overlooks this", "", () => object({ ...mark, from: button }));
  button.setAttribute("aria-pressed", String(Boolean(held)));
  return button;
}

function takeBack(mark) {
  drop(mark);
  say(`“${mark.quote}” is taken back.`);
  (list.querySelector("button") ?? document.getElementById("mode-text")).focus();
}

function edit(mark) {
  edited = mark;
  returnTo = document.activeElement;
  document.getElementById("editor-quote").textContent = mark.quote;
  for (const input of editor.querySelectorAll("input[name=kind]")) input.checked = input.value === (mark.kind ?? "") && mark.version > 0;
  document.getElementById("reason").value = mark.reason ?? "";
  document.getElementById("editor-remove").hidden = mark.version === 0;
  bar.hidden = true;
  editor.showModal();
  (editor.querySelector("input[name=kind]:checked") ?? editor.querySelector("input[name=kind]")).focus();
}

function fresh(passage, start, end) {
  const span = passage.trimmed(start, end);
  if (!span.quote) return;
  const known = own(passage.id).find((mark) => mark.start === span.start && mark.end === span.end);
  edit(known ?? { id: identity(), version: 0, passage: passage.id, ...span, kind: null, reason: null, disagrees: false, step });
}

document.getElementById("editor-form").addEventListener("submit", () => {
  const kind = editor.querySelector("input[name=kind]:checked")?.value || null;
  keep({ ...edited, kind, reason: document.getElementById("reason").value.trim() || null });
  say(`“${edited.quote}” is marked.`);
});
document.getElementById("editor-remove").addEventListener("click", () => {
  editor.close();
  takeBack(edited);
});
document.getElementById("editor-cancel").addEventListener("click", () => editor.close());
editor.addEventListener("close", () => {
  document.getSelection()?.removeAllRanges();
  if (mode === "words") picker.ready(true);
  else if (returnTo?.isConnected) returnTo.focus();
});

// ── by mouse and touch: recogito's text-annotator follows the selection; the marks are drawn by marks.js
let pending = null;
const quietRenderer = () => ({ destroy() {}, redraw() {}, setStyle() {}, setFilter() {}, setVisible() {}, on: () => () => {} });

function listen(passage) {
  if (!window.RecogitoJS?.createTextAnnotator) return;
  const annotator = window.RecogitoJS.createTextAnnotator(passage.element, { renderer: quietRenderer, userSelectAction: "SELECT" });
  const take = (annotation) => {
    if (step !== 0 || mode !== "text") return;
    const selectors = annotation.target.selector;
    const start = Math.min(...selectors.map((one) => one.start));
    const end = Math.max(...selectors.map((one) => one.end));
    pending = { passage, start, end };
    const words = passage.trimmed(start, end).quote;
    bar.hidden = !words;
    document.getElementById("bar-words").textContent = words.length > 60 ? `${words.slice(0, 57)}…` : words;
    annotator.state.store.clear();
    annotator.state.selection.clear();
  };
  annotator.on("createAnnotation", take);
  annotator.on("updateAnnotation", take);
}

document.getElementById("bar-mark").addEventListener("click", () => pending && fresh(pending.passage, pending.start, pending.end));
document.addEventListener("selectionchange", () => {
  if (document.getSelection().isCollapsed && !editor.open) setTimeout(() => (bar.hidden = document.getSelection().isCollapsed || bar.hidden), 300);
});
for (const passage of passages) {
  passage.element.addEventListener("click", (event) => {
    const drawn = event.target.closest("mark");
    if (drawn && step === 0 && mode === "text" && document.getSelection().isCollapsed && marks.has(drawn.dataset.mark)) edit(marks.get(drawn.dataset.mark));
  });
}

// ── word by word
const picker = marking ? new WordPicker(passages, { picked: fresh, say }) : null;

function turn(to) {
  mode = to;
  document.getElementById("mode-text").setAttribute("aria-pressed", String(to === "text"));
  document.getElementById("mode-words").setAttribute("aria-pressed", String(to === "words"));
  document.getElementById("mode-hint").textContent =
    to === "text"
      ? "Select words with the mouse or a finger."
      : `Tap the first word, then the last.${matchMedia("(hover: hover)").matches ? " By keyboard: Tab to the text, arrow keys to a word, Enter, arrow keys to the last word, Enter." : ""}`;
  try {
    localStorage.setItem("framing/mode", to);
  } catch {
    // without storage the choice holds for this page only
  }
  bar.hidden = true;
  draw();
}
if (marking) {
  document.getElementById("mode-text").addEventListener("click", () => turn("text"));
  document.getElementById("mode-words").addEventListener("click", () => turn("words"));
}

// ── questions
function saveAnswer(field) {
  const inputs = [...field.querySelectorAll("input")];
  const chosen = inputs.filter((input) => input.checked).map((input) => input.value);
  const words = field.querySelector("textarea")?.value.trim() || null;
  field.version = (field.version ?? 0) + 1;
  const item = field.dataset.item;
  outbox.put(`answer/${item}`, { method: "PUT", url: `/api/answers/${item}`, body: { version: field.version, step, chosen, words } });
}
// what is being written is kept while it is written: a reload or a reveal in the middle of a sentence loses none of it
const writing = new Map();
function written(field) {
  clearTimeout(writing.get(field));
  if (writing.delete(field)) saveAnswer(field);
}
for (const field of document.querySelectorAll(".question")) {
  field.addEventListener("input", () => {
    if (step !== 0) return;
    clearTimeout(writing.get(field));
    writing.set(field, setTimeout(() => written(field), 500));
  });
  field.addEventListener("change", () => written(field));
}
function writtenAll() {
  for (const field of [...writing.keys()]) written(field);
}
addEventListener("pagehide", writtenAll);
function showAnswer(answer) {
  const field = document.querySelector(`.question[data-item="${CSS.escape(answer.item)}"]`);
  if (!field || writing.has(field) || answer.version < (field.version ?? 0)) return;
  field.version = answer.version;
  for (const input of field.querySelectorAll("input")) input.checked = answer.chosen.includes(input.value);
  const words = field.querySelector("textarea");
  if (words) words.value = answer.words ?? "";
}

// ── done
const done = document.getElementById("done");
function showDone(is) {
  done.setAttribute("aria-pressed", String(is));
  done.textContent = is ? "Done. Go on marking after all" : "I am done";
}
done.addEventListener("click", () => {
  const is = done.getAttribute("aria-pressed") !== "true";
  showDone(is);
  outbox.put("done", { method: "PUT", url: "/api/done", body: { done: is } });
});

// ── against the tool
function heldAt(passage, start, end, kind) {
  return [...marks.values()].find((mark) => mark.disagrees && mark.passage === passage && mark.start === start && mark.end === end && mark.kind === kind);
}
function object({ passage, start, end, kind, quote, from }) {
  const known = heldAt(passage, start, end, kind);
  edited = known ?? { id: identity(), version: 0, passage, start, end, quote, kind: kind || null, reason: null, disagrees: true, step };
  returnTo = from;
  document.getElementById("objection-quote").textContent = quote;
  document.getElementById("objection-reason").value = known?.reason ?? "";
  document.getElementById("objection-remove").hidden = !known;
  objection.showModal();
  document.getElementById("objection-reason").focus();
}
document.getElementById("shown").addEventListener("click", (event) => {
  const button = event.target.closest(".object");
  if (!button) return;
  const { passage, start, end, kind, quote } = button.dataset;
  object({ passage, start: Number(start), end: Number(end), kind, quote, from: button });
});
document.getElementById("objection-form").addEventListener("submit", () => {
  keep({ ...edited, disagrees: true, reason: document.getElementById("objection-reason").value.trim() || null });
  say("Kept: you disagree with the tool here.");
});
document.getElementById("objection-remove").addEventListener("click", () => {
  objection.close();
  drop(edited);
});
document.getElementById("objection-cancel").addEventListener("click", () => objection.close());
objection.addEventListener("close", () => returnTo?.isConnected && returnTo.focus());

function drawObjections() {
  for (const button of document.querySelectorAll(".object")) {
    const { passage, start, end, kind } = button.dataset;
    button.setAttribute("aria-pressed", String(Boolean(heldAt(passage, Number(start), Number(end), kind))));
  }
}

// ── the lesson goes on
function lock() {
  const open = step === 0;
  document.getElementById("over").hidden = open;
  document.querySelector(".modes")?.toggleAttribute("hidden", !open);
  document.querySelector(".done-box").hidden = !open;
  for (const field of document.querySelectorAll(".question")) field.disabled = !open;
  if (!open) {
    bar.hidden = true;
  }
}

async function reveal(now) {
  if (now === step) return;
  writtenAll();
  step = now;
  page.dataset.step = String(now);
  lock();
  window.htmx.trigger("#shown", "revealed-more");
  draw();
  say("Your teacher has revealed more: it stands below the text.");
}
document.body.addEventListener("htmx:after:swap", drawNow);
function drawNow() {
  drawList();
  drawObjections();
}

async function ask() {
  try {
    const response = await fetch("/api/step", { signal: AbortSignal.timeout(8000) });
    if (response.status === 410) {
      outbox.clear();
      outbox.say("over");
      outbox.over();
      return;
    }
    if (response.status === 401) outbox.say("out");
    if (response.ok) {
      if (outbox.state !== "idle" && !outbox.sending) {
        outbox.state = "idle";
        outbox.flush();
      }
      if (!fetched) await fetchMine();
      await reveal((await response.json()).step);
    }
  } catch {
    outbox.say("offline");
  }
  setTimeout(ask, 3000);
}

// what the server has, under what is kept here and not yet sent; asked for again until it has come
let fetched = false;
async function fetchMine() {
  let mine = { marks: [], answers: [], done: done.getAttribute("aria-pressed") === "true" };
  try {
    const response = await fetch("/api/mine", { signal: AbortSignal.timeout(8000) });
    fetched = response.ok;
    if (response.ok) mine = await response.json();
  } catch {
    // what is kept here is shown; the rest comes when the connection is back
  }
  for (const mark of mine.marks) if ((marks.get(mark.id)?.version ?? 0) < mark.version) marks.set(mark.id, mark);
  mine.answers.forEach(showAnswer);
  let isDone = mine.done;
  for (const [name, entry] of outbox.waiting) {
    if (name === "done") isDone = entry.body.done;
    else if (name.startsWith("answer/")) showAnswer({ item: name.slice(7), ...entry.body });
    else if (entry.method === "DELETE") marks.delete(name.slice(5));
    else if ((marks.get(name.slice(5))?.version ?? 0) < entry.body.version) marks.set(name.slice(5), { id: name.slice(5), ...entry.body });
  }
  showDone(isDone);
  draw();
}

document.querySelector(".leave").addEventListener("submit", (event) => {
  writtenAll();
  if (!outbox.unsent()) return;
  event.preventDefault();
  say("Not everything is sent yet. Stay until it says “All saved” at the top.");
});

async function begin() {
  await fetchMine();
  passages.forEach(listen);
  lock();
  let before = "text";
  try {
    before = localStorage.getItem("framing/mode") ?? (window.RecogitoJS ? "text" : "words");
  } catch {
    // without storage the page begins as it is
  }
  if (marking && before === "words") turn("words");
  outbox.flush();
  ask();
}
begin();
