import { asked, joined, written } from "./address.js";
import { calendar } from "./calendar.js";
import { links, make } from "./elements.js";
import { paperRows } from "./paper-list.js";
import { phrases, today } from "./phrases.js";
import { speech } from "./speech.js";
import { stepList } from "./steps.js";
import { answers, fees } from "./sums.js";

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
  let code;

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
    return parts.get(code) || fetched(`${root.dataset.base}${code}.js`);
  }

  function fetched(src) {
    return new Promise((done) => {
      const script = make("script", { src, onload: () => done(true) });
      script.onerror = () => done(script.remove());
      document.head.append(script);
    });
  }

  /** The link as a code; its script comes when it is first asked for. */
  async function scan() {
    code ??= fetched(root.dataset.code);
    if (await code) return;
    code = undefined;
    announce(say("no-code"));
  }

  function change(then, said) {
    then();
    save();
    if (location.hash && items.length) history.replaceState(null, "", written(items));
    display();
    if (said) announce(said);
  }

  const { at, linked } = links(root.dataset.root);
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
    const named = new Set();
    part("procedures").replaceChildren(
      ...items.map((item, place) => procedure(item, place, parts.get(item.code), named)),
    );
    papers(known, found);
    costs(found);
    time(known, found);
    const place = location.protocol === "file:" && root.dataset.public;
    const link = (place || location.href.split("#")[0]) + written(items);
    part("link").value = link;
    part("link").dispatchEvent(new Event("change"));
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
    const { lines, total } = fees(found, { say, amount });
    part("costs").replaceChildren(...lines.map((line) => make("li", {}, line)));
    part("total").textContent = total;
  }

  function time(known, found) {
    const day = today();
    const { days, lines, longest } = answers(known, found, { say, dated, free, day });
    part("days").replaceChildren(...lines.map((line) => make("li", {}, line)));
    part("time").textContent = longest;
    part("calendar").hidden = !days.length;
    const text = encodeURIComponent(calendar(days, day));
    part("calendar").href = `data:text/calendar;charset=utf-8,${text}`;
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
  part("scan").onclick = async () => {
    await scan();
    root.querySelector("[data-module=link-code]").scrollIntoView({ block: "nearest" });
  };
  part("print").onclick = async () => {
    await scan();
    print();
  };
  speech({
    button: part("listen"),
    audio: part("audio"),
    root: part("full"),
    lang: document.documentElement.lang,
    recordings: () => {
      const urls = items.map((one) => parts.get(one.code)?.audio).filter(Boolean);
      return urls.map((url) => root.dataset.root + url.slice(1));
    },
    say,
    announce,
  });
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
