// Every page works without this script; each element makes one thing pleasanter.
import "./character-count";
import "./chart-explorer";
import "./copy-text";
import "./dialogs";
import "./driver-diagram";
import "./error-summary";
import { focusAfter } from "./focus-after";
import "./huddle-room";
import "./huddle-timer";
import { newPage } from "./idle-watch";
import "./import-progress";
import "./item-picker";
import "./live-board";
import "./issue-board";
import "./menus";
import "./not-saved";
import "./number-grid";
import "./outline-editor";
import "./outline-keys";
import "./passkey-submit";
import "./print-button";
import "./quick-find";
import "./show-password";
import "./upload-limit";
import { showCurrentTab } from "./tabs";
import "./wide-table";

// Enhanced navigation patches the page in place: an element that stays is not connected again, and what it had added is gone.
const again =
  "character-count, chart-explorer, driver-diagram, error-summary, huddle-room, huddle-timer, issue-board, item-picker, live-board, not-saved, outline-editor, print-button, show-password, upload-limit, wide-table";
type Connected = HTMLElement & { connectedCallback(): void };

(window as { Blazor?: { addEventListener?(name: string, then: () => void): void } }).Blazor?.addEventListener?.("enhancedload", () => {
  focusAfter();
  for (const element of document.querySelectorAll<Connected>(again)) {
    element.connectedCallback();
  }
  showCurrentTab();
  newPage();
});
