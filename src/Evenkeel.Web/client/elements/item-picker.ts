// Choices as you type for a person, unit or measure (the combobox pattern); without it the field is searched by the server.
type Found = { value: string; label: string; note?: string };

class ItemPicker extends HTMLElement {
  private list = document.createElement("ul");
  private said = document.createElement("div");
  private found: Found[] = [];
  private at = -1;
  private timer = 0;
  private asked = 0;

  connectedCallback() {
    const input = this.input;
    if (!input || this.list.isConnected) {
      return;
    }
    this.list.className = "ek-picker__list";
    this.list.id = `${input.id}-choices`;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Choices");
    this.list.hidden = true;
    this.said.className = "ek-hidden";
    this.said.setAttribute("role", "status");
    this.append(this.list, this.said);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", this.list.id);
    for (const sign of ["input", "keydown", "focusout", "pointerdown"]) {
      this.addEventListener(sign, this);
    }
  }

  handleEvent(event: Event) {
    switch (event.type) {
      case "input":
        return this.typed();
      case "keydown":
        return this.key(event as KeyboardEvent);
      case "focusout":
        return this.close();
      default:
        return this.press(event);
    }
  }

  private get input() {
    return this.querySelector<HTMLInputElement>("input:not([type=hidden])");
  }

  private get chosen() {
    return this.querySelector<HTMLInputElement>("input[type=hidden]");
  }

  private typed() {
    if (this.chosen) {
      this.chosen.value = "";
    }
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), 200);
  }

  private async ask() {
    const words = this.input?.value.trim() ?? "";
    if (words.length < 2) {
      this.close();
      return;
    }
    const turn = ++this.asked;
    const address = new URL(this.getAttribute("from") ?? "", document.baseURI);
    address.searchParams.set("q", words);
    const answer = await fetch(address, { headers: { Accept: "application/json" } }).catch(() => null);
    if (turn !== this.asked || !answer?.ok) {
      return;
    }
    this.found = (await answer.json()) as Found[];
    this.open();
  }

  private open() {
    this.at = -1;
    this.list.replaceChildren(...this.found.map((item, index) => this.choice(item, index)));
    this.list.hidden = this.found.length === 0;
    this.input?.setAttribute("aria-expanded", String(!this.list.hidden));
    this.said.textContent = this.found.length === 0 ? "Nothing found" : `${this.found.length} found, use the arrow keys`;
  }

  private choice(item: Found, index: number) {
    const line = document.createElement("li");
    line.id = `${this.list.id}-${index}`;
    line.setAttribute("role", "option");
    line.setAttribute("aria-selected", "false");
    line.append(item.label);
    if (item.note) {
      const note = document.createElement("span");
      note.textContent = ` ${item.note}`;
      line.append(note);
    }
    return line;
  }

  private key(event: KeyboardEvent) {
    if (this.list.hidden) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && this.at >= 0) {
      event.preventDefault();
      this.choose(this.at);
    } else if (event.key === "Escape") {
      this.close();
    }
  }

  private move(by: number) {
    const many = this.found.length;
    this.list.children[this.at]?.setAttribute("aria-selected", "false");
    this.at = this.at < 0 && by < 0 ? many - 1 : (this.at + by + many) % many;
    const line = this.list.children[this.at]!;
    line.setAttribute("aria-selected", "true");
    line.scrollIntoView({ block: "nearest" });
    this.input?.setAttribute("aria-activedescendant", line.id);
  }

  private press(event: Event) {
    const line = (event.target as Element).closest("li");
    if (line) {
      event.preventDefault();
      this.choose([...this.list.children].indexOf(line));
    }
  }

  private choose(index: number) {
    const item = this.found[index];
    if (!item || !this.input) {
      return;
    }
    this.input.value = item.label;
    if (this.chosen) {
      this.chosen.value = item.value;
    }
    this.close();
    this.dispatchEvent(new CustomEvent("picked", { detail: item, bubbles: true }));
  }

  private close() {
    this.asked++;
    this.list.hidden = true;
    this.input?.setAttribute("aria-expanded", "false");
    this.input?.removeAttribute("aria-activedescendant");
  }
}

customElements.define("item-picker", ItemPicker);
