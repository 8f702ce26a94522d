// Takes the reader to the problem: the summary gets the focus, its links go into the field, the title says so.
class ErrorSummary extends HTMLElement {
  connectedCallback() {
    if (!document.title.startsWith("Error: ")) {
      document.title = `Error: ${document.title}`;
    }
    this.focus();
    this.addEventListener("click", this);
  }

  handleEvent(event: Event) {
    const link = (event.target as Element).closest("a");
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) {
      return;
    }
    event.preventDefault();
    const group = field.closest("fieldset, .nhsuk-form-group") ?? field;
    group.scrollIntoView({ block: "start" });
    field.focus({ preventScroll: true });
  }
}

customElements.define("error-summary", ErrorSummary);
