// A board that follows what is saved, by whomever: told by server-sent events, it asks for its own address again and replaces the sections that differ. Without
// script the page is as it was when it was opened.
const SECOND = 1000;
const OUTLINED = 10 * SECOND;
const SILENT = 40 * SECOND; // the server is heard at least every 15 seconds
const LOOKS = 60 * SECOND; // clocks go on, and news may have been missed
const PAUSE = SECOND / 4;
const LONGEST = 15 * SECOND;

const clock = () => new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

export class LiveBoard extends HTMLElement {
  private events: EventSource | null = null;
  private followed = "";
  private heard = 0;
  private looked = 0;
  private lostAt: string | null = null;
  private wait = SECOND;
  private again = 0;
  private timer = 0;
  private asking = false;
  private isAskedAgain = false;
  private readonly seen = () => (document.hidden ? this.leave() : this.follow());

  connectedCallback() {
    const address = this.getAttribute("src") ?? "";
    if (this.followed !== address) {
      this.leave();
      this.followed = address;
      document.addEventListener("visibilitychange", this.seen);
      this.addEventListener("focusout", () => void this.look());
      window.clearInterval(this.timer);
      this.timer = window.setInterval(() => this.tick(), SECOND);
    }
    this.say();
    this.sections(this).forEach(saying);
    this.looked = Date.now();
    if (!document.hidden && !this.events) {
      this.follow(false);
    }
  }

  disconnectedCallback() {
    document.removeEventListener("visibilitychange", this.seen);
    window.clearInterval(this.timer);
    this.leave();
    this.followed = "";
  }

  // A page in the background holds no connection: a browser has few of them.
  private leave() {
    delete this.dataset.follows;
    window.clearTimeout(this.again);
    this.events?.close();
    this.events = null;
  }

  private follow(looks = true) {
    this.leave();
    const events = new EventSource(this.followed);
    this.events = events;
    this.heard = Date.now();
    events.addEventListener("here", () => this.back(looks));
    events.addEventListener("beat", () => (this.heard = Date.now()));
    events.addEventListener("changed", () => {
      this.heard = Date.now();
      void this.look();
    });
    events.onerror = () => this.lost();
  }

  private tick() {
    if (this.events && Date.now() - this.heard > SILENT) {
      this.lost();
    }
    if (!document.hidden && this.lostAt === null && Date.now() - this.looked > LOOKS) {
      void this.look();
    }
  }

  private lost() {
    this.leave();
    this.lostAt ??= clock();
    this.say(`Not connected since ${this.lostAt}; tries again. What stands here may be old.`);
    // Not all at once, when a server comes back to two hundred walls.
    this.again = window.setTimeout(() => this.follow(), this.wait * (0.5 + Math.random() / 2));
    this.wait = Math.min(this.wait * 2, LONGEST);
  }

  private back(looks: boolean) {
    this.dataset.follows = "true";
    this.heard = Date.now();
    this.wait = SECOND;
    if (this.lostAt !== null) {
      this.lostAt = null;
      this.say(`Connected again at ${clock()}.`);
      window.setTimeout(() => this.lostAt === null && this.say(), OUTLINED);
    }
    if (looks) {
      void this.look();
    }
  }

  private say(text = "") {
    const line = this.querySelector<HTMLElement>(".ek-live");
    if (line) {
      line.hidden = text === "";
      line.textContent = text;
      line.classList.toggle("ek-live--lost", this.lostAt !== null);
    }
  }

  async look() {
    if (this.asking) {
      this.isAskedAgain = true;
      return;
    }
    this.asking = true;
    try {
      do {
        this.isAskedAgain = false;
        await this.ask();
        await new Promise((over) => setTimeout(over, PAUSE));
      } while (this.isAskedAgain && this.isConnected);
    } finally {
      this.asking = false;
    }
  }

  private async ask() {
    const here = location.href;
    const answer = await fetch(here, { headers: { "evenkeel-live": "1" } }).catch(() => null);
    if (answer === null || answer.status >= 500) {
      this.lost();
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.querySelector("live-board");
    if (here !== location.href || !this.isConnected) {
      return;
    }
    this.looked = Date.now();
    // Signed out, ended or closed: the page itself says so. And a wall that hangs for months takes up a new version.
    if (!next || answer.redirected || (document.querySelector("[data-wall]") && isNewer(page))) {
      if (!isTyped(this)) {
        location.reload();
      }
      return;
    }
    this.renew(next);
    this.dispatchEvent(new CustomEvent("renewed", { bubbles: true }));
  }

  private renew(next: Element) {
    const [now, then] = [this.sections(this), this.sections(next)];
    if (now.map((it) => it.id).join() !== then.map((it) => it.id).join()) {
      const [board, other] = [this.querySelector("#board"), next.querySelector("#board")];
      if (board && other && !isBusy(board)) {
        board.replaceWith(document.importNode(other, true));
      }
      return;
    }
    now.forEach((section, at) => replace(section, then[at]!));
  }

  private sections(of: Element) {
    return [...of.querySelectorAll<HTMLElement>("[data-live][id]")];
  }
}

// What each section said when it came: scripts may have added to it since.
const came = new WeakMap<Element, { all: string; news: string }>();

const saying = (section: Element) => {
  const known = came.get(section) ?? { all: plain(section, true), news: plain(section, false) };
  came.set(section, known);
  return known;
};

// What somebody is in is left alone until they have left it.
function replace(section: HTMLElement, next: HTMLElement) {
  const [now, then] = [saying(section), saying(next)];
  if (isBusy(section) || isOpened(section, now.all) || now.all === then.all) {
    return;
  }
  const isNews = now.news !== then.news;
  const fresh = document.importNode(next, true);
  came.set(fresh, then);
  section.replaceWith(fresh);
  if (isNews && fresh.dataset.live === "section") {
    fresh.classList.add("ek-changed");
    window.setTimeout(() => fresh.classList.remove("ek-changed"), OUTLINED);
  } else if (section.classList.contains("ek-changed")) {
    fresh.classList.add("ek-changed");
    window.setTimeout(() => fresh.classList.remove("ek-changed"), OUTLINED);
  }
}

// Its words and marks. The token of a form is another in every answer; a clock that goes on is no news.
function plain(section: Element, withClocks: boolean) {
  const copy = section.cloneNode(true) as Element;
  for (const one of copy.querySelectorAll(`[name="__RequestVerificationToken"]${withClocks ? "" : ", .ek-clock strong, .ek-clock svg"}`)) {
    one.remove();
  }
  return copy.innerHTML.replace(/\s+/g, " ");
}

const isBusy = (part: Element) => part.contains(document.activeElement) || isTyped(part) || isFilledIn(part) || part.querySelector("dialog[open]") !== null;

// Somebody has opened more of it than came open.
const isOpened = (part: Element, came: string) => part.querySelectorAll("details[open]").length > (came.match(/<details\b[^>]*\sopen\b/g) ?? []).length;

// A form that was refused holds what was typed as if the page had written it.
const isFilledIn = (part: Element) =>
  part instanceof HTMLElement &&
  part.dataset.live === "form" &&
  [...part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("textarea, input:not([type=hidden])")].some((field) => field.value !== "");

const isTyped = (part: Element) =>
  [...part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")].some((field) =>
    field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")
      ? field.checked !== field.defaultChecked
      : field.type !== "hidden" && field.value !== field.defaultValue,
  );

const script = (page: Document) => page.querySelector("script[type=module]")?.getAttribute("src");
const isNewer = (page: Document) => script(page) !== script(document);

customElements.define("live-board", LiveBoard);
