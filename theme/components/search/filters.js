import { numbers } from "./postings.js";

const AT_ONCE = 8;

/** By what results are narrowed, in the order shown. */
export const FACETS = ["kind", "field", "agency", "level", "online"];

/**
 * Draws the filters for these results, when the reader opens them, and returns which documents pass those chosen.
 * `chosen` is facet → values; `choose` takes other ones.
 */
export async function filters(index, root, hits, chosen, say, choose) {
  const draw = async () => root.querySelector("form")?.replaceChildren(...await groups(index, hits, chosen, say));
  root.hidden = hits.length < 2;
  root.ontoggle = () => root.open && draw();
  root.querySelector("form").onsubmit = (event) => {
    event.preventDefault();
    const next = new Map(FACETS.map((name) => [name, new Set(new FormData(event.target).getAll(name))]));
    choose(new Map([...next].filter(([, values]) => values.size)));
  };
  root.nextElementSibling.replaceChildren(...[...chosen].flatMap(([name, values]) => [...values].map((value) => {
    const button = Object.assign(document.createElement("button"), {type: "button", className: "c-button"});
    button.textContent = say("remove", {value});
    button.onclick = () => choose(new Map([...chosen].map(([other, kept]) =>
      [other, new Set([...kept].filter((one) => other !== name || one !== value))]).filter(([, kept]) => kept.size)));
    return button;
  })));
  if (root.open) await draw();
  if (!chosen.size) return () => true;
  const columns = await columnsOf(index);
  return (document) => [...chosen].every(([name, values]) => values.has(columns.get(name)?.(document)));
}

/** For each facet a function: document → value. */
async function columnsOf(index) {
  const shard = await index.load("f") || {};
  return new Map(Object.entries(shard).map(([name, [values, code]]) => {
    const runs = numbers(code), each = [];
    for (let at = 0; at < runs.length; at += 2) {
      for (let left = runs[at + 1]; left; left--) each.push(values[runs[at]]);
    }
    return [name, (document) => each[document]];
  }));
}

async function groups(index, hits, chosen, say) {
  const columns = await columnsOf(index), made = [];
  for (const name of FACETS.filter((one) => columns.has(one))) {
    const counts = new Map();
    for (const hit of hits) {
      const value = columns.get(name)(hit.document);
      if (value) counts.set(value, (counts.get(value) || 0) + 1);
    }
    if (counts.size > 1 || chosen.has(name)) made.push(group(name, counts, chosen.get(name) || new Set(), say));
  }
  const button = Object.assign(document.createElement("button"), {className: "c-button", textContent: say("apply")});
  return made.length ? [...made, button] : [];
}

function group(name, counts, chosen, say) {
  const set = document.createElement("fieldset"), legend = document.createElement("legend");
  legend.textContent = say(`facet-${name}`);
  const row = Object.assign(document.createElement("div"), {className: "l-row"});
  set.append(legend, row);
  const values = [...counts].sort((a, b) => chosen.has(b[0]) - chosen.has(a[0]) || b[1] - a[1]).slice(0, AT_ONCE);
  for (const [value, count] of values) {
    const label = Object.assign(document.createElement("label"), {className: "c-option"});
    const box = Object.assign(document.createElement("input"), {type: "checkbox", name, value});
    box.checked = chosen.has(value);
    label.append(box, Object.assign(document.createElement("span"), {textContent: `${value} (${count})`}));
    row.append(label);
  }
  return set;
}
