// A file that is larger than the server takes is said at once, beside its field, and is not sent.
class UploadLimit extends HTMLElement {
  private form: HTMLFormElement | null = null;

  connectedCallback() {
    this.disconnectedCallback();
    this.form = this.closest("form");
    this.addEventListener("change", this.look);
    this.form?.addEventListener("submit", this.stop);
  }

  disconnectedCallback() {
    this.removeEventListener("change", this.look);
    this.form?.removeEventListener("submit", this.stop);
  }

  private get input() {
    return this.querySelector("input");
  }

  private get isTooLarge() {
    const most = Number(this.dataset.most ?? 0);
    return most > 0 && [...(this.input?.files ?? [])].some((file) => file.size > most);
  }

  private look = () => {
    const input = this.input;
    const group = this.closest(".nhsuk-form-group");
    if (!input || !group) {
      return;
    }
    const id = `${input.id}-error`;
    document.getElementById(id)?.remove();
    group.classList.toggle("nhsuk-form-group--error", this.isTooLarge);
    const described = (input.getAttribute("aria-describedby") ?? "").split(" ").filter((one) => one !== "" && one !== id);
    input.removeAttribute("aria-invalid");
    if (this.isTooLarge) {
      const error = document.createElement("span");
      error.className = "nhsuk-error-message";
      error.id = id;
      error.setAttribute("role", "alert");
      error.textContent = this.dataset.sentence ?? "";
      this.before(error);
      described.push(id);
      input.setAttribute("aria-invalid", "true");
    }
    input.setAttribute("aria-describedby", described.join(" "));
  };

  private stop = (event: SubmitEvent) => {
    if (this.isTooLarge) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.look();
      this.input?.focus();
    }
  };
}

customElements.define("upload-limit", UploadLimit);
