/** Keeps on this device which of a page's papers are ticked, and takes all ticks back at once. */
export function start(root, { announce, store, words }) {
  const boxes = [...root.querySelectorAll("input[type=checkbox]")];
  const stored = root.querySelector("[data-stored]");
  if (!boxes.length || !stored) return;
  const page = location.pathname;
  const name = (box) => box.labels[0].textContent;
  const ticked = () => boxes.filter((box) => box.checked);

  function keep() {
    const { [page]: before, ...others } = store.get("ticks") || {};
    const names = [...new Set(ticked().map(name))];
    const saved = store.set("ticks", names.length ? { ...others, [page]: names } : others);
    stored.hidden = !saved || !names.length;
  }

  const names = store.get("ticks")?.[page] || [];
  for (const box of boxes) box.checked = names.includes(name(box));
  stored.hidden = !ticked().length;
  root.addEventListener("change", keep);
  stored.querySelector("button").addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    keep();
    boxes.find((box) => box.checkVisibility()).focus();
    announce(words(root, "cleared"));
  });
}
