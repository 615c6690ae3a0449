// Marks drawn over a text, and its words one by one. Offsets count UTF-16 units, as strings in a browser do.
// The text itself is never changed: every character of the passage stays, in order, in text nodes.
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’‑-][\p{L}\p{M}\p{N}]+)*|\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic}|\ufe0f)*/gu;

export class Passage {
  constructor(element) {
    this.element = element;
    this.id = element.dataset.passage;
    this.text = element.textContent;
    this.paragraphs = [...element.querySelectorAll("p")].map((paragraph) => ({
      element: paragraph,
      start: Number(paragraph.dataset.start),
      end: Number(paragraph.dataset.end),
    }));
    this.words = [...this.text.matchAll(WORD)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  }

  draw(marks, { words, groups }) {
    for (const paragraph of this.paragraphs) {
      const here = marks.filter((mark) => mark.start < paragraph.end && mark.end > paragraph.start);
      const own = words ? this.words.filter((word) => word.start >= paragraph.start && word.end <= paragraph.end) : [];
      const edges = new Set([paragraph.start, paragraph.end]);
      for (const span of [...here, ...own]) {
        edges.add(Math.max(span.start, paragraph.start));
        edges.add(Math.min(span.end, paragraph.end));
      }
      const places = [...edges].sort((one, other) => one - other);
      const parts = [];
      let button = null;
      for (let number = 0; number + 1 < places.length; number += 1) {
        const [start, end] = [places[number], places[number + 1]];
        let node = document.createTextNode(this.text.slice(start, end));
        const covers = here.filter((mark) => mark.start <= start && mark.end >= end);
        if (covers.length) {
          const span = document.createElement("mark");
          const top = covers[covers.length - 1];
          span.className = `m g-${groups.get(top.kind)?.group ?? "unsure"}`;
          span.dataset.mark = top.id;
          if (top.end === end) span.dataset.code = groups.get(top.kind)?.code ?? "?";
          span.append(node);
          node = span;
        }
        const word = own.find((one) => one.start <= start && one.end >= end);
        if (word) {
          if (!button || button.word !== word) {
            button = document.createElement("span");
            button.word = word;
            button.className = "w";
            button.setAttribute("role", "button");
            button.tabIndex = -1;
            button.dataset.start = word.start;
            button.dataset.end = word.end;
            parts.push(button);
          }
          button.append(node);
        } else {
          button = null;
          parts.push(node);
        }
      }
      paragraph.element.replaceChildren(...parts);
    }
  }

  trimmed(start, end) {
    const words = this.text.slice(start, end);
    const left = words.length - words.trimStart().length;
    const right = words.length - words.trimEnd().length;
    return { start: start + left, end: end - right, quote: words.trim() };
  }
}

export class WordPicker {
  // One word after the other: arrow keys move, Enter or a tap begins and ends a stretch, Escape forgets it.
  constructor(passages, { picked, say }) {
    this.passages = passages;
    this.picked = picked;
    this.say = say;
    this.anchor = null;
    this.focus = null;
    for (const passage of passages) {
      passage.element.addEventListener("click", (event) => this.click(passage, event));
      passage.element.addEventListener("keydown", (event) => this.key(passage, event));
      passage.element.addEventListener("focusin", (event) => {
        if (event.target.classList.contains("w")) this.show(passage, event.target);
      });
    }
  }

  buttons(passage) {
    return [...passage.element.querySelectorAll(".w")];
  }

  // after the text was drawn again: one word of each passage can be reached with the Tab key
  ready(focused) {
    this.anchor = null;
    for (const passage of this.passages) {
      const buttons = this.buttons(passage);
      const first = buttons.find((button) => Number(button.dataset.start) === this.focus?.start && passage.id === this.focus?.passage) ?? buttons[0];
      if (first) first.tabIndex = 0;
      if (focused && first && passage.id === this.focus?.passage) first.focus();
    }
  }

  show(passage, button) {
    const buttons = this.buttons(passage);
    for (const one of buttons) one.tabIndex = one === button ? 0 : -1;
    this.focus = { passage: passage.id, start: Number(button.dataset.start) };
    const held = this.anchor?.passage === passage ? [this.anchor.index, buttons.indexOf(button)].sort((one, other) => one - other) : null;
    buttons.forEach((one, index) => {
      const inside = held !== null && index >= held[0] && index <= held[1];
      one.classList.toggle("held", inside);
      if (inside) one.setAttribute("aria-pressed", "true");
      else one.removeAttribute("aria-pressed");
    });
  }

  click(passage, event) {
    const button = event.target.closest(".w");
    if (button) this.choose(passage, button);
  }

  choose(passage, button) {
    const buttons = this.buttons(passage);
    const index = buttons.indexOf(button);
    if (this.anchor?.passage !== passage) {
      this.anchor = { passage, index };
      button.focus();
      this.show(passage, button);
      this.say(`From “${button.textContent}”. Now the last word: the same one for a single word. Escape to forget it.`);
      return;
    }
    const [first, last] = [this.anchor.index, index].sort((one, other) => one - other);
    this.anchor = null;
    this.focus = { passage: passage.id, start: Number(button.dataset.start) };
    this.picked(passage, Number(buttons[first].dataset.start), Number(buttons[last].dataset.end));
  }

  key(passage, event) {
    const button = event.target.closest(".w");
    if (!button || event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = this.buttons(passage);
    const index = buttons.indexOf(button);
    const backwards = getComputedStyle(button.closest("p")).direction === "rtl";
    const moves = {
      ArrowRight: index + (backwards ? -1 : 1),
      ArrowLeft: index + (backwards ? 1 : -1),
      Home: buttons.findIndex((one) => one.closest("p") === button.closest("p")),
      End: buttons.findLastIndex((one) => one.closest("p") === button.closest("p")),
    };
    if (event.key === "ArrowDown" || event.key === "ArrowUp") moves[event.key] = this.line(buttons, index, event.key === "ArrowDown");
    if (event.key in moves) {
      buttons[Math.min(Math.max(moves[event.key], 0), buttons.length - 1)].focus();
    } else if (event.key === "Enter" || event.key === " ") {
      this.choose(passage, button);
    } else if (event.key === "Escape" && this.anchor) {
      this.anchor = null;
      this.show(passage, button);
      this.say("Forgotten.");
    } else return;
    event.preventDefault();
  }

  line(buttons, index, down) {
    const here = buttons[index].getBoundingClientRect();
    const order = down ? buttons.slice(index + 1) : buttons.slice(0, index).reverse();
    let top = null;
    let best = index;
    let nearest = Infinity;
    for (const one of order) {
      const place = one.getBoundingClientRect();
      if (Math.abs(place.top - here.top) < here.height / 2) continue;
      if (top === null) top = place.top;
      if (Math.abs(place.top - top) > here.height / 2) break;
      const distance = Math.abs(place.left - here.left);
      if (distance < nearest) [nearest, best] = [distance, buttons.indexOf(one)];
    }
    return best;
  }
}
