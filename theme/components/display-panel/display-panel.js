/** Closes the panel by its button, by Escape, or when focus or pointer goes elsewhere; focus goes back to its button. */
export function start(root) {
  const close = root.querySelector("[data-close]");
  const summary = root.querySelector("summary");

  function shut() {
    root.open = false;
    summary.focus();
  }

  close.hidden = false;
  close.addEventListener("click", shut);
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && root.open) shut();
  });
  for (const kind of ["pointerdown", "focusin"]) {
    document.addEventListener(kind, ({ target }) => {
      if (!root.contains(target)) root.open = false;
    });
  }
}
