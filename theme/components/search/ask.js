import { openIndex } from "./index.js";

const CODE = /(?:^|[^\p{L}\p{N}_./-])(\d\.\d{6}|\d+(?:\/\d+)?\/[a-z]+\d*(?:-[a-z]+\d*)*)(?![\p{L}\p{N}_/-])/gu;
const LETTERS = "abcdeghiklmnopqrstuvxy";
const MOST = 16, COVERAGE = 1, RARE = 2, SETTLED = 10, MARKS = .2, RUN = .3;

/** A text as people type it in a hurry: lower case, no marks, d for đ. */
export function fold(text) {
  return text.normalize("NFC").toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
}

/** The folded syllables and numbers of a text. */
export const syllables = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) || [];

/** The syllables and numbers of a text as they are marked. */
export const words = (text) => text.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];

/** The whole codes in a text, each once. */
export const codes = (text) => [...new Set([...fold(text).matchAll(CODE)].map((found) => found[1]))];

/** Answers a question by the steps of plugins/search/query.py: documents with scores, best first; what was corrected. */
export async function ask(index, question, {exactly = false, typing = false} = {}) {
  const whole = await index.postings(codes(question));
  if (whole.size) return {hits: rank(index, [...whole.keys()], whole), corrected: [], run: syllables(question)};
  const said = understood(index, syllables(question).slice(0, MOST));
  let run = lengthen(index, said), corrected = [];
  const typed = run.join(" ") === said.join(" ");
  if (typing && /[\p{L}\p{N}]$/u.test(question)) run = await complete(index, run);
  let found = await index.postings(keysOf(run));
  if (!exactly && !typing) {
    [run, corrected] = await correct(index, run, found);
    if (corrected.length) found = await index.postings(keysOf(run));
  }
  return {hits: await settle(index, question, typed ? run : [], rank(index, keysOf(run), found)), corrected, run, said};
}

const pairs = (run) => run.slice(1).map((after, place) => `${run[place]}_${after}`);
const keysOf = (run) => [...new Set([...run, ...pairs(run)])];
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

async function correct(index, run, found) {
  const doubted = (before, syllable, after) => {
    if (!/^\p{L}+$/u.test(syllable)) return 0;
    const frequency = found.get(syllable)?.frequency || 0;
    const around = [before && `${before}_${syllable}`, after && `${syllable}_${after}`].filter(Boolean);
    if (!frequency) return Math.min(1, around.length) * 1000 + 1;
    if (around.some((pair) => found.has(pair))) return 0;
    return around.length === 2 || (around.length && frequency <= RARE) ? around.length * 1000 : 0;
  };
  const mended = [...run], changed = [];
  for (const [place, syllable] of run.entries()) {
    const before = mended[place - 1] || "", after = run[place + 1] || "";
    if (mended[place - 1] !== run[place - 1]) {
      for (const [key, value] of await index.postings([`${before}_${syllable}`])) found.set(key, value);
    }
    const least = doubted(before, syllable, after);
    if (!least) continue;
    const words = await index.vocabulary();
    const goes = (one, two) => words.get(one)?.after.has(two) ? 1000 : 0;
    const fit = (one) => words.has(one) ? goes(before, one) + goes(one, after) + words.get(one).common : 0;
    const [best, word] = edits(syllable).map((one) => [fit(one), one])
      .reduce((a, b) => b[0] > a[0] || (b[0] === a[0] && b[1] > a[1]) ? b : a);
    if (best >= least) {
      mended[place] = word;
      changed.push([syllable, word]);
    }
  }
  return [mended, changed];
}

/** All words one slip away: a letter missing, added, wrong, or swapped with the next. */
function edits(word) {
  const found = [];
  for (let place = 0; place <= word.length; place++) {
    const head = word.slice(0, place), tail = word.slice(place);
    if (tail) found.push(head + tail.slice(1));
    if (tail.length > 1) found.push(head + tail[1] + tail[0] + tail.slice(2));
    for (const letter of LETTERS) {
      found.push(head + letter + tail);
      if (tail) found.push(head + letter + tail.slice(1));
    }
  }
  return found;
}

export { openIndex };
