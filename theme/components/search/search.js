import { read, write } from "./address.js";
import { ask } from "./ask.js";
import { opened } from "./early.js";
import { elsewhere } from "./elsewhere.js";
import { filters } from "./filters.js";
import { openIndex } from "./index.js";
import { listen } from "./listen.js";
import { append, button } from "./results.js";
import { explained } from "./explain.js";
import { divided, foldAway } from "./weak.js";

const PAGE = 10;
const PAUSE = 250;

/** The search page: answers as people type, tells what it understood, and says the truth about what is missing. */
export function start(root, tools) {
  const say = (key, values) => tools.words(root, key, values);
  const part = (name) => root.querySelector(`[data-${name}]`);
  const form = root.querySelector("form");
  const field = form.elements.q;
  const title = document.title;
  let opening = opened;
  const tried = new Set();
  let asked = 0;
  let timer;
  let chosen = new Map();

  const open = async (newer) => {
    opening ||= openIndex(root.dataset.folder, newer);
    const index = await opening;
    if (!index) opening = null;
    return index;
  };

  /** The answer of the index; of the next one where a new release was published while the page was open. */
  async function found(question, how) {
    const index = await open();
    if (!index) return null;
    index.missed = 0;
    const answer = await ask(index, question, how);
    const hits = answer.hits.filter(
      (hit) => hit.score >= answer.hits[0].score * index.ranking.least_score,
    );
    if (!index.newer || tried.has(index.newer)) return { ...answer, hits, index };
    opening = null;
    tried.add(index.newer);
    await open(index.newer);
    return found(question, how);
  }

  async function answer({ typing = false, exactly = false } = {}) {
    const question = field.value.trim();
    const turn = ++asked;
    if (!question) return clear();
    part("answer").ariaBusy = "true";
    const slow = setTimeout(() => tools.announce(say("loading")), 1000);
    const given = await found(question, { typing, exactly });
    if (given) {
      given.passes = await filters(given.index, part("filters"), given.hits, chosen, say, choose);
    }
    clearTimeout(slow);
    if (turn === asked) await display(question, given, typing);
  }

  function clear() {
    part("answer").hidden = true;
    document.title = title;
  }

  /** The hits that pass the filters, and of these the weak ones apart. */
  function passed(given) {
    if (!given) return [[], []];
    const hits = given.hits.filter((hit) => given.passes(hit.document));
    return divided(hits, given.index.ranking);
  }

  async function display(question, given, typing) {
    const [hits, weak] = passed(given);
    const n = hits.length;
    const list = part("list").cloneNode();
    list.ariaBusy = "true";
    const others = root.querySelectorAll("[data-other]");
    // Of these the documents are here already: they are displayed before the others come.
    if (given) await put(hits, given, list, given.index.ranking.reranked);
    part("list").replaceWith(list);
    foldAway(part("weak"), weak, given, root, say);
    const lines = given ? explained(question, given, say, () => answer({ exactly: true })) : [];
    part("understood").replaceChildren(...lines);
    part("more").replaceChildren();
    const missing = unreached(given);
    displayMissing(missing, n);
    for (const place of others) place.replaceChildren();
    const heading = counted(given, n, question);
    part("heading").textContent = heading;
    part("answer").hidden = false;
    part("answer").ariaBusy = "false";
    document.title = `${question} – ${title}`;
    // Heard once: the heading when the focus goes there, else from the announcement.
    tools.announce([typing ? heading : "", missing].filter(Boolean).join(" "));
    if (!typing) part("heading").focus();
    await fill(hits, given, list, missing);
    if (!typing && n < PAGE) await elsewhere(others, question);
  }

  /** Puts the rest of the first page into the list, unless another question was asked meanwhile. */
  async function fill(hits, given, list, missing) {
    if (given) await put(hits, given, list, PAGE - given.index.ranking.reranked);
    if (!list.isConnected) return;
    list.ariaBusy = "false";
    offer(hits, given, list);
    const late = unreached(given);
    if (late === missing) return;
    displayMissing(late, list.children.length);
    tools.announce(late);
  }

  /** What to say where a part of the index did not come. */
  function unreached(given) {
    if (given && !given.index.missed) return "";
    return say(navigator.onLine ? "missing" : "offline");
  }

  function counted(given, n, question) {
    if (!given) return say("failed");
    const key = { 0: "none", 1: "heading_one" }[n] || "heading";
    return say(key, { n, query: question });
  }

  /** What did not come, with a way to try again; where nothing was found, the other ways. */
  function displayMissing(missing, n) {
    const again = () => [missing, " ", button(say("again"), () => answer())];
    const none = n ? [] : [say("none_more")];
    part("missing").replaceChildren(...(missing ? again() : none));
  }

  /** Puts the next results into the list. */
  async function put(hits, given, list, size) {
    const page = hits.splice(0, size).map((hit) => hit.document);
    const documents = page.length ? await given.index.show(page) : [];
    const numbered = page.map((number, place) => [number, documents[place]]);
    const there = numbered.filter(([, one]) => one);
    append(list, there, root.dataset.root, given, say);
  }

  /** Offers a button for the results after those in the list. */
  function offer(hits, given, list) {
    const n = Math.min(PAGE, hits.length);
    const next = async () => {
      const last = list.lastElementChild;
      await put(hits, given, list, PAGE);
      offer(hits, given, list);
      (last.nextElementSibling || last).querySelector("a").focus();
    };
    const label = say(n === 1 ? "more_one" : "more", { n });
    part("more").replaceChildren(...(n ? [button(label, next)] : []));
  }

  function submit() {
    clearTimeout(timer);
    write(field.value.trim(), chosen);
    answer();
  }

  function choose(next) {
    chosen = next;
    submit();
  }

  function recall() {
    const given = read();
    [field.value, chosen] = [given.question, given.chosen];
    answer();
  }

  function typed({ isComposing }) {
    clearTimeout(timer);
    if (!isComposing) timer = setTimeout(() => answer({ typing: true }), PAUSE);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  field.addEventListener("input", typed);
  field.addEventListener("compositionend", typed);
  listen(part("listen"), field, submit, () => tools.announce(say("unheard")));
  addEventListener("popstate", recall);
  open();
  if (location.search || location.hash) recall();
}
