// What was typed in a form, kept in this browser and locked with a key that only the same person's session brings back.
const PREFIX = "evenkeel-draft:";
const DAY = 24 * 60 * 60 * 1000;

type Fields = Record<string, string>;
type Kept = { at: number; iv: string; data: string };
type Typed = HTMLInputElement | HTMLTextAreaElement;

const encode = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const decode = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

const typedIn = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (field): field is Typed =>
      (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && ["text", "email", "search", "number", "tel"].includes(field.type))) &&
      field.name !== "",
  );

const formsToKeep = () => [...document.querySelectorAll<HTMLFormElement>("main form.ek-form")];

const nameOf = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>("input[name='_handler']")?.value ?? "form";

export class Drafts {
  constructor(
    private readonly person: string,
    private readonly secret: string,
  ) {}

  // Everything that differs from what the server sent; nothing where the browser cannot lock it.
  async keep() {
    if (!crypto.subtle) {
      return;
    }
    for (const form of formsToKeep()) {
      const changed = typedIn(form).filter((field) => field.value !== field.defaultValue);
      if (changed.length > 0) {
        await this.write(form, Object.fromEntries(changed.map((field) => [field.name, field.value])));
      }
    }
  }

  // Gives back what this person had typed on this page, once, and says so.
  async giveBack() {
    this.forgetOld();
    for (const form of formsToKeep()) {
      const fields = await this.read(form);
      if (fields) {
        this.fill(form, fields);
      }
    }
  }

  private fill(form: HTMLFormElement, fields: Fields) {
    const back = typedIn(form).filter((field) => fields[field.name] !== undefined && field.value === field.defaultValue);
    for (const field of back) {
      field.value = fields[field.name]!;
    }
    if (back.length > 0) {
      const note = document.createElement("div");
      note.className = "ek-note";
      note.setAttribute("role", "status");
      note.textContent = "What you had typed here before you were signed out is back. It is not saved yet.";
      form.prepend(note);
    }
  }

  private keyOf(form: HTMLFormElement) {
    return `${PREFIX}${this.person}:${location.pathname}:${nameOf(form)}`;
  }

  private lock() {
    return crypto.subtle.importKey("raw", decode(this.secret), "AES-GCM", false, ["encrypt", "decrypt"]);
  }

  private async write(form: HTMLFormElement, fields: Fields) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = new TextEncoder().encode(JSON.stringify(fields));
    const data = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await this.lock(), text));
    const kept: Kept = { at: Date.now(), iv: encode(iv), data: encode(data) };
    localStorage.setItem(this.keyOf(form), JSON.stringify(kept));
  }

  private async read(form: HTMLFormElement): Promise<Fields | null> {
    const stored = localStorage.getItem(this.keyOf(form));
    if (!stored || !crypto.subtle) {
      return null;
    }
    localStorage.removeItem(this.keyOf(form));
    try {
      const kept = JSON.parse(stored) as Kept;
      const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: decode(kept.iv) }, await this.lock(), decode(kept.data));
      return JSON.parse(new TextDecoder().decode(text)) as Fields;
    } catch {
      return null; // locked with an older key: nobody can read it any more, and it is gone
    }
  }

  private forgetOld() {
    for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
      const kept = JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Kept>;
      if (!kept.at || Date.now() - kept.at > DAY) {
        localStorage.removeItem(key);
      }
    }
  }
}
