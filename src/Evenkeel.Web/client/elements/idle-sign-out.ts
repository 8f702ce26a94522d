// On a shared PC: after some quiet minutes a dialog asks whether anyone is there; then drafts are kept and the page signs out.
// Attributes: after = seconds until the question, grace = seconds to answer; inside: a <dialog> with a [data-stay] button and the sign-out form.
class IdleSignOut extends HTMLElement {
  private timer = 0;
  private tick = 0;
  private readonly stir = () => this.wait();

  connectedCallback() {
    for (const sign of ["pointerdown", "keydown", "scroll"]) {
      document.addEventListener(sign, this.stir, { passive: true });
    }
    this.querySelector("[data-stay]")?.addEventListener("click", this);
    this.dialog?.addEventListener("cancel", this);
    this.wait();
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    clearInterval(this.tick);
    for (const sign of ["pointerdown", "keydown", "scroll"]) {
      document.removeEventListener(sign, this.stir);
    }
  }

  /** Stay, or Escape. */
  handleEvent() {
    clearInterval(this.tick);
    this.dialog?.close();
    this.wait();
  }

  private get dialog() {
    return this.querySelector("dialog");
  }

  private wait() {
    if (this.dialog?.open) {
      return;
    }
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.ask(), Number(this.getAttribute("after") ?? 600) * 1000);
  }

  private ask() {
    const until = Date.now() + Number(this.getAttribute("grace") ?? 60) * 1000;
    this.dialog?.showModal();
    this.tick = window.setInterval(() => {
      const left = Math.max(0, Math.round((until - Date.now()) / 1000));
      const count = this.querySelector("[data-left]");
      if (count) {
        count.textContent = String(left);
      }
      if (left === 0) {
        this.leave();
      }
    }, 1000);
  }

  private leave() {
    clearInterval(this.tick);
    document.dispatchEvent(new CustomEvent("before-sign-out"));
    window.setTimeout(() => this.querySelector("form")?.requestSubmit(), 400);
  }
}

customElements.define("idle-sign-out", IdleSignOut);
