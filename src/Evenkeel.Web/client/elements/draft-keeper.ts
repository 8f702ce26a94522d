// Keeps what is typed in the form around it where the server keeps it (a draft of this person, this form), so that a sign-out on a ward's
// shared PC loses nothing and leaves nothing behind in the browser. Attributes: save = address of the draft, form-key = which form.
class DraftKeeper extends HTMLElement {
  private timer = 0;
  private form: HTMLFormElement | null = null;
  private readonly later = () => {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.keep(), 2000);
  };
  private readonly now = () => {
    clearTimeout(this.timer);
    void this.keep(true);
  };
  private readonly sent = () => {
    clearTimeout(this.timer);
    this.form = null;
  };

  connectedCallback() {
    this.disconnectedCallback();
    this.form = this.closest("form");
    this.form?.addEventListener("input", this.later);
    document.addEventListener("before-sign-out", this.now);
    window.addEventListener("pagehide", this.now);
    this.form?.addEventListener("submit", this.sent);
  }

  disconnectedCallback() {
    this.form?.removeEventListener("input", this.later);
    this.form?.removeEventListener("submit", this.sent);
    document.removeEventListener("before-sign-out", this.now);
    window.removeEventListener("pagehide", this.now);
  }

  private async keep(leaving = false) {
    const draft = this.form && this.read(this.form);
    if (!draft) {
      return;
    }
    draft.set("form-key", this.getAttribute("form-key") ?? "");
    await fetch(this.getAttribute("save") ?? "", { method: "POST", body: draft, keepalive: leaving }).catch(() => null);
  }

  /** Everything but passwords and files, and only when something was typed. */
  private read(form: HTMLFormElement) {
    const typed = [...form.elements].some(
      (field) => (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.type !== "hidden" && field.value !== field.defaultValue,
    );
    if (!typed) {
      return null;
    }
    const data = new FormData(form);
    for (const field of form.querySelectorAll<HTMLInputElement>("input[type=password], input[type=file]")) {
      data.delete(field.name);
    }
    return data;
  }
}

customElements.define("draft-keeper", DraftKeeper);
