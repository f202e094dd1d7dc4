/** The place that a key leads to, from which of how many. */
const KEYS = {
  ArrowRight: (here, all) => (here + 1) % all,
  ArrowLeft: (here, all) => (here - 1 + all) % all,
  Home: () => 0,
  End: (_, all) => all - 1,
};

/** Shows one part at a time and its headings as a row of tabs; on paper, every part under its heading. */
export function start(root) {
  const panels = [...root.children];
  const headings = panels.map((panel) => panel.querySelector("h3"));
  const list = document.createElement("div");
  list.className = "l-row";
  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", root.dataset.label);
  const tabs = headings.map(tabOf);
  list.append(...tabs);
  root.prepend(list);

  function tabOf(heading, place) {
    const tab = document.createElement("button");
    const panel = panels[place];
    tab.type = "button";
    tab.className = "c-button";
    tab.id = `${heading.id}-tab`;
    tab.textContent = heading.textContent;
    tab.setAttribute("role", "tab");
    panel.id = `${heading.id}-part`;
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    tab.addEventListener("click", () => choose(place));
    return tab;
  }

  function choose(chosen) {
    tabs.forEach((tab, place) => {
      tab.setAttribute("aria-selected", place === chosen);
      tab.classList.toggle("c-button--action", place === chosen);
      tab.tabIndex = place === chosen ? 0 : -1;
      panels[place].hidden = place !== chosen;
      headings[place].hidden = true;
    });
  }

  function unfold() {
    list.hidden = true;
    for (const one of [...panels, ...headings]) one.hidden = false;
  }

  function fold() {
    list.hidden = false;
    choose(tabs.findIndex((tab) => tab.tabIndex === 0));
  }

  function follow() {
    const target =
      location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const place = panels.findIndex((panel) => panel.contains(target || null));
    if (place >= 0) choose(place);
  }

  list.addEventListener("keydown", (event) => {
    const here = tabs.indexOf(document.activeElement);
    if (!Object.hasOwn(KEYS, event.key) || here < 0) return;
    event.preventDefault();
    const place = KEYS[event.key](here, tabs.length);
    choose(place);
    tabs[place].focus();
  });
  addEventListener("hashchange", follow);
  addEventListener("beforeprint", unfold);
  addEventListener("afterprint", fold);
  choose(0);
  follow();
}
