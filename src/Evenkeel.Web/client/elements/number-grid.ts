// A grid of number fields: Enter and the arrows move, a block copied from a spreadsheet fills the fields from here on.
class NumberGrid extends HTMLElement {
  connectedCallback() {
    this.addEventListener("keydown", this);
    this.addEventListener("paste", this);
    this.addEventListener("focusin", this);
  }

  handleEvent(event: Event) {
    const field = event.target;
    if (!(field instanceof HTMLInputElement)) {
      return;
    }
    if (event.type === "paste") {
      this.fill(event as ClipboardEvent, field);
    } else if (event.type === "keydown") {
      this.move(event as KeyboardEvent, field);
    } else {
      field.select();
    }
  }

  private rows() {
    return [...this.querySelectorAll("tbody tr")]
      .map((row) => [...row.querySelectorAll<HTMLInputElement>("input:not([type=hidden])")])
      .filter((fields) => fields.length > 0);
  }

  private place(field: HTMLInputElement): [number, number] {
    const rows = this.rows();
    const row = rows.findIndex((fields) => fields.includes(field));
    return [row, rows[row]?.indexOf(field) ?? 0];
  }

  private beside(field: HTMLInputElement, step: number) {
    const [row, column] = this.place(field);
    return this.rows()[row + step]?.[column];
  }

  // With two numbers a row, Enter goes on to the next number and past the notes.
  private onward(field: HTMLInputElement, step: number) {
    const fields = this.rows().flat();
    let at = fields.indexOf(field) + step;
    while (fields[at] && fields[at]!.inputMode !== "decimal") {
      at += step;
    }
    return fields[at];
  }

  private move(event: KeyboardEvent, field: HTMLInputElement) {
    const down = event.key === "ArrowDown" || (event.key === "Enter" && !event.shiftKey);
    const up = event.key === "ArrowUp" || (event.key === "Enter" && event.shiftKey);
    if (!down && !up) {
      return;
    }
    const next = event.key === "Enter" && this.hasAttribute("onward") ? this.onward(field, down ? 1 : -1) : this.beside(field, down ? 1 : -1);
    if (next) {
      event.preventDefault();
      next.focus();
    } else if (event.key === "Enter") {
      event.preventDefault();
      field.form?.querySelector<HTMLElement>("button[type=submit]")?.focus();
    }
  }

  private fill(event: ClipboardEvent, field: HTMLInputElement) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const block = text.replace(/\r?\n$/, "").split(/\r?\n/).map((line) => line.split("\t"));
    if (block.length === 1 && block[0]!.length === 1) {
      return;
    }
    event.preventDefault();
    const [top, left] = this.place(field);
    const rows = this.rows();
    block.forEach((cells, down) =>
      cells.forEach((cell, across) => {
        const target = rows[top + down]?.[left + across];
        if (target) {
          target.value = cell.trim();
          target.dispatchEvent(new Event("input", { bubbles: true }));
        }
      }),
    );
  }
}

customElements.define("number-grid", NumberGrid);
