// A button that shows what was typed; hidden again before the form is sent.
class ShowPassword extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector("input");
    if (!input || this.querySelector("button")) {
      return;
    }
    const button = document.createElement("button");
    button.type = "button";
    button.className = "nhsuk-button nhsuk-button--secondary nhsuk-password-input__toggle";
    button.setAttribute("aria-controls", input.id);
    const say = (shown: boolean) => {
      input.type = shown ? "text" : "password";
      button.textContent = shown ? "Hide" : "Show";
      button.setAttribute("aria-label", shown ? "Hide password" : "Show password");
    };
    button.addEventListener("click", () => say(input.type === "password"));
    input.form?.addEventListener("submit", () => say(false));
    say(false);
    this.append(button);
  }
}

customElements.define("show-password", ShowPassword);
