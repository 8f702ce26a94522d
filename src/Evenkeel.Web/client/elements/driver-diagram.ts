// A driver diagram by hand: a box is dragged onto what it drives; a click opens it in the outline, which does the same by keys and without script.
type Held = { box: SVGGElement; x: number; y: number; isMoved: boolean; over: Element | null };

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
    this.held = { box, x: event.clientX, y: event.clientY, isMoved: false, over: null };
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
    if (!it || (!it.isMoved && Math.hypot(event.clientX - it.x, event.clientY - it.y) < FAR)) {
      return;
    }
    if (!it.isMoved) {
      it.isMoved = true;
      it.box.classList.add("ek-driver--held");
      document.documentElement.classList.add("ek-dragging");
    }
    const scale = it.box.ownerSVGElement!.getScreenCTM()?.a ?? 1;
    it.box.setAttribute("transform", `translate(${(event.clientX - it.x) / scale} ${(event.clientY - it.y) / scale})`);
    const over = document.elementFromPoint(event.clientX, event.clientY)?.closest(BOX) ?? null;
    if (over !== it.over) {
      it.over?.classList.remove("ek-driver--aim");
      over?.classList.add("ek-driver--aim");
      it.over = over;
    }
  }

  private lift(event: PointerEvent) {
    const it = this.held;
    const [box, over] = [it?.box, it?.over as SVGGElement | null];
    const isClick = it && !it.isMoved && event.type === "pointerup";
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

  private letGo() {
    this.held?.box.classList.remove("ek-driver--held");
    this.held?.box.removeAttribute("transform");
    this.held?.over?.classList.remove("ek-driver--aim");
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
