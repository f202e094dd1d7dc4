import { correct } from "./correct.js";
import { doubted } from "./doubt.js";
import { askedAbout } from "./meant.js";
import { rank, rerank } from "./rank.js";
import { pairs, without } from "./text.js";

/** Answers a question by the steps of plugins/search/query.py: documents with scores, best first; what was corrected;
 * which half of the question is matched by no page; whether the best may not be meant. */
export async function ask(index, question, { exactly = false, typing = false } = {}) {
  const { reading } = index;
  const tokens = reading.syllables(question);
  const about = askedAbout(index, tokens);
  const matched = await index.postings(askedCodes(index, question, tokens));
  if (matched.size)
    return {
      hits: rank(index, [...matched.keys()], matched),
      corrected: [],
      unmatched: "",
      doubted: false,
      run: tokens,
      about,
    };
  const asked = tokens.slice(0, index.ranking.tokens);
  const phrases = reading.quoted(question);
  const said = phrases.length ? asked : without(asked, index.ignore);
  let run = phrases.length ? asked : lengthen(index, said);
  let corrected = [];
  if (typing && !phrases.length && question.endsWith(question.match(reading.token)?.at(-1) || " "))
    run = await complete(index, run);
  let found = await lookUp(index, run);
  if (!exactly && !typing && !phrases.length) {
    [run, corrected] = await correct(index, run, found);
    if (corrected.length) found = await lookUp(index, run);
  }
  const keys = reading.keysOf(run);
  const hits = await within(index, phrases, rank(index, keys, found));
  const lost = typing ? "" : unmatched(run, found);
  const best = await rerank(index, question, keys, run, found, hits, about);
  return {
    hits: best,
    corrected,
    unmatched: lost,
    doubted: !typing && run.length > 0 && !phrases.length && doubted(index, run, found, best),
    run,
    said,
    about,
  };
}

/** The codes and numbers that a question may name: those that are whole, and what runs of its tokens make that begin with
 * a digit: 1842 qd ubnd → 1842qdubnd. */
function askedCodes({ reading, ranking }, question, tokens) {
  const run = tokens.slice(0, ranking.tokens);
  const joined = run.flatMap((one, at) =>
    reading.beginsWithDigit(one)
      ? run.slice(at + 1, at + ranking.code).map((_, more) => run.slice(at, at + more + 2).join(""))
      : [],
  );
  return [...new Set([...reading.codes(question), ...joined])];
}

function lengthen(index, run) {
  const found = [];
  for (let place = 0; place < run.length; ) {
    const part = () => run.slice(place, place + size).join(" ");
    let size = index.ranking.abbreviation;
    while (size && !index.short.has(part())) size--;
    found.push(...(size ? index.reading.syllables(index.short.get(part())) : [run[place]]));
    place += size || 1;
  }
  return found;
}

/** The postings of a run's keys. A syllable that is everywhere is asked for only where no pair with it is known. */
async function lookUp(index, run) {
  const found = await index.postings(
    index.reading.keysOf(run).filter((key) => !index.common.has(key)),
  );
  const known = new Set([...found.keys()].flatMap((key) => key.split("_")));
  const rest = await index.postings(run.filter((one) => index.common.has(one) && !known.has(one)));
  return new Map([...found, ...rest]);
}

/** The half of a run, or more, that no page is about: side by side without a known pair, or alone and on no page. */
function unmatched(run, found) {
  const there = new Set(
    pairs(run)
      .filter((pair) => found.has(pair))
      .flatMap((pair) => pair.split("_")),
  );
  const stretches = [[]];
  for (const one of run) {
    if (there.has(one) || found.has(`~${one}`)) stretches.push([]);
    else stretches.at(-1).push(one);
  }
  const lost = (each) =>
    2 * each.length >= run.length && (each.length > 1 || (each.length && !found.has(each[0])));
  return (stretches.find(lost) || []).join(" ");
}

/** The results that hold all pairs of what was quoted. */
async function within(index, phrases, hits) {
  const keys = phrases.flatMap((run) => (run.length > 1 ? pairs(run) : run));
  const found = await index.postings(keys);
  const holding = keys.map((key) => {
    const { title, body } = found.get(key) || { title: [], body: [] };
    return new Set([...title, ...body].map(([document]) => document));
  });
  return hits.filter(({ document }) => holding.every((one) => one.has(document)));
}

/** The run with its last syllable, still being typed, as the most frequent word that begins so and follows there. */
async function complete(index, run) {
  const last = run.at(-1);
  const words = await index.usual(`${run.at(-2) || ""}_`);
  const word = words.includes(last) ? last : words.find((one) => one.startsWith(last)) || last;
  return [...run.slice(0, -1), word];
}
