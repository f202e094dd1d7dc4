import { read, write } from "./address.js";
import { ask } from "./ask.js";
import { opened } from "./early.js";
import { elsewhere } from "./elsewhere.js";
import { FACETS, filters } from "./filters.js";
import { openIndex } from "./index.js";
import { listen } from "./listen.js";
import { append, button } from "./results.js";
import { told } from "./told.js";

const PAGE = 10, WORTH = .1, PAUSE = 250;

/** The search page: answers as people type, tells what it understood, and says the truth about what is missing. */
export function start(root, tools) {
  const say = (key, values) => tools.words(root, key, values);
  const part = (name) => root.querySelector(`[data-${name}]`);
  const form = root.querySelector("form"), field = form.elements.q, title = document.title;
  let opening = opened, tried, asked = 0, timer, chosen = new Map();

  const open = async (build) => {
    const index = await (opening ||= openIndex(root.dataset.folder, build));
    if (!index) opening = null;
    return index;
  };

  /** The answer of the index; of the next one where a new release was published while the page was open. */
  async function found(question, how) {
    const index = await open();
    if (!index) return null;
    index.missed = 0;
    const answer = await ask(index, question, how);
    const hits = answer.hits.filter((hit) => hit.score >= answer.hits[0].score * WORTH);
    if (!index.newer || index.newer === tried) return {...answer, hits, index};
    opening = null;
    await open(tried = index.newer);
    return found(question, how);
  }

  async function answer({typing = false, exactly = false} = {}) {
    const question = field.value.trim(), turn = ++asked;
    if (!question) return clear();
    part("answer").ariaBusy = "true";
    const slow = setTimeout(() => tools.announce(say("loading")), 1000);
    const given = await found(question, {typing, exactly});
    if (given) given.passes = await filters(given.index, part("filters"), given.hits, chosen, say, choose);
    clearTimeout(slow);
    if (turn === asked) await tell(question, given, typing);
  }

  function clear() {
    part("answer").hidden = true;
    document.title = title;
  }

  async function tell(question, given, typing) {
    const hits = given ? given.hits.filter((hit) => given.passes(hit.document)) : [];
    const n = hits.length, list = part("list").cloneNode(), others = root.querySelectorAll("[data-other]");
    await more(hits, given, list);
    part("list").replaceWith(list);
    const heading = !given ? say("failed") : say(n ? n === 1 ? "heading_one" : "heading" : "none", {n, query: question});
    const missing = !given || given.index.missed ? say(navigator.onLine ? "missing" : "offline") : "";
    part("heading").textContent = heading;
    part("understood").replaceChildren(
      ...given ? told(question, given, say, () => answer({exactly: true})) : []);
    part("missing").replaceChildren(...missing ? [missing, " ", button(say("again"), () => answer())] : n ? [] : [say("none_more")]);
    others.forEach((place) => place.replaceChildren());
    part("answer").hidden = false;
    part("answer").ariaBusy = "false";
    document.title = n ? `${say("page_title", {n, query: question})} – ${title}` : title;
    tools.announce([heading, missing].filter(Boolean).join(" "));
    if (!typing) part("heading").focus();
    if (!typing && n < PAGE) await elsewhere(others, question, WORTH);
  }

  /** Puts the next page of results into the list, and a button for the one after. */
  async function more(hits, given, list) {
    const page = hits.splice(0, PAGE).map((hit) => hit.document);
    const shown = page.length ? await given.index.show(page) : [];
    append(list, page.map((number, place) => [number, shown[place]]).filter(([, one]) => one), root.dataset.root, given?.run);
    const n = Math.min(PAGE, hits.length);
    part("more").replaceChildren(...n ? [button(say(n === 1 ? "more_one" : "more", {n}), async () => {
      const last = list.lastElementChild;
      await more(hits, given, list);
      (last.nextElementSibling || last).querySelector("a").focus();
    })] : []);
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
    const given = read(FACETS);
    [field.value, chosen] = [given.question, given.chosen];
    answer();
  }

  function typed({isComposing}) {
    clearTimeout(timer);
    if (!isComposing) timer = setTimeout(() => answer({typing: true}), PAUSE);
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
