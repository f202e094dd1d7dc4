/* Without this, the browser's own menu prints, and the choice counts there too. */
export function start(root) {
  root.hidden = false;
  root.addEventListener("click", () => window.print());
}
