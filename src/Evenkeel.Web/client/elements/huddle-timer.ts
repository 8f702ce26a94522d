// Says how long the huddle has been going, of how long it is meant to take. A word and a number: nothing blinks.
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
    const over = gone > meant ? `, ${gone - meant} over` : "";
    const text = `${gone} of ${meant} min${over}`;
    if (this.textContent !== text) {
      this.textContent = text;
    }
  }
}

customElements.define("huddle-timer", HuddleTimer);
