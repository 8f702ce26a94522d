// On a phone the tabs scroll sideways: the one that we are on is brought into view.
export function showCurrentTab() {
  const tab = document.querySelector<HTMLElement>(".ek-tabs [aria-current]");
  const list = tab?.closest("ul");
  if (tab && list) {
    list.scrollLeft = tab.offsetLeft - (list.clientWidth - tab.offsetWidth) / 2;
  }
}

showCurrentTab();
