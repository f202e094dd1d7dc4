import { button, make } from "./elements.js";
import { unique } from "./merge.js";

/** The cases of a procedure, in the order in which an address counts them. */
export const casesOf = ({ papers }) => unique(papers.map((paper) => paper[5]));

/** The steps of the way: procedures with facts, case, offices, and buttons that change the way. */
export function stepList({ say, at, linked, choose, remove, earlier }) {
  function choice(item, cases) {
    const texts = [say("all-cases"), ...cases];
    const options = texts.map((text, value) => make("option", { value }, text));
    const select = make("select", {}, options);
    select.value = item.case;
    select.onchange = () => choose(item, Number(select.value));
    return make("label", {}, `${say("case")} `, select);
  }

  /** Offices; of one that an earlier step has named already, only the name. */
  function offices({ where, offices: few, more, url }, named) {
    const rows = few.map(([name, address, place, hours]) => {
      const texts = named.has(address) ? [] : [place, hours.join("; ")];
      named.add(address);
      const lines = texts.filter(Boolean).map((text) => [make("br"), text]);
      return make("li", {}, make("a", { href: at(address) }, name), lines);
    });
    return [
      make("p", {}, `${say("where")}: ${where}`),
      rows.length ? make("ul", {}, rows) : "",
      more ? make("p", {}, make("a", { href: `${at(url)}#part-where` }, say("more"))) : "",
    ];
  }

  return (item, place, one, named) => {
    if (!one) {
      const text = make("p", {}, say("unloaded", { code: item.code }));
      return make(
        "li",
        {},
        text,
        button(say("remove"), () => remove(place, item.code), item.code),
      );
    }
    const cases = casesOf(one);
    const buttons = [button(say("remove"), () => remove(place, one.title), one.title)];
    if (place) buttons.push(button(say("earlier"), () => earlier(place, one.title), one.title));
    return make(
      "li",
      { className: "l-flow" },
      make("h3", {}, linked(one)),
      one.facts.map((fact) => make("p", {}, fact)),
      cases.length ? choice(item, cases) : "",
      offices(one, named),
      make("p", { className: "l-row u-screen" }, buttons),
    );
  };
}
