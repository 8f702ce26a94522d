// A page that is patched in place leaves the focus where the pressed control stood, on whatever stands there now: a second Enter would do that. The focus goes
// to the first field of a new page, or to its heading; after a form, to what is said of it.
const KEEP_THEIR_OWN = "outline-editor, issue-board, number-grid, driver-diagram, live-board, huddle-room";

let path = location.pathname;
let pressed: string | undefined;

const wordsOf = (control: Element) => {
  const form = control.closest("form")?.querySelector<HTMLInputElement>("input[name='_handler']")?.value ?? "";
  return `${form} ${control.textContent?.trim() ?? ""}`;
};

const onto = (element: HTMLElement | null) => {
  if (element && !element.matches("a, button, input, select, textarea")) {
    element.tabIndex = -1;
  }
  element?.focus();
};

document.addEventListener(
  "submit",
  (event) => {
    pressed = event.submitter ? wordsOf(event.submitter) : "";
  },
  true,
);

export function focusAfter() {
  const at = document.activeElement;
  const [hasMoved, sent] = [path !== location.pathname, pressed];
  [path, pressed] = [location.pathname, undefined];
  if (!at?.matches("main a, main button, main summary") || at.closest(KEEP_THEIR_OWN) || location.hash !== "") {
    return;
  }
  const said = document.querySelector<HTMLElement>(".ek-note[role='status']");
  if (sent !== undefined && wordsOf(at) !== sent) {
    onto(said ?? document.querySelector("h1"));
  } else if (sent === undefined && hasMoved) {
    onto(document.querySelector<HTMLElement>("main [autofocus]") ?? document.querySelector("h1"));
  }
}
