// The page of a huddle that is held. The live board in it renews what others change; this element goes on through the agenda without leaving the page, so that
// what is half typed stays, and gives the page its keys. Without script each step is a page of its own.
import type { LiveBoard } from "./live-board";

const KEYS = "evenkeel-keys";
const TYPED_IN = "input, textarea, select, [contenteditable]";

class HuddleRoom extends HTMLElement {
  private said = "";
  private back: string | null = null;
  private readonly press = (event: KeyboardEvent) => this.pressed(event);

  connectedCallback() {
    document.removeEventListener("keydown", this.press);
    document.addEventListener("keydown", this.press);
    this.onsubmit = (event) => this.walk(event);
    this.onclick = (event) => this.lookOn(event);
    this.removeEventListener("renewed", this.renewed);
    this.addEventListener("renewed", this.renewed);
    this.addEventListener("huddle-over", this.over);
    this.said = this.now;
    this.showKeys();
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.press);
  }

  private get board() {
    return this.querySelector<LiveBoard>("live-board");
  }

  private get now() {
    return this.querySelector<HTMLElement>("#huddle-now")?.dataset.said ?? "";
  }

  private named(key: string) {
    return this.querySelector<HTMLElement>(`[data-key="${key}"]`);
  }

  // On, with everybody.
  private walk(event: SubmitEvent) {
    const form = event.target as HTMLFormElement;
    if (!form.dataset.walk || event.defaultPrevented) {
      return;
    }
    event.preventDefault();
    this.keepFocus();
    const sent = new URLSearchParams(new FormData(form, event.submitter) as unknown as Record<string, string>);
    void fetch(location.href, { method: "POST", body: sent, redirect: "manual" }).then(
      (answer) => (answer.type === "opaqueredirect" ? this.goTo(this.getAttribute("address") ?? location.href) : location.reload()),
      () => location.reload(),
    );
  }

  // At another part, alone.
  private lookOn(event: MouseEvent) {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-look]");
    if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    this.keepFocus();
    this.goTo(link.href);
  }

  private goTo(address: string) {
    history.replaceState(history.state, "", address);
    void this.board?.look();
  }

  // A part that holds the focus is not renewed: it comes back where it was.
  private keepFocus() {
    const at = document.activeElement as HTMLElement | null;
    if (at?.closest("#huddle-walk, #huddle-steps, #huddle-now") && this.contains(at)) {
      this.back = at.dataset.key ?? (at instanceof HTMLAnchorElement ? at.getAttribute("href") : null) ?? "next";
      at.blur();
    }
  }

  private readonly renewed = () => {
    if (this.back !== null) {
      const again = this.named(this.back) ?? this.querySelector<HTMLElement>(`a[href="${CSS.escape(this.back)}"]`) ?? this.named("next") ?? this.named("end");
      this.back = null;
      again?.focus();
    }
    if (this.now !== this.said) {
      this.said = this.now;
      this.querySelector("#huddle-lines")?.classList.remove("ek-changed");
      this.say(this.said);
    }
  };

  private readonly over = (event: Event) => this.say(`The planned ${(event as CustomEvent<number>).detail} minutes are over.`);

  private say(text: string) {
    let line = this.querySelector<HTMLElement>(":scope > .ek-huddle__said");
    if (!line) {
      line = document.createElement("p");
      line.className = "ek-huddle__said ek-hidden";
      line.setAttribute("role", "status");
      this.append(line);
    }
    line.textContent = text;
  }

  private pressed(event: KeyboardEvent) {
    const from = event.target as HTMLElement;
    const types = from.closest?.(TYPED_IN) !== null && !(from instanceof HTMLInputElement && ["checkbox", "radio", "button", "submit"].includes(from.type));
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || document.querySelector("dialog[open]")) {
      return;
    }
    if (types) {
      if (event.key === "Escape" && this.contains(from) && !event.defaultPrevented) {
        from.blur();
      }
      return;
    }
    if (localStorage.getItem(KEYS) !== "off" && this.does(event.key)) {
      event.preventDefault();
    }
  }

  private does(key: string) {
    const { next, previous } = { next: this.named("next"), previous: this.named("previous") };
    switch (key) {
      case "j":
        next?.click();
        return next !== null;
      case "k":
        previous?.click();
        return previous !== null;
      case "n":
        return this.write();
      case "a":
        this.named("action")?.closest("details")?.setAttribute("open", "");
        return this.write();
      case "e":
        this.named("end")?.click();
        return true;
      case "?":
        return this.help();
      default:
        return false;
    }
  }

  private write() {
    const field = this.named("note");
    field?.focus();
    return field !== null;
  }

  private get keys() {
    return this.querySelector<HTMLDetailsElement>(".ek-huddle__keys");
  }

  private help() {
    const keys = this.keys;
    if (keys) {
      keys.open = !keys.open;
      keys.querySelector("summary")?.focus();
    }
    return keys !== null;
  }

  private showKeys() {
    const box = this.keys?.querySelector("input");
    if (this.keys && box) {
      this.keys.hidden = false;
      box.checked = localStorage.getItem(KEYS) !== "off";
      box.onchange = () => localStorage.setItem(KEYS, box.checked ? "on" : "off");
    }
  }
}

customElements.define("huddle-room", HuddleRoom);
