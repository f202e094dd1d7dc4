import { button, made } from "./results.js";

/** Values of a facet that are offered. */
const OFFERED = 8;

/**
 * Draws the filters for these results, when the reader opens them, and returns which documents pass those chosen.
 * `wished` is facet → values, as the address has it; `choose` takes other ones.
 */
export async function filters(index, root, hits, wished, say, choose) {
  const form = root.querySelector("form");
  const columns = wished.size ? await columnsOf(index) : new Map();
  const chosen = new Map([...wished].filter(([name]) => columns.has(name)));
  const draw = async () => {
    const groups = groupsOf(await columnsOf(index), hits, chosen, say);
    form.replaceChildren(...groups);
  };
  root.hidden = hits.length < 2;
  root.ontoggle = () => root.open && draw();
  form.onsubmit = (event) => {
    event.preventDefault();
    choose(valuesByName([...new FormData(form)]));
  };
  const pairs = [...chosen].flatMap(([name, values]) => [...values].map((value) => [name, value]));
  const removers = pairs.map((pair) =>
    button(say("remove", { value: pair[1] }), () =>
      choose(valuesByName(pairs.filter((one) => one !== pair))),
    ),
  );
  root.nextElementSibling.replaceChildren(...removers);
  if (root.open) await draw();
  const passes = ([name, values], document) => values.has(columns.get(name)(document));
  return (document) => [...chosen].every((one) => passes(one, document));
}

function valuesByName(pairs) {
  const found = new Map();
  for (const [name, value] of pairs) found.set(name, (found.get(name) || new Set()).add(value));
  return found;
}

/** For each facet, in the order shown, a function: document → value. */
async function columnsOf(index) {
  const shard = await index.load("f");
  if (!shard) index.missed++;
  return new Map(
    Object.entries(shard || {}).map(([name, [values, code]]) => {
      const runs = index.coding.numbers(code);
      const each = [];
      for (let at = 0; at < runs.length; at += 2) {
        for (let left = runs[at + 1]; left; left--) each.push(values[runs[at]]);
      }
      return [name, (document) => each[document]];
    }),
  );
}

function groupsOf(columns, hits, chosen, say) {
  const groups = [];
  for (const [name, column] of columns) {
    const counts = new Map();
    for (const value of hits.map((hit) => column(hit.document)).filter(Boolean)) {
      counts.set(value, (counts.get(value) || 0) + 1);
    }
    const given = chosen.get(name);
    if (counts.size > 1 || given) groups.push(groupOf(name, counts, given || new Set(), say));
  }
  const apply = made("button", say("apply"), { className: "c-button" });
  return groups.length ? [...groups, apply] : [];
}

function groupOf(name, counts, chosen, say) {
  const group = made("fieldset", "");
  const row = made("div", "", { className: "l-row" });
  group.append(made("legend", say(`facet-${name}`)), row);
  const values = [...counts]
    .sort((a, b) => chosen.has(b[0]) - chosen.has(a[0]) || b[1] - a[1])
    .slice(0, OFFERED);
  for (const [value, count] of values) {
    const label = made("label", "", { className: "c-option" });
    const checked = chosen.has(value);
    label.append(
      made("input", "", { type: "checkbox", name, value, checked }),
      made("span", `${value} (${count})`),
    );
    row.append(label);
  }
  return group;
}
