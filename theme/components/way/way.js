/** Shows the way that led here, which the address has behind `#`, and hands it on. */
export function start(root, { words }) {
  const ways = [...root.querySelectorAll("[data-way]")];
  const section = ways[0]?.parentElement;
  const title = section?.querySelector("h2");
  const general = title?.textContent;

  /** The way that was taken; none where it could be any of several. */
  function taken() {
    const key = location.hash.slice(1);
    return ways.find((one) => one.dataset.way === key) ?? (ways.length === 1 ? ways[0] : undefined);
  }

  function show(way) {
    title.textContent = way ? words(section, "known") : general;
    for (const one of ways) one.hidden = Boolean(way) && one !== way;
    for (const one of section.querySelectorAll("h3")) one.hidden = Boolean(way);
  }

  function follow() {
    const way = taken();
    if (section) show(way);
    const before = way ? `${way.dataset.way}.` : "";
    for (const link of root.querySelectorAll("[data-choice]"))
      link.hash = section && !way ? "" : before + link.dataset.choice;
  }

  for (const link of root.querySelectorAll("[data-before]")) link.hash = link.dataset.before;
  addEventListener("hashchange", follow);
  follow();
}
