// A link to a page that asks opens the same question as a dialog where the page has it: <a href="/close" data-dialog="close-unit">.
document.addEventListener("click", (event) => {
  const opener = (event.target as Element).closest<HTMLElement>("[data-dialog]");
  const dialog = opener && document.getElementById(opener.dataset["dialog"] ?? "");
  if (dialog instanceof HTMLDialogElement) {
    event.preventDefault();
    dialog.showModal();
  } else if ((event.target as Element).closest("[data-close-dialog]")) {
    event.preventDefault();
    (event.target as Element).closest("dialog")?.close();
  }
});

export {};
