// Says how long the huddle has been going, of how long it is meant to take, and that this time is over: in words, once, and nothing blinks.
const MINUTE = 60_000;

class HuddleTimer extends HTMLElement {
  private timer = 0;

  connectedCallback() {
    clearInterval(this.timer);
    this.setAttribute("role", "timer");
    this.say();
    this.timer = window.setInterval(() => this.say(), 5_000);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  private say() {
    const gone = Math.max(0, Math.floor((Date.now() - Date.parse(this.getAttribute("from") ?? "")) / MINUTE));
    const meant = Number(this.getAttribute("minutes"));
    const text = gone < meant ? `${gone} of ${meant} min` : `${gone} of ${meant} min: the planned time is over`;
    if (this.textContent !== text) {
      const before = this.textContent ?? "";
      this.textContent = text;
      if (gone === meant && before.startsWith(`${meant - 1} of `)) {
        this.dispatchEvent(new CustomEvent("huddle-over", { bubbles: true, detail: meant }));
      }
    }
  }
}

customElements.define("huddle-timer", HuddleTimer);
