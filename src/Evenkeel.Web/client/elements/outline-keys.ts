// In an outline the arrow keys go from line to line: up and down to the one before and after, left to the line that it explains, right to its first why.
// The same act stays in hand, so that each line can be looked at, asked about or marked in turn.
const ACTS = ":scope > .ek-outline__acts :is(a, button)";

function actsOf(line: Element) {
  return [...line.querySelectorAll<HTMLElement>(ACTS)];
}

class OutlineKeys extends HTMLElement {
  connectedCallback() {
    this.onkeydown = (event) => this.go(event);
  }

  private go(event: KeyboardEvent) {
    const from = (event.target as HTMLElement).closest(".ek-outline__acts")?.parentElement;
    const to = from && this.lineAt(from, event.key);
    if (from && to) {
      const acts = actsOf(to);
      const at = actsOf(from).indexOf(event.target as HTMLElement);
      acts[Math.min(at, acts.length - 1)]?.focus();
      event.preventDefault();
    }
  }

  private lineAt(line: Element, key: string): Element | null | undefined {
    const lines = [...this.querySelectorAll("li")].filter((item) => actsOf(item).length > 0);
    switch (key) {
      case "ArrowDown":
        return lines[lines.indexOf(line as HTMLLIElement) + 1];
      case "ArrowUp":
        return lines[lines.indexOf(line as HTMLLIElement) - 1];
      case "ArrowLeft":
        return line.parentElement?.closest("li");
      case "ArrowRight":
        return line.querySelector("li");
      default:
        return null;
    }
  }
}

customElements.define("outline-keys", OutlineKeys);
