/** More than any frequency: a neighbour weighs more than how common a syllable is. */
const NEIGHBOUR = 1000;

/** A run with its typing mistakes mended by the steps of plugins/search/correct.py, and what was changed. */
export async function correct(index, run, found) {
  const mended = [...run];
  const changed = [];
  for (const [place, syllable] of run.entries()) {
    const before = mended[place - 1] || "";
    const after = run[place + 1] || "";
    if (before && before !== run[place - 1])
      await lookUpPair(index, `${before}_${syllable}`, found);
    const least = doubt(index, found, before, syllable, after);
    if (!least) continue;
    const words = await index.vocabulary();
    if (!words.size) break;
    const typed = keyed(index, words, found, syllable);
    const [fit, word] = typed
      ? [least, typed]
      : best(index, words, await beside(index, before, after), syllable);
    if (fit >= least && word !== syllable && !index.everyday.has(syllable)) {
      mended[place] = word;
      changed.push([syllable, word]);
    }
  }
  return [mended, changed];
}

async function lookUpPair(index, pair, found) {
  for (const [key, value] of await index.postings([pair])) found.set(key, value);
}

/** How well another syllable must fit to take this one's place; 0 when it may stay. */
function doubt(index, found, before, syllable, after) {
  if (syllable.length < index.ranking.shortest || !index.reading.isWord(syllable)) return 0;
  const around = [before && `${before}_${syllable}`, after && `${syllable}_${after}`];
  const pairs = around.filter(Boolean);
  if (found.has(`~${syllable}`)) return pairs.length && pairs.length * NEIGHBOUR + 1;
  if (pairs.some((pair) => found.has(pair))) return 0;
  const frequency = found.get(syllable)?.frequency || 0;
  if (!frequency) return Math.min(1, pairs.length) * NEIGHBOUR + 1;
  const rare = frequency <= index.ranking.rare;
  return pairs.length === 2 || rare ? pairs.length * NEIGHBOUR : 0;
}

/** What a syllable of no page was to be by its keys, if that is a word. */
function keyed(index, words, found, syllable) {
  const word = composed(index.correction.telex, syllable);
  const known = found.has(syllable) || found.has(`~${syllable}`);
  return word.length > 1 && word !== syllable && !known && words.has(word) ? word : "";
}

/** What usually stands after one syllable, and what before another. */
function beside(index, before, after) {
  const places = [before && `${before}_`, after && `_${after}`].filter(Boolean);
  return Promise.all(places.map((place) => index.usual(place)));
}

/** Of all words one slip away the one that fits best beside its neighbours, with how well that is. */
function best(index, words, around, syllable) {
  const goes = (one) => NEIGHBOUR * around.filter((usual) => usual.includes(one)).length;
  const fit = (one) => (words.has(one) ? goes(one) + words.get(one) : 0);
  return edits(index.correction.letters, syllable)
    .map((one) => [fit(one), one])
    .reduce((a, b) => (b[0] > a[0] || (b[0] === a[0] && b[1] > a[1]) ? b : a));
}

/** The folded syllable that Telex keys make: ddawngs → dang, nwowcs → nuoc. */
function composed({ stroke, onset, horn, marks, doubled }, typed) {
  const every = (pattern) => new RegExp(pattern, "gu");
  const keys = typed.replaceAll(...stroke);
  const head = keys.match(new RegExp(`^${onset}`, "u"))[0];
  const first = keys.charAt(head.length).replace(...horn);
  const rest = keys.slice(head.length + 1).replace(every(marks), "");
  return head + (first + rest).replace(every(doubled), "$1");
}

/** All words one slip away: a letter missing, added, wrong, or swapped with the next. */
function edits(letters, word) {
  const found = [];
  for (let place = 0; place <= word.length; place++) {
    const head = word.slice(0, place);
    const tail = word.slice(place);
    if (tail) found.push(head + tail.slice(1));
    if (tail.length > 1) found.push(head + tail[1] + tail[0] + tail.slice(2));
    for (const letter of letters) {
      found.push(head + letter + tail);
      if (tail) found.push(head + letter + tail.slice(1));
    }
  }
  return found;
}
