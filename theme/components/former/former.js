/** Narrows the list of former units to the name that was asked for, with or without its marks. */
export function start(root, { announce, words }) {
  const form = root.querySelector("form");
  const field = form.elements.q;
  const status = root.querySelector("[data-told]");
  const { undecomposed, marks } = JSON.parse(root.dataset.folding);
  const fold = (text) => {
    let folded = text.toLowerCase();
    for (const replaced of undecomposed) folded = folded.replaceAll(...replaced);
    return folded.normalize("NFD").replace(new RegExp(marks, "gu"), "");
  };
  const names = [...root.querySelectorAll("[data-name]")].map((one) => [
    one,
    fold(one.dataset.name),
  ]);

  function narrow() {
    const asked =
      fold(field.value)
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(" ") || "";
    let found = 0;
    for (const [one, name] of names) {
      one.hidden = !` ${name.replace(/[^\p{L}\p{N}]+/gu, " ")}`.includes(` ${asked}`);
      found += !one.hidden;
    }
    for (const group of root.querySelectorAll("dl > div"))
      group.hidden = !group.querySelector("dd:not([hidden])");
    status.hidden = !asked;
    status.textContent = asked
      ? words(root, found ? "found" : "none", { n: found, name: field.value.trim() })
      : "";
    if (asked) announce(status.textContent);
  }

  field.value = new URLSearchParams(location.search || location.hash.slice(1)).get("q") || "";
  field.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    narrow();
  });
  if (field.value) narrow();
}
