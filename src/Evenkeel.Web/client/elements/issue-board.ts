// A card of the board goes to another state: by mouse or finger, or by keys. What the move needs the server knows: it does it, names the form that asks, or says why
// not. Nothing on the page is moved before that; then the board asks for itself again. Without script each card has a link to the same form.
import { askToMove, barOf, CARD, cardBeside, cardsOf, ghostOf, swallowClick, type Moved } from "./card-moves";

type Pressed = { card: HTMLElement; x: number; y: number; ghost: HTMLElement | null };

const FAR = 6;
const NARROW = 768;
const AGAIN = 1500;
const COLUMN = "[data-column]";

class IssueBoard extends HTMLElement {
  private at = "";
  private wanted = "";
  private seen = "";
  private held: { card: HTMLElement; to: HTMLElement } | null = null;
  private pressed: Pressed | null = null;
  private bar: HTMLElement | null = null;
  private isReady = false;
  private readonly news = new MutationObserver(() => this.prepare());
  private readonly moves = (event: PointerEvent) => this.drag(event);
  private readonly lifted = (event: PointerEvent) => this.lift(event);
  private readonly keys = (event: KeyboardEvent) => event.key === "Escape" && this.giveUp();

  connectedCallback() {
    if (!this.isReady) {
      this.isReady = true;
      this.addEventListener("keydown", (event) => this.key(event));
      this.addEventListener("focusin", (event) => this.come(event));
      this.addEventListener("focusout", (event) => this.leave(event));
      this.addEventListener("pointerdown", (event) => this.press(event));
      this.addEventListener("dragstart", (event) => event.preventDefault());
    }
    this.news.observe(this, { childList: true, subtree: true });
    // After the board inside has noted how its sections came.
    window.setTimeout(() => this.prepare());
    if (location.hash.startsWith("#issue-")) {
      this.wanted = location.hash.slice(1);
    }
  }

  disconnectedCallback() {
    this.news.disconnect();
    this.letGo();
  }

  private get columns() {
    return [...this.querySelectorAll<HTMLElement>(`section${COLUMN}`)];
  }

  // One card is a stop of the Tab key; the arrows go on from there.
  private prepare() {
    const cards = cardsOf(this);
    const wanted = cards.find((card) => card.id === this.wanted && card.dataset.version !== this.seen);
    const stop = wanted ?? cards.find((card) => card.id === this.at) ?? cards[0];
    for (const card of cards) {
      card.tabIndex = card === stop ? 0 : -1;
      card.setAttribute("aria-describedby", "board-keys");
    }
    if (wanted) {
      this.wanted = "";
      wanted.focus();
    }
  }

  private come(event: FocusEvent) {
    const card = (event.target as Element).closest<HTMLElement>(CARD);
    if (card && card.id !== this.at) {
      this.at = card.id;
      this.prepare();
    }
  }

  private leave(event: FocusEvent) {
    if (this.held && event.target === this.held.card) {
      this.giveUp();
    }
  }

  private key(event: KeyboardEvent) {
    const card = event.target as HTMLElement;
    if (!card.matches(CARD) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const done = this.held ? this.keyHeld(event.key, this.held) : this.keyFree(event.key, card);
    if (done) {
      event.preventDefault();
    }
  }

  private keyFree(key: string, card: HTMLElement): boolean {
    const column = card.closest<HTMLElement>(COLUMN)!;
    const cards = cardsOf(column);
    const at = cards.indexOf(card);
    switch (key) {
      case "ArrowDown":
      case "ArrowUp":
        (cards[at + (key === "ArrowDown" ? 1 : -1)] ?? card).focus();
        return true;
      case "Home":
      case "End":
        cards.at(key === "Home" ? 0 : -1)!.focus();
        return true;
      case "ArrowRight":
      case "ArrowLeft":
        cardBeside(this.columns, column, key === "ArrowRight" ? 1 : -1, at)?.focus();
        return true;
      case "Enter":
        card.querySelector("a")!.click();
        return true;
      case " ":
        this.pickUp(card);
        return true;
      default:
        return false;
    }
  }

  private keyHeld(key: string, held: { card: HTMLElement; to: HTMLElement }): boolean {
    const columns = this.columns;
    if (key === "ArrowRight" || key === "ArrowLeft") {
      const to = columns[columns.indexOf(held.to) + (key === "ArrowRight" ? 1 : -1)];
      if (to) {
        held.to = to;
        this.aim(to);
        to.scrollIntoView({ block: "nearest" });
        this.say(`Over “${to.dataset.title}”. Space puts it there, Escape puts it back.`);
      }
      return true;
    }
    if (key === " " || key === "Enter") {
      const { card, to } = held;
      this.letGo();
      void this.move(card, to);
      return true;
    }
    if (key === "Escape") {
      this.giveUp();
      return true;
    }
    return key.startsWith("Arrow");
  }

  private pickUp(card: HTMLElement) {
    if (!("may" in card.dataset)) {
      this.say(`${this.nameOf(card)} is not yours to move, or has ended.`);
      return;
    }
    const from = card.closest<HTMLElement>(COLUMN)!;
    this.held = { card, to: from };
    card.classList.add("ek-issuecard--held");
    this.aim(from);
    this.say(`${this.nameOf(card)} is picked up. Left and right arrows choose the state, Space puts it there, Escape puts it back.`);
  }

  private nameOf(card: HTMLElement) {
    return `#${card.dataset.number}`;
  }

  private aim(to: Element | null) {
    for (const one of this.querySelectorAll(COLUMN)) {
      one.classList.toggle("ek-states--aim", one === to);
    }
  }

  private giveUp() {
    const card = this.held?.card ?? (this.pressed?.ghost ? this.pressed.card : null);
    this.letGo();
    if (card) {
      this.say(`${this.nameOf(card)} is where it was.`);
    }
  }

  // Nothing is held any more, by keys or by hand.
  private letGo() {
    this.held?.card.classList.remove("ek-issuecard--held");
    this.pressed?.card.classList.remove("ek-issuecard--held");
    this.pressed?.ghost?.remove();
    this.bar?.remove();
    this.held = this.pressed = this.bar = null;
    this.aim(null);
    document.documentElement.classList.remove("ek-dragging");
    document.removeEventListener("pointermove", this.moves);
    document.removeEventListener("pointerup", this.lifted);
    document.removeEventListener("pointercancel", this.lifted);
    document.removeEventListener("keydown", this.keys);
  }

  // A mouse takes hold of the card anywhere; a finger at its grip, because elsewhere it scrolls.
  private press(event: PointerEvent) {
    const card = (event.target as Element).closest<HTMLElement>(CARD);
    const isGrip = (event.target as Element).closest(".ek-issuecard__grip") !== null;
    if (!card || event.button !== 0 || !("may" in card.dataset) || (event.pointerType !== "mouse" && !isGrip)) {
      return;
    }
    this.letGo();
    this.pressed = { card, x: event.clientX, y: event.clientY, ghost: null };
    document.addEventListener("pointermove", this.moves);
    document.addEventListener("pointerup", this.lifted);
    document.addEventListener("pointercancel", this.lifted);
    document.addEventListener("keydown", this.keys);
  }

  private drag(event: PointerEvent) {
    const it = this.pressed;
    if (!it || (!it.ghost && Math.hypot(event.clientX - it.x, event.clientY - it.y) < FAR)) {
      return;
    }
    event.preventDefault();
    it.ghost ??= this.begin(it.card);
    it.ghost.style.transform = `translate(${event.clientX - it.x}px, ${event.clientY - it.y}px)`;
    this.aim(this.under(event));
  }

  private begin(card: HTMLElement) {
    const ghost = ghostOf(card);
    card.classList.add("ek-issuecard--held");
    document.documentElement.classList.add("ek-dragging");
    if (window.innerWidth < NARROW) {
      this.bar = barOf(this.columns);
      this.append(this.bar);
    }
    return ghost;
  }

  private under(event: PointerEvent) {
    const found = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>(COLUMN) ?? null;
    return found && this.contains(found) ? found : null;
  }

  private lift(event: PointerEvent) {
    const it = this.pressed;
    const found = it?.ghost && event.type === "pointerup" ? this.under(event) : null;
    const to = this.columns.find((column) => column.dataset.column === found?.dataset.column);
    if (!it?.ghost) {
      this.letGo();
      return;
    }
    swallowClick();
    if (!to) {
      this.giveUp();
      return;
    }
    this.letGo();
    void this.move(it.card, to);
  }

  private async move(card: HTMLElement, to: HTMLElement) {
    if (to.contains(card)) {
      this.say(`${this.nameOf(card)} stays in “${to.dataset.title}”.`);
      return;
    }
    const answer = await askToMove(this.querySelector("form")!, card, to, this.getAttribute("back") ?? "");
    if (!answer || answer.status >= 500) {
      this.say(`The server could not be reached: ${this.nameOf(card)} is where it was.`);
      return;
    }
    if (answer.redirected || !answer.ok) {
      // Signed out meanwhile, or not theirs any more: the page itself says so.
      location.reload();
      return;
    }
    const moved = (await answer.json()) as Moved;
    this.say(moved.says);
    if (moved.go) {
      location.assign(moved.go);
      return;
    }
    this.renew(card);
  }

  // The board asks for itself again; it leaves alone what somebody is in, so that the focus goes back to the card when that is done.
  private renew(card: HTMLElement) {
    if (this.contains(document.activeElement)) {
      (document.activeElement as HTMLElement).blur();
    }
    this.wanted = card.id;
    this.seen = card.dataset.version ?? "";
    this.querySelector("live-board")?.dispatchEvent(new Event("focusout"));
    // Where nothing came of it, the card is still the same.
    window.setTimeout(() => {
      this.seen = "";
      this.prepare();
    }, AGAIN);
  }

  private say(text: string) {
    const line = this.querySelector<HTMLElement>(".ek-states__said");
    if (line) {
      line.textContent = text;
    }
  }
}

customElements.define("issue-board", IssueBoard);
