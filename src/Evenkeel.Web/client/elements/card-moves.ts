// What a card needs to go to another state, beside the board itself: how it looks while it is carried, which card stands beside it, and the question to the server.
export type Moved = { says: string; go: string | null; stays: boolean };

export const CARD = ".ek-issuecard";

export function cardsOf(column: Element) {
  return [...column.querySelectorAll<HTMLElement>(CARD)];
}

// In the next column that has a card.
export function cardBeside(columns: HTMLElement[], column: HTMLElement, by: number, at: number) {
  for (let next = columns.indexOf(column) + by; columns[next]; next += by) {
    const cards = cardsOf(columns[next]!);
    if (cards.length > 0) {
      return cards[Math.min(at, cards.length - 1)];
    }
  }
  return null;
}

export function ghostOf(card: HTMLElement) {
  const [ghost, place] = [card.cloneNode(true) as HTMLElement, card.getBoundingClientRect()];
  ghost.removeAttribute("id");
  ghost.classList.add("ek-issuecard--ghost");
  ghost.setAttribute("aria-hidden", "true");
  Object.assign(ghost.style, { left: `${place.left}px`, top: `${place.top}px`, width: `${place.width}px` });
  document.body.append(ghost);
  return ghost;
}

// On a phone the other states are out of sight: they stand in a bar to drop on.
export function barOf(columns: HTMLElement[]) {
  const bar = document.createElement("div");
  bar.className = "ek-states__bar";
  bar.setAttribute("aria-hidden", "true");
  for (const column of columns) {
    const cell = document.createElement("div");
    cell.dataset.column = column.dataset.column;
    cell.textContent = column.dataset.title ?? "";
    bar.append(cell);
  }
  return bar;
}

// What was dragged by its link is not opened.
export function swallowClick() {
  window.addEventListener("click", stop, { capture: true, once: true });
  window.setTimeout(() => window.removeEventListener("click", stop, { capture: true }), 50);
}

// Null where the server could not be reached.
export function askToMove(form: HTMLFormElement, card: HTMLElement, to: HTMLElement, back: string) {
  const sent = new FormData(form);
  sent.set("version", card.dataset.version ?? "");
  sent.set("to", to.dataset.column ?? "");
  sent.set("back", `${back}#${card.id}`);
  return fetch(`/issues/${card.dataset.number}/move`, { method: "POST", body: sent }).catch(() => null);
}

const stop = (event: Event) => {
  event.preventDefault();
  event.stopPropagation();
};
