// What was typed in a form, kept in this browser and locked with a key that only the same person's session brings back.
import { giveBack, typedIn, writtenIn, type Typed, type Written } from "./form-fields";

const PREFIX = "evenkeel-draft:";
const DAY = 24 * 60 * 60 * 1000;

type Draft = { typed: Typed[]; written: Written };

// Sent: on its way to the server. It goes when the same person's next page comes; a page that says "not saved" takes the mark off.
type Kept = { at: number; iv: string; data: string; sent?: boolean };

// A browser locks only on https or on this very machine; elsewhere nothing is kept, and nothing is promised.
export const canKeep = () => crypto.subtle !== undefined;

const encode = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const decode = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

const isPosted = (form: HTMLFormElement) => form.method === "post" && !new URL(form.action).pathname.endsWith("/sign-out");

const formsToKeep = () => [...document.querySelectorAll<HTMLFormElement>("main form")].filter(isPosted);

const nameOf = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>("input[name='_handler']")?.value ?? new URL(form.action).pathname;

const stored = () => Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));

const readKept = (key: string): Partial<Kept> => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Kept>;
  } catch {
    return {}; // not ours: it is forgotten with what is too old
  }
};

// The page says that nothing was saved. Answers whether something that was sent is kept.
export function nothingWasSaved(): boolean {
  const sent = stored().filter((key) => readKept(key).sent);
  for (const key of sent) {
    localStorage.setItem(key, JSON.stringify({ ...readKept(key), sent: undefined }));
  }
  return sent.length > 0;
}

export class Drafts {
  constructor(
    private readonly person: string,
    private readonly secret: string,
  ) {}

  // Everything that differs from what the server holds; answers whether there was something and it is kept.
  async keep(): Promise<boolean> {
    let kept = false;
    for (const form of canKeep() ? formsToKeep() : []) {
      kept = (await this.keepForm(form)) || kept;
    }
    return kept;
  }

  get isAnythingTyped() {
    return formsToKeep().some((form) => typedIn(form).length > 0);
  }

  isWorthKeeping(form: HTMLFormElement) {
    return canKeep() && isPosted(form) && form.closest("main") !== null && typedIn(form).length > 0;
  }

  // A form that is being sent.
  send(form: HTMLFormElement) {
    return this.keepForm(form, true);
  }

  // Gives back what this person had typed on this page, once, and says so. What was sent has arrived, as a page of theirs came.
  async giveBack() {
    this.forget();
    for (const form of formsToKeep()) {
      const draft = await this.read(form);
      if (draft && draft.written.own === writtenIn(form).own) {
        localStorage.removeItem(this.keyOf(form));
        if (giveBack(form, draft.typed, draft.written) > 0) {
          this.say(form);
        }
      }
    }
  }

  private say(form: HTMLFormElement) {
    form.closest("details")?.setAttribute("open", "");
    const note = document.createElement("div");
    note.className = "ek-note";
    note.setAttribute("role", "status");
    note.textContent = "What you had typed here before you were signed out is back. It is not saved yet.";
    form.prepend(note);
  }

  private keyOf(form: HTMLFormElement) {
    return `${PREFIX}${this.person}:${location.pathname}${location.search}:${nameOf(form)}`;
  }

  private lock() {
    return crypto.subtle.importKey("raw", decode(this.secret), "AES-GCM", false, ["encrypt", "decrypt"]);
  }

  private async keepForm(form: HTMLFormElement, sent?: boolean): Promise<boolean> {
    const typed = typedIn(form);
    if (typed.length === 0) {
      return false;
    }
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify({ typed, written: writtenIn(form) } satisfies Draft));
    const data = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await this.lock(), text));
    const kept: Kept = { at: Date.now(), iv: encode(iv), data: encode(data), sent };
    localStorage.setItem(this.keyOf(form), JSON.stringify(kept));
    return true;
  }

  private async read(form: HTMLFormElement): Promise<Draft | null> {
    const kept = readKept(this.keyOf(form));
    if (!kept.iv || !kept.data || !canKeep()) {
      return null;
    }
    try {
      const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: decode(kept.iv) }, await this.lock(), decode(kept.data));
      return JSON.parse(new TextDecoder().decode(text)) as Draft;
    } catch {
      localStorage.removeItem(this.keyOf(form)); // locked with an older key: nobody can read it any more
      return null;
    }
  }

  private forget() {
    for (const key of stored()) {
      const kept = readKept(key);
      const hasArrived = kept.sent && key.startsWith(`${PREFIX}${this.person}:`);
      if (!kept.at || Date.now() - kept.at > DAY || hasArrived) {
        localStorage.removeItem(key);
      }
    }
  }
}
