import { askedDeeds, suits } from "./deeds.js";
import { rarity } from "./postings.js";
import { without } from "./text.js";

/** All documents that hold a key, best first, by the steps of plugins/search/ranking.py; of each also how much of the
 * question it shares. */
export function rank(index, keys, found) {
  const [scores, titles, texts] = [new Map(), new Map(), new Map()];
  let total = 0;
  for (const key of keys) {
    if (!found.has(key)) continue;
    const { frequency, title, body } = found.get(key);
    const worth = rarity(index, frequency);
    total += worth;
    for (const [document, impact] of title) {
      add(scores, document, impact);
      add(titles, document, worth);
    }
    for (const [document, impact] of body) {
      add(scores, document, impact);
      add(texts, document, worth);
    }
  }
  const { coverage, overlap } = index.ranking;
  return [...scores]
    .map(([document, score]) => {
      const [title, text] = [titles, texts].map((held) => held.get(document) || 0);
      const held = coverage * title + overlap * (title + text);
      return {
        document,
        score: rounded(index, score * (1 + held / total)),
        overlap: (title + text) / total,
      };
    })
    .sort(order);
}

/** The best results in order of what they say of a question besides, each part by its weight. */
export async function rerank(index, question, keys, run, found, hits, about) {
  const { reading, ranking } = index;
  const best = hits.slice(0, ranking.reranked);
  const documents = await index.show(best.map((hit) => hit.document));
  const [inTitles, inBodies] = said(index, keys, found, best);
  const marked = reading.words(question).filter((one) => one !== reading.fold(one));
  const deeds = askedDeeds(index, reading.syllables(question), run);
  const reranked = best.map(({ document, score, overlap }, place) => {
    const [title, , , , , answers] = documents[place] || ["", "", "", "", "", {}];
    const parts = without(reading.syllables(title), index.ignore);
    const gain =
      ranking.pairs * inTitles.get(document) +
      ranking.bodies * inBodies.get(document) +
      ranking.titles * share(parts, new Set(run)) +
      ranking.accents * share(marked, new Set(reading.words(title))) +
      (answers[about] ? ranking.answering : 0) +
      ranking.deeds * suits(index, deeds, parts) -
      (ranking.runs * longestRun(run, parts)) / Math.max(1, run.length);
    return { document, overlap, score: rounded(index, score + gain * best[0].score) };
  });
  return [...reranked.sort(order), ...hits.slice(ranking.reranked)];
}

/** Of each document the share of the known pairs that is in its title, and what is said in its body only. */
function said(index, keys, found, best) {
  const [pairs, bodies] = [0, 0].map(() => new Map(best.map(({ document }) => [document, 0])));
  let allPairs = 0;
  let total = 0;
  for (const key of keys.filter((one) => found.has(one))) {
    const { frequency, title, body } = found.get(key);
    const worth = rarity(index, frequency);
    total += worth;
    for (const [document, impact] of body) if (bodies.has(document)) add(bodies, document, impact);
    if (!key.includes("_")) continue;
    allPairs += worth;
    for (const [document] of title) if (pairs.has(document)) add(pairs, document, worth);
  }
  const divided = (map, by) =>
    new Map([...map].map(([document, sum]) => [document, sum / (by || 1)]));
  return [divided(pairs, allPairs), divided(bodies, total)];
}

/** How many of the words are there, as a share; none of no words. */
const share = (words, there) =>
  words.length && words.filter((word) => there.has(word)).length / words.length;

/** How many tokens side by side in a run are so in a title as well, at the most. */
function longestRun(run, title) {
  let longest = 0;
  for (const start of run.keys()) {
    for (const place of title.keys()) {
      let size = 0;
      while (start + size < run.length && run[start + size] === title[place + size]) size++;
      longest = Math.max(longest, size);
    }
  }
  return longest;
}

const add = (map, document, value) => map.set(document, (map.get(document) || 0) + value);
const order = (a, b) => b.score - a.score || a.document - b.document;

function rounded(index, score) {
  const scale = 10 ** index.ranking.decimals;
  return Math.round(score * scale) / scale;
}
