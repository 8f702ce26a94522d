// An outline by keys alone: each does what a button of the page does, by the same form. Without script the lines are links, and what they open has the
// buttons.
import { typedIn } from "./form-fields";

const LINE = "[data-line]";
const FIELD = "[name='Form.Text']";
const LONGEST = 5000;

const MOVES: Record<string, [what: string, says: string]> = {
  ArrowUp: ["up", "Moved up."],
  ArrowDown: ["down", "Moved down."],
  ArrowRight: ["in", "Put under the line above."],
  ArrowLeft: ["out", "Moved out one level."],
};

// Radios, checkboxes and buttons have no undo of their own; a field with words in it has, and keeps its keys.
const isWrittenIn = (target: Element) =>
  (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !["radio", "checkbox"].includes(target.type))) && target.value !== "";

class OutlineEditor extends HTMLElement {
  private at = "";
  private place = 0;
  private taken = "";
  private isUndoing = false;
  private isWorking = false;
  private follows = false;
  private shown = "";
  private waits = 0;
  private says = "";
  private isReady = false;
  private isAsked = false;

  connectedCallback() {
    if (!this.isReady) {
      this.isReady = true;
      this.addEventListener("keydown", (event) => this.key(event));
      this.addEventListener("focusin", (event) => this.come(event.target as Element));
      this.begin(document.activeElement);
    }
    this.prepare();
    // After a move the line is elsewhere: the focus goes with it, however long the answer took.
    if (this.follows) {
      this.follows = this.isWorking = false;
      window.clearTimeout(this.waits);
      this.say("refused" in this.dataset ? "" : this.says);
      // Where the last line has gone, the next thing is to write one; and Ctrl+Z brings it back from there.
      (this.back() ?? this.line(this.at) ?? this.lines[Math.min(this.place, this.lines.length - 1)] ?? this.querySelector<HTMLElement>(FIELD))?.focus();
    } else if (this.shown !== location.href || !document.activeElement?.matches(LINE)) {
      // A page that came by patching has not done it by itself; a second time it would take the focus from a line.
      (this.querySelector<HTMLInputElement>("[autofocus]") ?? this.written())?.focus();
    }
    this.shown = location.href;
  }

  private get lines() {
    return [...this.querySelectorAll<HTMLAnchorElement>(LINE)];
  }

  // The line that was just written, where no field waits for the next.
  private written() {
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    return isNowhere ? this.lines.find((line) => location.hash === `#n-${line.dataset.line?.replaceAll("-", "")}`) : undefined;
  }

  // The line that was taken away, where undoing has brought it back.
  private back() {
    const line = this.isUndoing ? this.line(this.taken) : undefined;
    this.isUndoing = false;
    return line;
  }

  private line(id: string) {
    return this.lines.find((line) => line.dataset.line === id);
  }

  // One line is a stop of the Tab key; the arrows go on from there.
  private prepare() {
    const lines = this.lines;
    const open = lines.find((line) => line.hasAttribute("aria-current"));
    const stop = lines.find((line) => line.dataset.line === this.at) ?? open ?? lines[0];
    for (const line of lines) {
      line.tabIndex = line === stop ? 0 : -1;
    }
  }

  // The line to which the address leads may have the focus before this script runs.
  private begin(focused: Element | null) {
    if (focused && this.contains(focused)) {
      this.come(focused);
    }
  }

  private come(target: Element) {
    const line = target.closest<HTMLElement>(LINE);
    if (line && line.dataset.line !== this.at) {
      this.at = line.dataset.line ?? "";
      this.prepare();
    }
  }

  private key(event: KeyboardEvent) {
    const target = event.target as HTMLElement;
    const isLine = target.matches(LINE);
    if (event.key !== "Escape") {
      this.isAsked = false;
    }
    const isDone =
      event.key === "Escape" ? this.giveUp(target)
      : event.altKey && event.shiftKey ? isLine && this.move(event.key, target)
      : event.ctrlKey || event.metaKey ? !isWrittenIn(target) && this.again(event)
      : event.altKey || !isLine ? false
      : this.go(event.key, target);
    if (isDone) {
      event.preventDefault();
    }
  }

  // From a form that a key or a link opened to the line that it came from. What is typed and not sent yet is given up at the second press only.
  private giveUp(target: HTMLElement): boolean {
    const opened = new URLSearchParams(location.search);
    const from = opened.get("after") ?? opened.get("under") ?? opened.get("at");
    const to = this.line((target.matches(LINE) ? target.dataset.line : from) ?? "");
    if (!from || !to || this.isWorking) {
      return false;
    }
    const form = this.querySelector<HTMLFormElement>("form.ek-form");
    if (form && !this.isAsked && typedIn(form).length > 0) {
      this.isAsked = true;
      this.say("Not sent yet. Escape once more gives up what you typed.");
      return true;
    }
    [this.at, this.says, this.follows, this.isAsked] = [to.dataset.line ?? "", "", true, false];
    this.leave(`${location.pathname}#n-${this.at.replaceAll("-", "")}`);
    return true;
  }

  // As a link of the page: it is patched in place, and the focus is known when it has come.
  private leave(address: string) {
    const link = document.createElement("a");
    Object.assign(link, { href: address, hidden: true });
    this.append(link);
    link.click();
    link.remove();
  }

  private go(key: string, line: HTMLElement): boolean {
    const lines = this.lines;
    const at = lines.indexOf(line as HTMLAnchorElement);
    switch (key) {
      case "ArrowDown":
      case "ArrowUp":
        (lines[at + (key === "ArrowDown" ? 1 : -1)] ?? line).focus();
        return true;
      case "Home":
      case "End":
        lines.at(key === "Home" ? 0 : -1)!.focus();
        return true;
      case "n":
      case "u":
        this.open(line, key === "n" ? "after" : "under");
        return true;
      case "Delete":
        this.taken = line.dataset.line ?? "";
        this.do(`remove ${this.mark(line)}`, "Taken away.", (lines[at - 1] ?? lines[at + 1])?.dataset.line);
        return true;
      default:
        return false;
    }
  }

  private move(key: string, line: HTMLElement): boolean {
    const [what, says] = MOVES[key] ?? [];
    if (what && says) {
      this.do(`${what} ${this.mark(line)}`, says);
    }
    return what !== undefined;
  }

  private again(event: KeyboardEvent): boolean {
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") {
      return false;
    }
    const isUndo = key === "z" && !event.shiftKey;
    this.isUndoing = isUndo;
    this.do(isUndo ? "undo" : "redo", isUndo ? "Undone." : "Done again.");
    return true;
  }

  private mark(line: HTMLElement) {
    return `${line.dataset.line}:${line.dataset.version}`;
  }

  private open(line: HTMLElement, how: string) {
    const to = new URL(location.href);
    to.search = `?${how}=${line.dataset.line}`;
    to.hash = "";
    location.assign(to);
  }

  private do(what: string, says: string, then?: string) {
    const form = this.querySelector<HTMLFormElement>("#outline-do");
    // A key that comes before the answer to the last one is about a line that is elsewhere by then.
    if (!form || this.isWorking) {
      return;
    }
    this.follows = this.isWorking = true;
    this.place = Math.max(0, this.lines.findIndex((line) => line.dataset.line === this.at));
    window.clearTimeout(this.waits);
    this.waits = window.setTimeout(() => (this.isWorking = false), LONGEST);
    this.at = then ?? this.at;
    const button = document.createElement("button");
    Object.assign(button, { type: "submit", name: "Act.Do", value: what, hidden: true });
    form.append(button);
    form.requestSubmit(button);
    button.remove();
    this.says = says;
  }

  private say(text: string) {
    const line = this.querySelector(".ek-theory__said");
    if (line) {
      line.textContent = text;
    }
  }
}

customElements.define("outline-editor", OutlineEditor);
