import { correct } from "./correct.js";
import { codes, fold, keysOf, pairs, quoted, syllables, words } from "./text.js";

const MOST = 16, COVERAGE = 1, SETTLED = 10, MARKS = .2, RUN = .3;

/** Answers a question by the steps of plugins/search/query.py: documents with scores, best first; what was corrected;
 * which half of the question is nowhere. */
export async function ask(index, question, {exactly = false, typing = false} = {}) {
  const whole = await index.postings(codes(question));
  if (whole.size) return {hits: rank(index, [...whole.keys()], whole), corrected: [], nowhere: "", run: syllables(question)};
  const asked = syllables(question).slice(0, MOST), phrases = quoted(question);
  const said = phrases.length ? asked : understood(index, asked);
  let run = phrases.length ? asked : lengthen(index, said), corrected = [];
  const typed = run.join(" ") === said.join(" ");
  if (typing && !phrases.length && /[\p{L}\p{N}]$/u.test(question)) run = await complete(index, run);
  let found = await lookUp(index, run);
  if (!exactly && !typing && !phrases.length) {
    [run, corrected] = await correct(index, run, found);
    if (corrected.length) found = await lookUp(index, run);
  }
  const hits = await within(index, phrases, rank(index, keysOf(run), found));
  const lost = typing ? "" : nowhere(run, found);
  return {hits: await settle(index, question, typed ? run : [], hits), corrected, nowhere: lost, run, said};
}

const rarity = (frequency, all) => Math.log(1 + (all - frequency + .5) / (frequency + .5));

function understood(index, run) {
  const starts = (words) => words.every((word, place) => rest[place] === word);
  const ends = (words) => words.every((word, place) => rest[rest.length - words.length + place] === word);
  let rest = run;
  while (rest.length) {
    const head = index.ignore.find(starts), tail = index.ignore.find(ends);
    if (!head && !tail) return rest;
    rest = head ? rest.slice(head.length) : rest.slice(0, -tail.length);
  }
  return run;
}

function lengthen(index, run) {
  const found = [];
  for (let place = 0; place < run.length;) {
    const size = [3, 2, 1].find((one) => index.short.has(run.slice(place, place + one).join(" ")));
    found.push(...(size ? syllables(index.short.get(run.slice(place, place + size).join(" "))) : [run[place]]));
    place += size || 1;
  }
  return found;
}

/** The postings of a run's keys. A syllable that is everywhere is asked for only where no pair with it is known. */
async function lookUp(index, run) {
  const found = await index.postings(keysOf(run).filter((key) => !index.common.has(key)));
  const known = new Set([...found.keys()].flatMap((key) => key.split("_")));
  const rest = await index.postings(run.filter((one) => index.common.has(one) && !known.has(one)));
  return new Map([...found, ...rest]);
}

/** The half of a run, or more, that no page is about: side by side without a known pair, or alone and on no page. */
function nowhere(run, found) {
  const there = new Set(pairs(run).filter((pair) => found.has(pair)).flatMap((pair) => pair.split("_")));
  const stretches = [[]];
  for (const one of run) {
    if (there.has(one) || found.has(`~${one}`)) stretches.push([]);
    else stretches.at(-1).push(one);
  }
  const lost = (each) => 2 * each.length >= run.length && (each.length > 1 || (each.length && !found.has(each[0])));
  return (stretches.find(lost) || []).join(" ");
}

function rank(index, keys, found) {
  const scores = new Map(), titles = new Map();
  const add = (map, document, value) => map.set(document, (map.get(document) || 0) + value);
  let whole = 0;
  for (const key of keys) {
    if (!found.has(key)) continue;
    const {frequency, title, body} = found.get(key);
    const worth = rarity(frequency, index.documents);
    whole += worth;
    for (const [document, impact] of title) {
      add(scores, document, impact);
      add(titles, document, worth);
    }
    for (const [document, impact] of body) add(scores, document, impact);
  }
  return [...scores].map(([document, score]) => ({
    document, score: Math.round(score * (1 + COVERAGE * (titles.get(document) || 0) / whole) * 1e6),
  })).sort(order);
}

const order = (a, b) => b.score - a.score || a.document - b.document;

/** The results that hold all pairs of what was quoted. */
async function within(index, phrases, hits) {
  const keys = phrases.flatMap((run) => run.length > 1 ? pairs(run) : run), found = await index.postings(keys);
  const holding = keys.map((key) => {
    const {title, body} = found.get(key) || {title: [], body: []};
    return new Set([...title, ...body].map(([document]) => document));
  });
  return hits.filter(({document}) => holding.every((one) => one.has(document)));
}

/** The best results, those first whose titles say it with the same marks, and in one run. */
async function settle(index, question, run, hits) {
  const marked = words(question).filter((one) => one !== fold(one));
  const best = hits.slice(0, SETTLED), shown = await index.show(best.map((hit) => hit.document));
  const settled = best.map(({document, score}, place) => {
    const title = shown[place]?.[0] || "", there = new Set(words(title)), whole = syllables(title);
    const marks = marked.length && MARKS * marked.filter((one) => there.has(one)).length / marked.length;
    const holds = run.length && ` ${whole.join(" ")} `.includes(` ${run.join(" ")} `);
    const gain = marks + (holds && RUN * (1 + run.length / whole.length));
    return {document, score: Math.round(score + gain * best[0].score)};
  });
  return [...settled.sort(order), ...hits.slice(SETTLED)];
}

/** The run with its last syllable, still being typed, as the most frequent one that begins so. */
async function complete(index, run) {
  const last = run.at(-1), before = run.length > 1 ? `${run.at(-2)}_` : "";
  const keys = (await index.beginning(before + last)).filter((key) => !key.slice(before.length).includes("_"));
  if (keys.includes(before + last) || !keys.length) return run;
  const found = await index.postings(keys);
  const best = keys.reduce((a, b) => found.get(b).frequency > found.get(a).frequency ? b : a);
  return [...run.slice(0, -1), best.slice(before.length)];
}
