// A driver diagram by hand: a box is dragged onto what it drives; a click opens it in the outline, which does the same by keys and without script.
type Held = { box: SVGGElement; x: number; y: number; ghost: HTMLElement | null; aim: HTMLElement | null; over: Element | null };

const BOX = ".ek-driver[data-driver]";
const FAR = 6;

class DriverDiagram extends HTMLElement {
  private held: Held | null = null;
  private isReady = false;
  private readonly moves = (event: PointerEvent) => this.drag(event);
  private readonly lifted = (event: PointerEvent) => this.lift(event);
  private readonly keys = (event: KeyboardEvent) => event.key === "Escape" && this.letGo();

  connectedCallback() {
    if (!this.isReady && "may" in this.dataset) {
      this.isReady = true;
      this.addEventListener("pointerdown", (event) => this.press(event));
    }
  }

  disconnectedCallback() {
    this.letGo();
  }

  // A mouse takes hold anywhere on a box; a finger scrolls, and a tap opens it.
  private press(event: PointerEvent) {
    const box = (event.target as Element).closest<SVGGElement>(BOX);
    if (!box || event.button !== 0 || box.dataset.driver === "aim") {
      return;
    }
    this.letGo();
    this.held = { box, x: event.clientX, y: event.clientY, ghost: null, aim: null, over: null };
    if (event.pointerType === "mouse" || event.pointerType === "pen") {
      event.preventDefault();
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
    it.ghost ??= this.begin(it.box);
    it.ghost.style.transform = `translate(${event.clientX - it.x}px, ${event.clientY - it.y}px)`;
    const over = document.elementFromPoint(event.clientX, event.clientY)?.closest(BOX) ?? null;
    if (over !== it.over) {
      it.over = over;
      it.aim = this.aimAt(over, it.aim);
    }
  }

  private lift(event: PointerEvent) {
    const it = this.held;
    const [box, over] = [it?.box, it?.over as SVGGElement | null];
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

  // What is carried is a picture of its own above the page: the diagram itself is not drawn anew for it.
  private begin(box: SVGGElement) {
    const [ghost, at, place] = [document.createElement("div"), box.getBBox(), box.getBoundingClientRect()];
    const svg = box.ownerSVGElement!.cloneNode(false) as SVGSVGElement;
    svg.setAttribute("viewBox", `${at.x} ${at.y} ${at.width} ${at.height}`);
    svg.setAttribute("width", `${place.width}`);
    svg.append(box.cloneNode(true));
    ghost.className = "ek-driverghost";
    ghost.setAttribute("aria-hidden", "true");
    Object.assign(ghost.style, { left: `${place.left}px`, top: `${place.top}px`, width: `${place.width}px` });
    ghost.append(svg);
    document.body.append(ghost);
    box.classList.add("ek-driver--held");
    document.documentElement.classList.add("ek-dragging");
    return ghost;
  }

  // Where it would go is a frame above the diagram, for the same reason.
  private aimAt(over: Element | null, before: HTMLElement | null) {
    const aim = before ?? document.body.appendChild(document.createElement("div"));
    const place = over?.getBoundingClientRect();
    aim.className = "ek-driveraim";
    aim.hidden = !place;
    if (place) {
      Object.assign(aim.style, { width: `${place.width}px`, height: `${place.height}px`, transform: `translate(${place.left}px, ${place.top}px)` });
    }
    return aim;
  }

  private letGo() {
    this.held?.box.classList.remove("ek-driver--held");
    this.held?.ghost?.remove();
    this.held?.aim?.remove();
    this.held = null;
    document.documentElement.classList.remove("ek-dragging");
    document.removeEventListener("pointermove", this.moves);
    document.removeEventListener("pointerup", this.lifted);
    document.removeEventListener("pointercancel", this.lifted);
    document.removeEventListener("keydown", this.keys);
  }

  private send(what: string) {
    const form = this.querySelector("form");
    const field = form?.elements.namedItem("Act.Do");
    if (form && field instanceof HTMLInputElement) {
      field.value = what;
      form.requestSubmit();
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
