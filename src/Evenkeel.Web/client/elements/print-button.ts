// The browser's own print, as a button where a script can run.
class PrintButton extends HTMLElement {
  connectedCallback() {
    if (this.firstChild) {
      return;
    }
    const button = document.createElement("button");
    button.type = "button";
    button.className = "nhsuk-button nhsuk-button--secondary nhsuk-button--small";
    button.textContent = "Print this page";
    button.addEventListener("click", () => window.print());
    this.append(button);
  }
}

customElements.define("print-button", PrintButton);
