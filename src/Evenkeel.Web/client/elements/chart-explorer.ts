// A walk along a chart, by pointer or arrow keys: each point's period, value, counts and what it says, read from the chart's own table.
type Place = { x: number; y: number; row: HTMLTableRowElement };

class ChartExplorer extends HTMLElement {
  private places: Place[] = [];
  private at = -1;
  private walk: HTMLElement | null = null;

  connectedCallback() {
    this.walk?.remove();
    this.at = -1;
    this.places = this.readPlaces();
    if (this.places.length > 0) {
      this.walk = this.makeWalk();
      this.append(this.walk);
    }
  }

  private readPlaces(): Place[] {
    const rows = document.querySelectorAll<HTMLTableRowElement>(`#${this.getAttribute("table")} tbody tr`);
    const places = (this.getAttribute("places") ?? "").split(",");
    return places.flatMap((place, index) => {
      const [x, y] = place.split(" ").map(Number);
      const row = rows[index];
      return place && row && x !== undefined && y !== undefined ? [{ x, y, row }] : [];
    });
  }

  private makeWalk() {
    const walk = document.createElement("div");
    walk.className = "ek-walk";
    walk.tabIndex = 0;
    walk.setAttribute("role", "slider");
    walk.setAttribute("aria-label", "Walk along the chart with the arrow keys");
    walk.setAttribute("aria-valuemin", "1");
    walk.setAttribute("aria-valuemax", String(this.places.length));
    walk.setAttribute("aria-valuenow", String(this.places.length));
    walk.setAttribute("aria-valuetext", this.words(this.places.length - 1).join(", "));
    walk.addEventListener("pointermove", (event) => this.show(this.nearest(event)));
    walk.addEventListener("pointerleave", () => this.hide());
    walk.addEventListener("focus", () => this.show(this.at < 0 ? this.places.length - 1 : this.at));
    walk.addEventListener("blur", () => this.hide());
    walk.addEventListener("keydown", (event) => this.step(event));
    return walk;
  }

  private step(event: KeyboardEvent) {
    const last = this.places.length - 1;
    const moves: Record<string, number> = {
      ArrowLeft: this.at - 1,
      ArrowDown: this.at - 1,
      ArrowRight: this.at + 1,
      ArrowUp: this.at + 1,
      PageDown: this.at - 12,
      PageUp: this.at + 12,
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    if (event.key === "Escape") {
      this.hide();
    } else if (to !== undefined) {
      event.preventDefault();
      this.show(Math.max(0, Math.min(last, to)));
    }
  }

  private scale() {
    const svg = this.querySelector("svg")!;
    return svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
  }

  private nearest(event: PointerEvent) {
    const x = (event.clientX - this.getBoundingClientRect().left) / this.scale();
    let best = 0;
    this.places.forEach((place, index) => {
      if (Math.abs(place.x - x) < Math.abs(this.places[best]!.x - x)) {
        best = index;
      }
    });
    return best;
  }

  private words(index: number) {
    return [...this.places[index]!.row.cells].map((cell) => cell.textContent!.trim()).filter((text) => text !== "");
  }

  private show(index: number) {
    const place = this.places[index];
    if (!place || !this.walk) {
      return;
    }
    this.at = index;
    const words = this.words(index);
    this.walk.setAttribute("aria-valuenow", String(index + 1));
    this.walk.setAttribute("aria-valuetext", words.join(", "));
    const scale = this.scale();
    const [x, y] = [place.x * scale, place.y * scale];
    const spot = this.piece("ek-walk__spot");
    spot.style.left = `${x}px`;
    spot.style.top = `${y}px`;
    const says = this.piece("ek-walk__says");
    const [period, ...rest] = words;
    const head = document.createElement("b");
    head.textContent = period ?? "";
    says.replaceChildren(head, rest.join(" · "));
    const width = this.getBoundingClientRect().width;
    says.style.left = `${Math.max(0, Math.min(x + 16, width - says.offsetWidth))}px`;
    says.style.top = `${y > says.offsetHeight + 24 ? y - says.offsetHeight - 16 : y + 20}px`;
  }

  private piece(name: string) {
    const found = this.walk!.querySelector<HTMLElement>(`.${name}`);
    if (found) {
      return found;
    }
    const made = document.createElement("div");
    made.className = name;
    this.walk!.append(made);
    return made;
  }

  private hide() {
    this.walk?.replaceChildren();
  }
}

customElements.define("chart-explorer", ChartExplorer);
