// Signs out a browser that nobody touches, in every tab at once, and keeps what was typed for the same person.
import { canKeep, Drafts } from "./drafts";

const LAST = "evenkeel-last-touch";
const SECOND = 1000;
const WARNING = 60 * SECOND;

class IdleWatch extends HTMLElement {
  private timer = 0;
  private dialog: HTMLDialogElement | null = null;
  private heard = Date.now();
  private readonly touch = () => this.touched();
  private readonly keep = (event: Event) => this.sending(event as SubmitEvent);

  connectedCallback() {
    this.touched();
    for (const name of ["keydown", "pointerdown", "scroll"]) {
      document.addEventListener(name, this.touch, { passive: true });
    }
    document.addEventListener("submit", this.keep, true);
    this.timer = window.setInterval(() => this.look(), SECOND);
    this.newPage();
  }

  disconnectedCallback() {
    clearInterval(this.timer);
    for (const name of ["keydown", "pointerdown", "scroll"]) {
      document.removeEventListener(name, this.touch);
    }
    document.removeEventListener("submit", this.keep, true);
  }

  // The page around it is another: a page that says "not saved" gives nothing back and forgets nothing.
  newPage() {
    this.heard = Date.now();
    if (!document.querySelector("not-saved")) {
      void this.drafts.giveBack();
    }
  }

  private get drafts() {
    return new Drafts(this.getAttribute("person") ?? "", this.getAttribute("key") ?? "");
  }

  private get allowed() {
    return Number(this.getAttribute("minutes")) * 60 * SECOND;
  }

  private get left() {
    return Number(localStorage.getItem(LAST) ?? Date.now()) + this.allowed - Date.now();
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
    } else {
      this.dialog?.close();
      this.tellTheServer();
    }
  }

  // Somebody who types sends nothing; the server must not take them for gone.
  private tellTheServer() {
    const touched = Number(localStorage.getItem(LAST) ?? 0);
    if (touched > this.heard && Date.now() - this.heard > this.allowed / 3) {
      this.heard = Date.now();
      void fetch("/here", { method: "POST", redirect: "manual" });
    }
  }

  private warn() {
    this.dialog ??= this.makeDialog();
    const seconds = Math.ceil(this.left / SECOND);
    const kept = !this.drafts.isAnythingTyped ? "" : canKeep() ? " What you typed is kept for you." : " What you typed will be lost: save it first.";
    this.dialog.querySelector("p")!.textContent = `You will be signed out in ${seconds} ${seconds === 1 ? "second" : "seconds"}.${kept}`;
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
    const typed = this.drafts.isAnythingTyped;
    const kept = await this.drafts.keep();
    const form = this.querySelector("form")!;
    const back = form.querySelector<HTMLInputElement>("[name='returnUrl']")!;
    const said = kept ? "kept" : typed ? "lost" : "nothing";
    back.value = `/sign-in?idle=${said}&returnUrl=${encodeURIComponent(location.pathname + location.search)}`;
    form.submit();
  }

  // "Change person" and "Sign out" keep what was typed; so does each form until it has arrived.
  private sending(event: SubmitEvent) {
    const form = event.target as HTMLFormElement;
    const leaves = new URL(form.action).pathname === "/sign-out";
    if (form.dataset.kept === "true" || !(leaves || this.drafts.isWorthKeeping(form))) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (form.dataset.kept === undefined) {
      form.dataset.kept = "false";
      void this.keepThenSend(form, event.submitter, leaves);
    }
  }

  private async keepThenSend(form: HTMLFormElement, submitter: HTMLElement | null, leaves: boolean) {
    try {
      await (leaves ? this.drafts.keep() : this.drafts.send(form));
    } finally {
      // Chromium ignores a form that is sent again before the first attempt is over.
      await new Promise((over) => setTimeout(over));
      form.dataset.kept = "true";
      form.requestSubmit(submitter);
      // Sent into this page again (a download, a page that stays): the next time anew.
      delete form.dataset.kept;
    }
  }
}

customElements.define("idle-watch", IdleWatch);

export const newPage = () => document.querySelector<IdleWatch>("idle-watch")?.newPage();
