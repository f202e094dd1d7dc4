import { rarity } from "./postings.js";

/** Whether the best results hold too little of a run, by the steps of plugins/search/doubt.py. */
export function doubted(index, run, found, hits) {
  const { base, titles, texts, pairs, length, best, enough, shortest } = index.doubt;
  if (!hits.length) return true;
  const shares = sharesOf(index, run, found, hits.slice(0, best));
  const held =
    titles * shares.titles + texts * shares.texts + pairs * shares.pairs + length * shares.length;
  return (shares.texts < enough || run.length < shortest) && base > held;
}

/** The most that one of the results holds of a run: in its title, in all, of its pairs in its title. */
function sharesOf(index, run, found, hits) {
  const held = new Map(hits.map(({ document }) => [document, { titles: 0, texts: 0, pairs: 0 }]));
  const keys = index.reading.keysOf(run).filter((key) => found.has(key) || !index.common.has(key));
  let total = 0;
  for (const key of keys) {
    const postings = found.get(key);
    if (postings) {
      const worth = rarity(index, postings.frequency);
      total += worth;
      addShares(held, postings, worth, key.includes("_"));
    } else if (!key.startsWith("~")) total += rarity(index, 0);
  }
  const most = (name) => Math.max(...[...held.values()].map((one) => one[name]));
  return {
    titles: most("titles") / total,
    texts: most("texts") / total,
    pairs: run.length > 1 ? most("pairs") / (run.length - 1) : Number(most("titles") > 0),
    length: Math.log(run.length),
  };
}

function addShares(held, { title, body }, worth, pair) {
  for (const [document] of title) {
    const one = held.get(document);
    if (!one) continue;
    one.titles += worth;
    one.texts += worth;
    one.pairs += pair;
  }
  for (const [document] of body) if (held.has(document)) held.get(document).texts += worth;
}
