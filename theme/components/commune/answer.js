import { load } from "./files.js";
import { opening } from "./hours.js";

const plain = (clock) => clock.replace(/^0/, "");

/** An element with attributes and children. */
export function make(name, attributes, ...children) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children.filter(Boolean));
  return made;
}

const list = (lines) =>
  lines?.length && make("ul", {}, ...lines.map((line) => make("li", {}, line)));

/** A fact on getting in, with the days on which it holds where a notice tells it. */
function fact([text, starts, ends]) {
  const line = make("li", {}, text);
  Object.assign(line.dataset, ends ? { starts, ends } : { usual: "" });
  return line;
}

/** What a page answers for a commune: its offices, or words that say that they are not known. */
export function answering(root, { dated, words }) {
  const { folder, procedure } = root.dataset;
  const say = (key, values) => make("p", { className: "u-strong" }, words(root, key, values));

  function hours({ open, free = [] }) {
    const now = new Date(Date.now() + 7 * 3600000);
    const { until, from, ahead, day, weekday } = opening(open, free, now);
    const today = now.toISOString().slice(0, 10).replaceAll("-", "");
    const said = free.includes(today) ? `${words(root, "free")} ` : "";
    if (until) return words(root, "open", { time: plain(until) });
    if (!from) return said;
    const [mm, d] = [day.getUTCMonth() + 1, day.getUTCDate()];
    const month = words(root, "months").split("|")[mm - 1];
    const two = (number) => String(number).padStart(2, "0");
    const on = words(root, "day", { d, dd: two(d), mm: two(mm), month });
    const key = ["today", "tomorrow"][ahead] || "later";
    const of = words(root, "weekdays").split("|")[weekday];
    return said + words(root, key, { time: plain(from), day: on, weekday: of });
  }

  function card(office) {
    const { name, lang = "", url, address, phone, tel, open, notices = [] } = office;
    const call = phone && (tel ? make("a", { href: tel }, phone) : phone);
    const now = new Date();
    const news = notices.filter(([, ends]) => new Date(`${ends}+07:00`) > now);
    const links = news.map(([, , title, to]) => make("a", { href: root.dataset.root + to }, title));
    const made = make(
      "article",
      { className: "c-panel l-flow" },
      make("h3", {}, make("a", { href: root.dataset.root + url, lang }, name)),
      open && make("p", { className: "u-strong" }, hours(office)),
      ...(office.local?.[procedure] || []).map((line) => make("p", {}, line)),
      (address || call) && make("p", {}, address || "", address && call ? " · " : "", call || ""),
      list(office.hours),
      office.access && make("ul", {}, ...office.access.map(fact)),
      list(links),
    );
    dated(made);
    return made;
  }

  /** The commune's offices that the page names; all of them, where it names any. */
  async function found(slug) {
    const commune = await load(`${folder}c/${slug}.js`);
    if (!commune) return undefined;
    const slugs = commune[1];
    const section = root.closest("section");
    const named = (one) => section.querySelector(`a[href*="/${one}/"]`);
    const own = procedure && !("any" in root.dataset) ? slugs.filter(named) : slugs.slice(0, 1);
    return Promise.all(own.map((one) => load(`${folder}o/${one}.js`)));
  }

  return async ({ slug, name }) => {
    if (!slug) return [say("unknown", { name })];
    const offices = await found(slug);
    if (!offices?.every(Boolean)) return [say("failed", { name })];
    if (!offices.length) return [say("unlisted", { name })];
    return [procedure && say("answer", { name }), ...offices.map(card)].filter(Boolean);
  };
}
