import { ask, fold, openIndex, syllables } from "./ask.js";
import { filters } from "./filters.js";

const PAGE = 10, WORTH = .15, PAUSE = 250;

/** The search page: answers as people type, tells what it understood, and says the truth about what is missing. */
export function start(root, tools) {
  const say = (key, values) => tools.words(root, key, values);
  const part = (name) => root.querySelector(`[data-${name}]`);
  const form = root.querySelector("form"), field = form.elements.q;
  const made = (name, text, more = {}) => Object.assign(document.createElement(name), {textContent: text}, more);
  const button = (text, onclick) => made("button", text, {type: "button", className: "c-button", onclick});
  const title = document.title;
  let index, opening, asked = 0, timer;

  const open = () => opening ||= openIndex(root.dataset.folder).then((found) => {
    if (!found) opening = null;
    return index = found;
  });

  async function answer({typing = false, exactly = false, chosen = new Map()} = {}) {
    const question = field.value.trim(), turn = ++asked;
    if (!question) return clear();
    part("answer").ariaBusy = "true";
    const slow = setTimeout(() => tools.announce(say("loading")), 1000);
    const there = await open();
    const found = there && await ask(there, question, {typing, exactly});
    if (there && found) found.filter = await filters(there, part("filters"), found.hits, chosen, say);
    clearTimeout(slow);
    if (turn === asked) await tell(question, found, typing);
  }

  function clear() {
    part("answer").hidden = true;
    document.title = title;
  }

  async function tell(question, found, typing) {
    const best = found?.hits[0]?.score || 0;
    const hits = found ? found.hits.filter((hit) => hit.score >= best * WORTH && found.filter(hit.document)) : [];
    const n = hits.length;
    await more(hits, found, part("list").cloneNode());
    const heading = !found ? say("failed") : say(n ? n === 1 ? "heading_one" : "heading" : "none", {n, query: question});
    const missing = !found || index.missed ? say(navigator.onLine ? "missing" : "offline") : "";
    part("heading").textContent = heading;
    part("understood").replaceChildren(...understood(question, found));
    part("missing").replaceChildren(...missing ? [missing, " ", again()] : n ? [] : [say("none_more")]);
    part("answer").hidden = false;
    part("answer").ariaBusy = "false";
    document.title = n ? `${say("page_title", {n, query: question})} – ${title}` : title;
    tools.announce([heading, missing].filter(Boolean).join(" "));
    if (!typing) part("heading").focus();
  }

  /** Shows the next page of results; copies for other places stand under the first of them. */
  async function more(hits, found, list, moved = false) {
    const page = hits.splice(0, PAGE), first = list.children.length;
    const shown = page.length ? await index.show(page.map((hit) => hit.document)) : [];
    page.forEach(({document: number}, place) => {
      if (!shown[place]) return;
      const [name, url, kind, level, text, like = number] = shown[place];
      const item = result(name, url, [kind, level, text], new Set(found.run));
      const twin = list.querySelector(`:scope > [data-like="${like}"]`);
      item.dataset.like = like;
      (twin ? twin.querySelector("ul") || twin.appendChild(made("ul", "")) : list).append(item);
    });
    if (list !== part("list")) part("list").replaceWith(list);
    const n = Math.min(PAGE, hits.length);
    part("more").replaceChildren(...n ? [button(say(n === 1 ? "more_one" : "more", {n}), () => more(hits, found, list, true))] : []);
    if (moved) list.children[first]?.querySelector("a").focus();
  }

  function result(name, url, facts, words) {
    const item = made("li", ""), line = made("p", "", {className: "c-results__facts"});
    const heading = item.appendChild(made("h3", ""));
    heading.append(Object.assign(mark(made("a", "", {className: "c-results__link"}), name, words),
      {href: root.dataset.root + url.slice(1) + (url.endsWith("/") ? "index.html" : "")}));
    line.append(...facts.filter(Boolean).map((fact) => made("span", fact)));
    item.append(line);
    return item;
  }

  function mark(element, text, words) {
    const parts = text.split(/([\p{L}\p{N}]+)/u);
    element.append(...parts.map((one) => words.has(fold(one)) ? made("mark", one) : one));
    return element;
  }

  function understood(question, found) {
    const lines = [];
    if (found?.corrected.length) {
      const meant = syllables(question).map((one) => found.corrected.find(([typed]) => typed === one)?.[1] || one);
      const line = made("p", `${say("understood", {typed: question, meant: meant.join(" ")})} `);
      line.append(button(say("exactly", {query: question}), () => answer({exactly: true})));
      lines.push(line);
    }
    for (const [typed, means] of index?.expanded(found?.said || []) || []) {
      lines.push(made("p", say("expanded", {say: typed, means})));
    }
    return lines;
  }

  const again = () => button(say("again"), () => {
    if (index) index.missed = 0;
    answer();
  });

  const remember = () => {
    const query = `?q=${encodeURIComponent(field.value.trim())}`;
    try {
      history.pushState(null, "", query);
    } catch {
      location.hash = query;
    }
  };
  const recall = () => {
    field.value = new URLSearchParams(location.hash.slice(1) || location.search).get("q") || "";
    answer();
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    remember();
    answer();
  });
  field.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(() => answer({typing: true}), PAUSE);
  });
  root.addEventListener("filter", (event) => answer({chosen: event.detail}));
  addEventListener("popstate", recall);
  open();
  if (location.search || location.hash) recall();
}
