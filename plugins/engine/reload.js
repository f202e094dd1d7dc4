// While editing only: reloads the page once it is another, at the same place, and shows over it what
// is wrong with the content.

const script = document.currentScript;
const KEY = `place of ${location.pathname}`;
const STYLE = `
  section { position: fixed; inset: auto 0 0 0; z-index: 2147483647; box-sizing: border-box;
    max-height: 50vh; overflow: auto; padding: 1rem 1.5rem; font: 1rem/1.5 system-ui, sans-serif;
    color: #111; background: #fff; border-top: .4rem solid #b00020; }
  header { display: flex; justify-content: space-between; gap: 1rem; align-items: start; }
  h2 { font-size: 1.2rem; margin: 0; }
  button { font: inherit; min-height: 2.75rem; padding: 0 1rem; color: #111; background: #fff;
    border: 2px solid #111; border-radius: .3rem; }
  :focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
  ul { padding-left: 1.2rem; margin-bottom: 0; } li { margin-top: .6rem; }
  code, pre { font: .95rem/1.5 monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
  p { margin: 0; }
  @media print { section { display: none; } }`;

let number = 0;
let closed = "";

async function wait() {
  try {
    await visible();
    const at = encodeURIComponent(location.pathname);
    const news = await (await fetch(`/__news?number=${number}&at=${at}`)).json();
    if (news.page !== script.dataset.page && news.number !== number) return reload();
    number = news.number;
    show(news.wrong);
  } catch {
    await new Promise((done) => setTimeout(done, 1000));
  }
  wait();
}

// A page that nobody looks at asks for nothing: a browser has few connections to one host.
async function visible() {
  while (document.hidden) {
    await new Promise((done) =>
      document.addEventListener("visibilitychange", done, { once: true }),
    );
  }
}

function reload() {
  const open = [...document.querySelectorAll("details")].map((one) => one.open);
  const focused = document.activeElement?.id ?? "";
  sessionStorage.setItem(KEY, JSON.stringify({ x: scrollX, y: scrollY, open, focused }));
  location.reload();
}

// Where a reader was before the reload: what was open is open again, and the page stands as it did.
function restore() {
  const saved = sessionStorage.getItem(KEY);
  if (!saved) return;
  sessionStorage.removeItem(KEY);
  const { x, y, open, focused } = JSON.parse(saved);
  const all = [...document.querySelectorAll("details")];
  if (all.length === open.length)
    all.forEach((one, place) => {
      one.open = open[place];
    });
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  scrollTo({ left: x, top: y, behavior: "instant" });
}

function show(wrong) {
  const same = JSON.stringify(wrong);
  const before = document.querySelector("#problems-of-the-build");
  if (before?.dataset.displayed === same) return;
  before?.remove();
  if (!wrong.title || closed === same) return;
  const box = document.createElement("div");
  box.id = "problems-of-the-build";
  box.dataset.displayed = same;
  const inside = box.attachShadow({ mode: "open" });
  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);
  inside.adoptedStyleSheets = [style];
  inside.append(section(wrong));
  document.body.append(box);
}

// It is reported at once (role alert), and nobody's focus is taken for it.
function section(wrong) {
  const title = element("h2", wrong.title, { id: "title" });
  const button = element("button", wrong.close, { type: "button" });
  button.addEventListener("click", leave);
  const list = element("ul", "", { role: "list" });
  list.append(...wrong.problems.map(problem));
  const head = element("header");
  head.append(title, button);
  const box = element("section", "", {
    lang: wrong.lang,
    "aria-labelledby": "title",
    tabindex: "0",
  });
  const alert = element("div", "", { role: "alert" });
  alert.append(head, ...(wrong.text ? [element("pre", wrong.text)] : []), list);
  box.append(alert);
  return box;
}

function problem(one) {
  const line = element("li");
  line.append(element("code", one.place), element("p", one.message), element("p", one.suggestion));
  return line;
}

// What was put away stays so until something else is wrong.
function leave() {
  const box = document.querySelector("#problems-of-the-build");
  closed = box?.dataset.displayed ?? closed;
  box?.remove();
}

function element(name, text = "", attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

document.addEventListener("keydown", (event) => event.key === "Escape" && leave());
restore();
wait();
