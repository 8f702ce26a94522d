// Signs out a browser that nobody touches, in every tab at once, and keeps what was typed for the same person.
import { Drafts } from "./drafts";

const LAST = "evenkeel-last-touch";
const SECOND = 1000;
const WARNING = 60 * SECOND;

class IdleWatch extends HTMLElement {
  private timer = 0;
  private dialog: HTMLDialogElement | null = null;
  private readonly touch = () => this.touched();
  private readonly keep = (event: Event) => void this.keepBeforeSignOut(event as SubmitEvent);

  connectedCallback() {
    this.touched();
    for (const name of ["keydown", "pointerdown", "scroll"]) {
      document.addEventListener(name, this.touch, { passive: true });
    }
    document.addEventListener("submit", this.keep, true);
    this.timer = window.setInterval(() => this.look(), SECOND);
    void this.drafts.giveBack();
  }

  disconnectedCallback() {
    clearInterval(this.timer);
    for (const name of ["keydown", "pointerdown", "scroll"]) {
      document.removeEventListener(name, this.touch);
    }
    document.removeEventListener("submit", this.keep, true);
  }

  private get drafts() {
    return new Drafts(this.getAttribute("person") ?? "", this.getAttribute("key") ?? "");
  }

  private get left() {
    const last = Number(localStorage.getItem(LAST) ?? Date.now());
    return last + Number(this.getAttribute("minutes")) * 60 * SECOND - Date.now();
  }

  private touched() {
    localStorage.setItem(LAST, String(Date.now()));
    this.dialog?.close();
  }

  private look() {
    if (this.left <= 0) {
      clearInterval(this.timer);
      void this.signOut();
    } else if (this.left <= WARNING) {
      this.warn();
    } else if (this.dialog?.open) {
      this.dialog.close();
    }
  }

  private warn() {
    this.dialog ??= this.makeDialog();
    const seconds = Math.ceil(this.left / SECOND);
    this.dialog.querySelector("p")!.textContent =
      `You will be signed out in ${seconds} ${seconds === 1 ? "second" : "seconds"}. What you typed is kept for you.`;
    if (!this.dialog.open) {
      this.dialog.showModal();
    }
  }

  private makeDialog() {
    const dialog = document.createElement("dialog");
    dialog.className = "ek-dialog";
    dialog.setAttribute("aria-labelledby", "idle-title");
    dialog.innerHTML = '<h2 id="idle-title">Are you still there?</h2><p></p><button type="button" class="nhsuk-button">Stay signed in</button>';
    dialog.querySelector("button")!.addEventListener("click", this.touch);
    this.append(dialog);
    return dialog;
  }

  private async signOut() {
    await this.drafts.keep();
    const form = this.querySelector("form")!;
    const back = form.querySelector<HTMLInputElement>("[name='returnUrl']")!;
    back.value = `/sign-in?idle=true&returnUrl=${encodeURIComponent(location.pathname + location.search)}`;
    form.submit();
  }

  // "Change person" and "Sign out" keep what was typed too.
  private async keepBeforeSignOut(event: SubmitEvent) {
    const form = event.target as HTMLFormElement;
    if (new URL(form.action).pathname !== "/sign-out" || form.dataset.kept) {
      return;
    }
    event.preventDefault();
    form.dataset.kept = "true";
    await this.drafts.keep();
    form.submit();
  }
}

customElements.define("idle-watch", IdleWatch);
