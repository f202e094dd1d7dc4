const LETTERS = "abcdeghiklmnopqrstuvxy";
const RARE = 2;

/** A run with its typing mistakes mended by the steps of plugins/search/correct.py, and what was changed. */
export async function correct(index, run, found) {
  const doubted = (before, syllable, after) => {
    if (!/^\p{L}+$/u.test(syllable)) return 0;
    const frequency = found.get(syllable)?.frequency || 0;
    const around = [before && `${before}_${syllable}`, after && `${syllable}_${after}`].filter(Boolean);
    if (found.has(`~${syllable}`)) return around.length && around.length * 1000 + 1;
    if (around.some((pair) => found.has(pair))) return 0;
    if (!frequency) return Math.min(1, around.length) * 1000 + 1;
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
    const keyed = composed(syllable), known = found.has(syllable) || found.has(`~${syllable}`);
    const [best, word] = keyed[1] && keyed !== syllable && !known && words.has(keyed) ? [least, keyed] :
      edits(syllable).map((one) => [fit(one), one])
        .reduce((a, b) => b[0] > a[0] || (b[0] === a[0] && b[1] > a[1]) ? b : a);
    if (best >= least) {
      mended[place] = word;
      changed.push([syllable, word]);
    }
  }
  return [mended, changed];
}

/** The folded syllable that Telex keys make: ddawngs → dang, nwowcs → nuoc. */
function composed(keys) {
  const [, head, first, rest] = keys.replaceAll("dd", "d").match(/^([^aeiouyw]*)(.?)(.*)$/u);
  return head + (first.replace("w", "u") + rest.replace(/[dfjrswxz]/g, "")).replace(/([aeo])\1/g, "$1");
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
