// A button that copies what stands in another element, where the browser lets a page write to the clipboard.
class CopyText extends HTMLElement {
  connectedCallback() {
    if (this.firstChild || !navigator.clipboard) {
      return;
    }
    const button = document.createElement("button");
    button.type = "button";
    button.className = "nhsuk-button nhsuk-button--secondary nhsuk-button--small";
    button.textContent = "Copy";
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(this.text());
      said.textContent = " Copied";
    });
    this.append(button, said);
  }

  private text() {
    const source = document.getElementById(this.getAttribute("for") ?? "");
    return source instanceof HTMLInputElement ? source.value : (source?.innerText ?? "");
  }
}

customElements.define("copy-text", CopyText);
