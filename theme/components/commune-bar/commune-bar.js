/** Says which commune is chosen, forgets it, and lets pages that answer for one load what they need. */
export function start(root, { announce, store, words }) {
  const page = document.documentElement;
  const name = root.querySelector("[data-name]");

  function show() {
    const chosen = store.get("commune");
    name.textContent = chosen?.name || "";
    name.lang = chosen?.lang || "";
    if (chosen) page.dataset.commune = "";
    else delete page.dataset.commune;
    const answer = document.querySelector("[data-script]");
    if (!answer) return;
    answer.hidden = false;
    if (!chosen) return;
    const script = document.createElement("script");
    script.src = answer.dataset.script;
    answer.removeAttribute("data-script");
    document.head.append(script);
  }

  root.querySelector("button").addEventListener("click", () => {
    store.set("commune", null);
    document.dispatchEvent(new Event("commune"));
    announce(words(root, "forgotten"));
    document.querySelector("main").focus();
  });
  document.addEventListener("commune", show);
  for (const kind of ["pageshow", "storage"])
    addEventListener(kind, () => document.dispatchEvent(new Event("commune")));
  show();
}
