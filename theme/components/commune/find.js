import { load } from "./files.js";

/** The CRC-32 of a text in UTF-8: which shard a key is in. */
function checksum(text) {
  let found = -1;
  for (const byte of new TextEncoder().encode(text)) {
    found ^= byte;
    for (let bit = 0; bit < 8; bit++) found = (found >>> 1) ^ (found & 1 && 0xedb88320);
  }
  return ~found >>> 0;
}

/** A text, and what it becomes when a letter is left out. */
const shorter = (key) => [key, ...[...key].map((_, n) => key.slice(0, n) + key.slice(n + 1))];

/** Whether two texts are one slip away: a letter too many, missing, wrong, or two that changed places. */
function near(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const [a, b] = [one.slice(at), other.slice(at)];
  const swapped = a.length > 1 && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) || swapped;
}

/** Finds communes by a name, by the rules of plugins/catalogue/communes/names.py. */
export function finding(folder, { names, slips, shortest, kinds, folding }) {
  let missed;

  async function shards(kind, count, keys) {
    const numbers = [...new Set(keys.map((key) => checksum(key) % count))];
    const found = await Promise.all(numbers.map((one) => load(`${folder}${kind}/${one}.js`)));
    missed ||= found.includes(undefined);
    return Object.assign({}, ...found);
  }

  /** What a name may be found under: all of it, and without what may be the unit's kind. */
  function keysOf(name) {
    let folded = name.toLowerCase();
    for (const replaced of folding.undecomposed) folded = folded.replaceAll(...replaced);
    folded = folded.normalize("NFD").replace(new RegExp(folding.marks, "gu"), "");
    const complete = folded.split(/\s+/).filter(Boolean).join(" ");
    const both = [complete, complete.replace(new RegExp(kinds), "")];
    return [...new Set(both.map((one) => one.replace(/[^\p{L}\p{N}]+/gu, "")))].filter(Boolean);
  }

  /** The communes under keys: one that several names led to is told once, with these. */
  async function communes(keys) {
    const shard = await shards("n", names, keys);
    const lists = keys.flatMap((key) => (Object.hasOwn(shard, key) ? shard[key] : []));
    const each = lists.flatMap(([former, some]) => some.map((one) => [former, one]));
    const found = new Map();
    for (const [former, [name, province, slug = ""]] of each) {
      const id = `${name}|${province}|${slug}`;
      const one = found.get(id) || { name, province, slug, former: [] };
      found.set(id, one);
      if (former) one.former.push(former);
    }
    return [...found.values()];
  }

  return async (asked) => {
    missed = false;
    const keys = keysOf(asked);
    const found = await communes(keys);
    const long = keys.filter((key) => key.length >= shortest);
    if (found.length || !long.length) return { found, missed };
    const forms = long.flatMap(shorter);
    const shard = await shards("s", slips, forms);
    const meant = new Set(forms.flatMap((one) => (Object.hasOwn(shard, one) ? shard[one] : [])));
    const close = [...meant].filter((one) => long.some((key) => near(key, one))).sort();
    return { found: await communes(close), near: true, missed };
  };
}
