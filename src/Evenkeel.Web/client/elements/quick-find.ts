// Suggestions under the search box while one types; "/" goes there. Without script the box is a search page.
type Suggestion = { title: string; note: string; address: string };

const PAUSE = 150;

class QuickFind extends HTMLElement {
  private pause = 0;
  private asked: AbortController | null = null;
  private chosen = -1;
  private list: HTMLUListElement | null = null;
  private readonly shortcut = (event: KeyboardEvent) => this.jump(event);

  connectedCallback() {
    const input = this.input;
    if (!input || this.list) {
      return;
    }
    this.list = document.createElement("ul");
    this.list.id = "find-suggestions";
    this.list.className = "ek-suggestions";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Suggestions");
    this.list.hidden = true;
    this.append(this.list);
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id })) {
      input.setAttribute(name, value);
    }
    input.addEventListener("input", () => this.later());
    input.addEventListener("keydown", (event) => this.move(event));
    this.addEventListener("focusout", (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) {
        this.show([]);
      }
    });
    document.addEventListener("keydown", this.shortcut);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.shortcut);
  }

  private get input() {
    return this.querySelector<HTMLInputElement>("input[name='q']");
  }

  private get options() {
    return [...(this.list?.querySelectorAll<HTMLElement>("[role=option]") ?? [])];
  }

  private jump(event: KeyboardEvent) {
    const target = event.target as HTMLElement;
    const typing = target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      this.input?.focus();
    }
  }

  private later() {
    clearTimeout(this.pause);
    this.pause = window.setTimeout(() => void this.ask(), PAUSE);
  }

  private async ask() {
    const text = this.input?.value.trim() ?? "";
    this.asked?.abort();
    if (text.length < 2) {
      this.show([]);
      return;
    }
    this.asked = new AbortController();
    try {
      const response = await fetch(`${this.getAttribute("src")}?q=${encodeURIComponent(text)}`, { signal: this.asked.signal });
      this.show(response.ok ? ((await response.json()) as Suggestion[]) : []);
    } catch {
      this.show([]); // overtaken by the next letter, or offline: the form still searches
    }
  }

  private show(found: Suggestion[]) {
    this.chosen = -1;
    this.list!.replaceChildren(
      ...found.map((item, index) => {
        const row = document.createElement("li");
        row.id = `find-${index}`;
        row.setAttribute("role", "option");
        row.setAttribute("aria-selected", "false");
        row.dataset.address = item.address;
        const note = document.createElement("span");
        note.className = "ek-quiet";
        note.textContent = item.note;
        row.append(item.title, " ", note);
        row.addEventListener("mousedown", (event) => {
          event.preventDefault();
          location.href = item.address;
        });
        return row;
      }),
    );
    this.list!.hidden = found.length === 0;
    this.input!.setAttribute("aria-expanded", String(found.length > 0));
    this.input!.removeAttribute("aria-activedescendant");
  }

  private move(event: KeyboardEvent) {
    const options = this.options;
    if (event.key === "Escape") {
      this.show([]);
    } else if (event.key === "Enter" && this.chosen >= 0) {
      event.preventDefault();
      location.href = options[this.chosen]!.dataset.address!;
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && options.length > 0) {
      event.preventDefault();
      this.choose(options, this.chosen + (event.key === "ArrowDown" ? 1 : -1));
    }
  }

  private choose(options: HTMLElement[], index: number) {
    this.chosen = (index + options.length) % options.length;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === this.chosen)));
    this.input!.setAttribute("aria-activedescendant", options[this.chosen]!.id);
  }
}

customElements.define("quick-find", QuickFind);
