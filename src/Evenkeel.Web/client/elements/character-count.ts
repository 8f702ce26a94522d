// How many characters are left; said to a screen reader only when the typing pauses.
class CharacterCount extends HTMLElement {
  private pause = 0;
  private field: HTMLTextAreaElement | null = null;
  private readonly listen = () => this.show();

  connectedCallback() {
    this.disconnectedCallback();
    this.field = document.getElementById(this.getAttribute("for") ?? "") as HTMLTextAreaElement | null;
    this.field?.addEventListener("input", this.listen);
    this.show();
  }

  disconnectedCallback() {
    this.field?.removeEventListener("input", this.listen);
  }

  private show() {
    const left = Number(this.getAttribute("max")) - (this.field?.value.length ?? 0);
    const many = Math.abs(left) === 1 ? "character" : "characters";
    this.textContent = left < 0 ? `You have ${-left} ${many} too many` : `You have ${left} ${many} left`;
    this.classList.toggle("nhsuk-error-message", left < 0);
    this.removeAttribute("aria-live");
    clearTimeout(this.pause);
    this.pause = window.setTimeout(() => this.setAttribute("aria-live", "polite"), 1000);
  }
}

customElements.define("character-count", CharacterCount);
