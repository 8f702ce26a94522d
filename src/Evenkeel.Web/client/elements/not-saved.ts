// On a page that says "this was not saved": says besides whether what was typed is kept in this browser.
import { nothingWasSaved } from "./drafts";

class NotSaved extends HTMLElement {
  connectedCallback() {
    const part = this.querySelector<HTMLElement>(nothingWasSaved() ? "[data-kept]" : "[data-lost]");
    for (const other of this.querySelectorAll<HTMLElement>("[data-kept], [data-lost]")) {
      other.hidden = other !== part;
    }
  }
}

customElements.define("not-saved", NotSaved);
