// A long import says that it works, and where it can be asked how far it is, while the browser waits for the answer; without script the browser's own
// sign of loading says so.
class ImportProgress extends HTMLElement {
  private timer = 0;

  connectedCallback() {
    this.addEventListener("submit", this.begin);
  }

  disconnectedCallback() {
    window.clearInterval(this.timer);
  }

  private begin = (event: SubmitEvent) => {
    const button = event.submitter;
    const only = this.dataset.button;
    if (event.defaultPrevented || !(button instanceof HTMLButtonElement) || (only !== undefined && button.value !== only)) {
      return;
    }
    const shown = document.createElement("div");
    shown.className = "ek-progress";
    shown.setAttribute("role", "status");
    const label = document.createElement("span");
    label.textContent = this.dataset.says ?? "";
    const bar = document.createElement("progress");
    bar.className = "ek-progress__bar";
    bar.setAttribute("aria-label", "Progress");
    shown.append(label, bar);
    this.append(shown);
    // After the form has been read: a disabled button would not be sent.
    window.setTimeout(() => {
      for (const one of this.querySelectorAll("button")) {
        one.disabled = true;
      }
    });
    if (this.dataset.address !== undefined) {
      this.timer = window.setInterval(() => void this.ask(label, bar), 1000);
    }
  };

  private async ask(label: HTMLElement, bar: HTMLProgressElement) {
    const answer = await fetch(this.dataset.address ?? "", { headers: { accept: "application/json" } }).catch(() => null);
    if (answer?.status !== 200) {
      return;
    }
    const now = (await answer.json()) as { done: number; of: number };
    bar.max = Math.max(now.of, 1);
    bar.value = now.done;
    label.textContent = now.done < now.of ? `Charts renewed: ${now.done} of ${now.of}` : "Writing everything down …";
  }
}

customElements.define("import-progress", ImportProgress);
