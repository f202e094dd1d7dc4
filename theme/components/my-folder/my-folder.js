import { asked, joined, written } from "./address.js";
import { dueDay } from "./days.js";
import { make } from "./elements.js";
import { paperRows } from "./paper-list.js";
import { phrases, today } from "./phrases.js";
import { stepList } from "./steps.js";

const parts = new Map();
globalThis.folderPart = (code, part) => parts.set(code, part);

/** Puts procedures together on this device: papers once, cost and time with their working, a link that holds all. */
export function start(root, { announce, store, words }) {
  const say = (key, values) => words(root, key, values);
  const part = (name) => root.querySelector(`[data-${name}]`);
  const free = new Set(root.dataset.free.split(" "));
  const { counts, amount, dated } = phrases(say, document.documentElement.lang);
  let items = [];
  let ticks = new Set();
  let own = true;

  function save() {
    if (!own) return true;
    if (items.length) return store.set("folder", { items, ticks: [...ticks] });
    try {
      localStorage.removeItem("folder");
    } catch {
      // Nothing was stored.
    }
    return true;
  }

  async function begin() {
    const { verb, items: given } = asked(location.hash);
    const before = store.get("folder") || { items: [], ticks: [] };
    own = verb !== "f" || written(given) === written(before.items);
    items = own ? joined(before.items, verb === "add" ? given : []) : given;
    ticks = new Set(own ? before.ticks : []);
    if (verb === "add") {
      if (!save()) announce(say("not-kept"));
      history.replaceState(null, "", written(items));
    }
    await Promise.all(items.map(load));
    display();
  }

  /** A small script of each procedure: a page that is opened from a folder may load no other file. */
  function load({ code }) {
    if (parts.get(code)) return null;
    return new Promise((done) => {
      const script = make("script", { src: `${root.dataset.base}${code}.js`, onload: done });
      script.onerror = () => done(script.remove());
      document.head.append(script);
    });
  }

  function change(then, said) {
    then();
    save();
    if (location.hash && items.length) history.replaceState(null, "", written(items));
    display();
    if (said) announce(said);
  }

  const at = (url) => `${root.dataset.root}${url.slice(1)}index.html`;
  const linked = ({ title, url, lang }) =>
    make("a", { href: at(url), ...(lang && { lang }) }, title);
  const step = (place) => part("procedures").children[place];
  const procedure = stepList({
    say,
    at,
    linked,
    choose(item, inCase) {
      change(() => {
        item.case = inCase;
      });
      step(items.indexOf(item)).querySelector("select").focus();
    },
    remove(place, title) {
      change(() => items.splice(place, 1), say("removed", { title }));
      (part("procedures").querySelector("button") || part("start")).focus();
    },
    earlier(place, title) {
      const two = [items[place], items[place - 1]];
      change(() => items.splice(place - 1, 2, ...two), say("moved", { title, n: place }));
      step(place - 1)
        .querySelector("button")
        .focus();
    },
  });

  function display() {
    const known = items.filter((one) => parts.get(one.code));
    const found = known.map((one) => parts.get(one.code));
    part("received").hidden = own;
    part("empty").hidden = items.length > 0;
    part("full").hidden = !items.length;
    part("procedures").replaceChildren(
      ...items.map((item, place) => procedure(item, place, parts.get(item.code))),
    );
    papers(known, found);
    costs(found);
    time(found);
    const link = new URL(written(items), location.href).href;
    part("link").value = link;
    part("mail").href = `mailto:?body=${encodeURIComponent(link)}`;
  }

  function papers(known, found) {
    const ticked = (key) => ticks.has(key);
    const tick = (key, checked) => {
      ticks[checked ? "add" : "delete"](key);
      save();
    };
    const rows = paperRows(known, found, { say, counts, linked, ticked, tick });
    part("papers").replaceChildren(...rows);
    part("no-papers").hidden = rows.length > 0;
  }

  function costs(found) {
    const rows = found.map(({ title, cost }) =>
      make("li", {}, say("line", { title, amount: cost.length ? amount(cost) : say("not-known") })),
    );
    const sums = found.filter(({ cost }) => cost.length).map(({ cost }) => cost);
    const sum = [0, 1].map((end) => sums.reduce((all, one) => all + one[end], 0));
    part("costs").replaceChildren(...rows);
    part("total").textContent = sums.length ? say("total", { amount: amount(sum) }) : "";
  }

  function time(found) {
    const days = found.flatMap(({ title, times }) =>
      times.map(([count, unit]) => ({ title, due: dueDay(today(), count, unit, free) })),
    );
    const last = days.sort((a, b) => b.due - a.due)[0];
    part("time").textContent = last
      ? say("longest", { title: last.title, day: say("today"), due: dated(last.due) })
      : say("no-time");
  }

  part("keep").onclick = () => {
    own = true;
    const saved = save();
    announce(say(saved ? "kept" : "not-kept"));
    display();
    part("start").focus();
  };
  part("clear").onclick = () => {
    history.replaceState(null, "", location.pathname);
    own = true;
    ticks.clear();
    items = [];
    change(() => {}, say("cleared"));
    part("start").focus();
  };
  part("print").onclick = () => print();
  part("large").onchange = ({ target }) => root.toggleAttribute("data-large-print", target.checked);
  part("copy").onclick = async () => {
    part("link").select();
    try {
      await navigator.clipboard.writeText(part("link").value);
      announce(say("copied"));
    } catch {
      document.execCommand("copy");
    }
  };
  addEventListener("hashchange", () => asked(location.hash).verb && begin());
  root.hidden = false;
  for (const one of document.querySelectorAll("[data-unscripted]")) one.hidden = true;
  begin();
}
