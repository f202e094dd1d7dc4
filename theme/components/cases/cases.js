/** Tells listeners that the list below the choice is another one now. */
export function start(root, { announce, words }) {
  root.addEventListener("change", ({ target }) => {
    if (target.name === "case")
      announce(words(root, "displayed", { name: target.parentElement.textContent.trim() }));
  });
}
