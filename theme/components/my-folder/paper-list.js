import { make } from "./elements.js";
import { merge } from "./merge.js";
import { casesOf } from "./steps.js";

/** The papers that hold for the case chosen; all where none is. */
function chosen(item, one) {
  const own = casesOf(one)[item.case - 1];
  return own ? one.papers.filter((paper) => !paper[5] || paper[5] === own) : one.papers;
}

/** Papers, each once, with a box to tick and who wants it. */
export function paperRows(items, found, { say, counts, linked, ticked, tick }) {
  function wanted(use) {
    const { sets } = found[use.procedure];
    const facts = [counts(use), use.displayed ? say("displayed") : ""];
    if (!use.displayed && sets > 1) facts.push(say("sets", { n: sets }));
    if (use.cases.length) facts.push(say("cases", { names: use.cases.join("; ") }));
    const text = [...facts, ...use.notes].filter(Boolean).join(". ");
    return make("li", {}, linked(found[use.procedure]), `: ${text}`);
  }

  return merge(items.map((item, place) => chosen(item, found[place]))).map((one) => {
    const box = make("input", { type: "checkbox", checked: ticked(one.key) });
    box.onchange = () => tick(one.key, box.checked);
    const name = [one.name, counts(one)].filter(Boolean).join(": ");
    const several = one.uses.filter((use) => use.originals && !use.displayed).length > 1;
    const more = [
      several ? make("p", {}, say("several")) : "",
      make("ul", {}, one.uses.map(wanted)),
    ];
    return make(
      "li",
      { className: "c-checklist__paper" },
      make("label", {}, box, make("span", {}, name)),
      make("div", { className: "c-checklist__more" }, more),
    );
  });
}
