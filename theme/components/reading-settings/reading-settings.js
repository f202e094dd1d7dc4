const NAMES = [
  "palette",
  "size",
  "line",
  "letter",
  "measure",
  "face",
  "underline",
  "motion",
  "pictures",
];
const page = document.documentElement;

/** Keeps the reader's settings on this device and on the root element; the buttons follow what is stored. */
export function start(root, { announce, store, words }) {
  const inputs = [...root.querySelectorAll("input")].filter((input) => NAMES.includes(input.name));

  function show() {
    for (const input of inputs) {
      const stored = page.dataset[input.name];
      input.checked = stored ? input.value === stored : input.defaultChecked;
    }
    describePictures(page.dataset.pictures === "hidden", (text) =>
      words(root, "picture", { text }),
    );
  }

  // A browser that goes back shows a page as it was left, and another tab may have changed the settings since.
  function restore() {
    const stored = store.get("reading") || {};
    for (const name of NAMES) {
      if (stored[name]) page.dataset[name] = stored[name];
      else delete page.dataset[name];
    }
    show();
  }

  function keep(said) {
    const stored = Object.fromEntries(
      NAMES.filter((name) => page.dataset[name]).map((name) => [name, page.dataset[name]]),
    );
    announce(words(root, store.set("reading", stored) ? said : "not-saved"));
    show();
  }

  root.addEventListener("change", ({ target }) => {
    if (!inputs.includes(target)) return;
    if (target.checked && !target.defaultChecked) page.dataset[target.name] = target.value;
    else delete page.dataset[target.name];
    keep("saved");
  });
  root.addEventListener("click", ({ target }) => {
    if (target.closest("[data-back]")) history.back();
    if (!target.closest("[data-reset]")) return;
    for (const name of NAMES) delete page.dataset[name];
    keep("reset");
  });
  for (const scripted of root.querySelectorAll("[data-scripted]")) scripted.hidden = false;
  addEventListener("pageshow", restore);
  addEventListener("storage", restore);
}

/** Puts each picture's description in its place, and takes it away again. */
function describePictures(hidden, say) {
  for (const picture of document.querySelectorAll("main .c-picture-words")) picture.remove();
  if (!hidden) return;
  for (const picture of document.querySelectorAll("main img[alt]:not([alt=''])")) {
    const text = document.createElement("p");
    text.className = "c-picture-words";
    text.textContent = say(picture.alt);
    picture.after(text);
  }
}
