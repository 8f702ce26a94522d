// A driver diagram by hand: a box is dragged onto what it drives; a click opens it in the outline, which does the same by keys and without script.
type Area = { left: number; top: number; right: number; bottom: number };
type BoxPlace = Area & { box: SVGGElement };
type Held = { box: SVGGElement; x: number; y: number; cover: HTMLElement | null; ghost: HTMLElement | null; aim: HTMLElement | null; frame: Area | null; places: BoxPlace[]; over: BoxPlace | null };

const BOX = ".ek-driver[data-driver]";
const FAR = 6;

class DriverDiagram extends HTMLElement {
  private held: Held | null = null;
  private isReady = false;
  private readonly moves = (event: PointerEvent) => this.drag(event);
  private readonly lifted = (event: PointerEvent) => this.lift(event);
  private readonly scrolled = () => this.held?.cover && this.look(this.held);
  private readonly keys = (event: KeyboardEvent) => event.key === "Escape" && this.letGo();
  private readonly undoes = (event: KeyboardEvent) => this.again(event);

  connectedCallback() {
    if (!("may" in this.dataset)) {
      return;
    }
    if (!this.isReady) {
      this.isReady = true;
      this.addEventListener("pointerdown", (event) => this.press(event));
    }
    document.addEventListener("keydown", this.undoes);
  }

  disconnectedCallback() {
    this.letGo();
    document.removeEventListener("keydown", this.undoes);
  }

  // A mouse takes hold anywhere on a box; a finger scrolls, and a tap opens it.
  private press(event: PointerEvent) {
    const box = (event.target as Element).closest<SVGGElement>(BOX);
    if (!box || event.button !== 0 || box.dataset.driver === "aim") {
      return;
    }
    this.letGo();
    this.held = { box, x: event.clientX, y: event.clientY, cover: null, ghost: null, aim: null, frame: null, places: [], over: null };
    if (event.pointerType === "mouse" || event.pointerType === "pen") {
      event.preventDefault();
      // The keys that undo it are the diagram's from here on, not those of a field that had the focus before.
      this.focus({ preventScroll: true });
      document.addEventListener("pointermove", this.moves);
    }
    document.addEventListener("pointerup", this.lifted);
    document.addEventListener("pointercancel", this.lifted);
    document.addEventListener("keydown", this.keys);
  }

  private drag(event: PointerEvent) {
    const it = this.held;
    if (!it || (!it.ghost && Math.hypot(event.clientX - it.x, event.clientY - it.y) < FAR)) {
      return;
    }
    if (!it.ghost) {
      this.begin(it);
    }
    it.ghost!.style.transform = `translate(${event.clientX - it.x}px, ${event.clientY - it.y}px)`;
    const [x, y] = [event.clientX + window.scrollX, event.clientY + window.scrollY];
    const isIn = (at: Area) => x >= at.left && x <= at.right && y >= at.top && y <= at.bottom;
    const over = isIn(it.frame!) ? (it.places.find(isIn) ?? null) : null;
    if (over !== it.over) {
      it.over = over;
      this.aimAt(over, it.aim!);
    }
  }

  private lift(event: PointerEvent) {
    const it = this.held;
    const [box, over] = [it?.box, it?.over?.box];
    const isClick = it && !it.ghost && event.type === "pointerup";
    this.letGo();
    if (!box || event.type !== "pointerup") {
      return;
    }
    if (isClick) {
      location.assign(`${this.dataset.address}?at=${box.dataset.driver}#n-${box.dataset.driver!.replaceAll("-", "")}`);
    } else if (over && over !== box) {
      this.send(`to ${box.dataset.driver}:${box.dataset.mark} ${over.dataset.driver}`);
    } else {
      this.say("It is where it was: let it go over what it drives.");
    }
  }

  // What is carried, and the frame of where it would go, lie on a cover over the page: the diagram is neither drawn anew nor asked what lies under the pointer.
  private begin(it: Held) {
    const [cover, ghost, aim] = [document.createElement("div"), document.createElement("div"), document.createElement("div")];
    const [at, place] = [it.box.getBBox(), it.box.getBoundingClientRect()];
    const svg = it.box.ownerSVGElement!.cloneNode(false) as SVGSVGElement;
    svg.setAttribute("viewBox", `${at.x} ${at.y} ${at.width} ${at.height}`);
    svg.setAttribute("width", `${place.width}`);
    svg.append(it.box.cloneNode(true));
    [cover.className, ghost.className, aim.className] = ["ek-drivercover", "ek-driverghost", "ek-driveraim"];
    cover.setAttribute("aria-hidden", "true");
    Object.assign(ghost.style, { left: `${place.left}px`, top: `${place.top}px`, width: `${place.width}px` });
    aim.hidden = true;
    ghost.append(svg);
    cover.append(aim, ghost);
    cover.addEventListener("wheel", (event) => this.frame(it.box).scrollBy(event.deltaX, 0), { passive: true });
    document.addEventListener("scroll", this.scrolled, { capture: true, passive: true });
    this.look(it);
    it.box.classList.add("ek-driver--held");
    document.documentElement.classList.add("ek-dragging");
    document.body.append(cover);
    [it.cover, it.ghost, it.aim] = [cover, ghost, aim];
  }

  // Where each box is on the page, and what is seen of the diagram; asked anew only where something is scrolled.
  private look(it: Held) {
    it.frame = this.on(this.frame(it.box));
    it.places = [...it.box.ownerSVGElement!.querySelectorAll<SVGGElement>(BOX)].map((box) => ({ box, ...this.on(box) }));
  }

  private frame(box: Element) {
    return box.closest(".ek-measure__plot") ?? this;
  }

  private on(element: Element): Area {
    const at = element.getBoundingClientRect();
    const [left, top] = [at.left + window.scrollX, at.top + window.scrollY];
    return { left, top, right: left + at.width, bottom: top + at.height };
  }

  private aimAt(over: BoxPlace | null, aim: HTMLElement) {
    aim.hidden = !over;
    if (over) {
      const [left, top] = [over.left - window.scrollX, over.top - window.scrollY];
      Object.assign(aim.style, { width: `${over.right - over.left}px`, height: `${over.bottom - over.top}px`, transform: `translate(${left}px, ${top}px)` });
    }
  }

  private letGo() {
    this.held?.box.classList.remove("ek-driver--held");
    this.held?.cover?.remove();
    this.held = null;
    document.documentElement.classList.remove("ek-dragging");
    document.removeEventListener("scroll", this.scrolled, { capture: true });
    document.removeEventListener("pointermove", this.moves);
    document.removeEventListener("pointerup", this.lifted);
    document.removeEventListener("pointercancel", this.lifted);
    document.removeEventListener("keydown", this.keys);
  }

  private send(what: string) {
    const form = this.querySelector("form");
    if (form) {
      const button = document.createElement("button");
      Object.assign(button, { type: "submit", name: "Act.Do", value: what, hidden: true });
      form.append(button);
      form.requestSubmit(button);
      button.remove();
    }
  }

  // The same buttons as by hand: what is not offered cannot be undone. Where nothing has the focus, the page is the diagram's.
  private again(event: KeyboardEvent) {
    const [key, at] = [event.key.toLowerCase(), document.activeElement];
    const isOurs = (event.ctrlKey || event.metaKey) && !event.altKey && (key === "z" || key === "y");
    if (!isOurs || this.held || (at && at !== document.body && !this.contains(at))) {
      return;
    }
    event.preventDefault();
    const what = key === "z" && !event.shiftKey ? "undo" : "redo";
    const button = this.querySelector<HTMLButtonElement>(`button[value="${what}"]`);
    if (button) {
      button.click();
    } else {
      this.say(what === "undo" ? "There is nothing of yours to undo." : "There is nothing to do again.");
    }
  }

  private say(text: string) {
    const line = this.querySelector(".ek-states__said");
    if (line) {
      line.textContent = text;
    }
  }
}

customElements.define("driver-diagram", DriverDiagram);
