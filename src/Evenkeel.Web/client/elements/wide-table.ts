// A table that is wider than the screen says so: the columns at its right are found by scrolling it.
class WideTable extends HTMLElement {
  private hint: HTMLElement | null = null;
  private readonly size = new ResizeObserver(() => this.look());

  connectedCallback() {
    this.size.observe(this);
    this.look();
  }

  disconnectedCallback() {
    this.size.disconnect();
    this.hint?.remove();
  }

  private look() {
    const isWide = this.scrollWidth > this.clientWidth + 1;
    if (isWide && !this.hint?.isConnected) {
      this.hint = document.createElement("p");
      this.hint.className = "ek-wide-hint";
      this.hint.textContent = "Scroll the table sideways to see all columns.";
      this.before(this.hint);
    } else if (!isWide) {
      this.hint?.remove();
    }
  }
}

customElements.define("wide-table", WideTable);
