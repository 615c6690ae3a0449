// What a student made and the server has not yet acknowledged: kept in this browser, sent again until it is, kept there once.
// Each entry has an id of its own and a version that grows; the server keeps the latest version of an id.
const RETRY = [1000, 2000, 4000, 8000, 15000];

export class Outbox {
  constructor(prefix, { changed, over }) {
    this.prefix = `framing/${prefix}/`;
    this.changed = changed;
    this.over = over;
    this.waiting = new Map();
    this.state = "idle";
    this.failures = 0;
    this.sending = false;
    this.timer = 0;
    for (const key of this.keys()) {
      try {
        const entry = JSON.parse(localStorage.getItem(key));
        this.waiting.set(key.slice(this.prefix.length), entry);
      } catch {
        localStorage.removeItem(key);
      }
    }
    window.addEventListener("online", () => this.flush());
  }

  keys() {
    return Object.keys(localStorage).filter((key) => key.startsWith(this.prefix));
  }

  put(name, entry) {
    this.waiting.set(name, entry);
    try {
      localStorage.setItem(this.prefix + name, JSON.stringify(entry));
    } catch {
      // a full or forbidden storage: the entry still waits in the page
    }
    this.flush();
  }

  forget(name) {
    this.waiting.delete(name);
    localStorage.removeItem(this.prefix + name);
  }

  clear() {
    for (const key of this.keys()) localStorage.removeItem(key);
    this.waiting.clear();
  }

  unsent() {
    return [...this.waiting.values()].filter((entry) => !entry.refused).length;
  }

  later() {
    clearTimeout(this.timer);
    const wait = RETRY[Math.min(this.failures, RETRY.length - 1)];
    this.failures += 1;
    this.timer = setTimeout(() => this.flush(), wait);
  }

  say(state) {
    this.state = state;
    this.changed();
  }

  async flush() {
    if (this.sending || this.state === "over") return;
    this.sending = true;
    clearTimeout(this.timer);
    this.say(this.unsent() ? "sending" : this.state);
    try {
      for (;;) {
        const next = [...this.waiting].find(([, entry]) => !entry.refused);
        if (!next) break;
        const [name, entry] = next;
        let response;
        try {
          response = await fetch(entry.url, {
            method: entry.method,
            headers: entry.body ? { "content-type": "application/json" } : {},
            body: entry.body ? JSON.stringify(entry.body) : undefined,
            signal: AbortSignal.timeout(15000),
          });
        } catch {
          this.say("offline");
          this.later();
          return;
        }
        if (response.ok) {
          this.failures = 0;
          // a newer version may have been made while this one was on its way
          if (this.waiting.get(name) === entry) this.forget(name);
          continue;
        }
        if (response.status === 410) {
          this.clear();
          this.say("over");
          this.over();
          return;
        }
        if (response.status === 429 || response.status >= 500 || response.status === 401) {
          this.say(response.status === 401 ? "out" : "offline");
          this.later();
          return;
        }
        const told = await response.json().catch(() => ({}));
        entry.refused = told.problem || "The server did not take this.";
        if (this.waiting.get(name) === entry) {
          localStorage.setItem(this.prefix + name, JSON.stringify(entry));
        }
      }
      this.say("idle");
    } finally {
      this.sending = false;
    }
    if (this.unsent()) this.flush();
  }
}
