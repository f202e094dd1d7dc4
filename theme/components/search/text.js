/** How texts are read, by the letters and patterns of an index's manifest: as plugins/search/terms.py does. */
export function readingBy({ undecomposed, trunk, patterns }) {
  const { acronym, code, country, invisible, letters, marks, phone, quotation, shaped, token } =
    Object.fromEntries(
      Object.entries(patterns).map(([name, pattern]) => [name, new RegExp(pattern, "gu")]),
    );
  const plain = (text) =>
    text.normalize("NFC").replace(invisible, "").replace(shaped, ordinary).normalize("NFC");
  const parts = (text) => text.match(token) || [];
  const groups = (text, pattern) => [...text.matchAll(pattern)].map((found) => found[1]);
  const all = (text, pattern) => text.match(pattern)?.[0] === text;
  const dialled = (phone) => phone.replace(/[^0-9]/g, "").replace(country, trunk);

  /** A text as people type it in a hurry: lower case, no marks, d for đ. */
  function fold(text) {
    let folded = plain(text).toLowerCase();
    for (const replaced of undecomposed) folded = folded.replaceAll(...replaced);
    return folded.normalize("NFD").replace(marks, "").normalize("NFC");
  }

  /** The folded syllables and numbers of a text. */
  const syllables = (text) => parts(fold(text));

  return {
    fold,
    syllables,
    token,

    /** The syllables and numbers of a text as they are marked. */
    words: (text) => parts(plain(text).toLowerCase()),

    /** The whole codes and telephone numbers in a text, each once. */
    codes(text) {
      const folded = fold(text);
      return [...new Set([...groups(folded, code), ...groups(folded, phone).map(dialled)])];
    },

    /** What a text has between quotation marks, each as a run of syllables. */
    quoted: (text) =>
      groups(text, quotation)
        .map(syllables)
        .filter((run) => run.length),

    beginsWithDigit: (one) => /^\d/.test(one),

    /** Whether a syllable is letters alone. */
    isWord: (syllable) => all(syllable, letters),

    /** The keys under which a question's run is looked up: its syllables, pairs, and what may be first letters. */
    keysOf: (run) => [
      ...new Set([
        ...run,
        ...pairs(run),
        ...run.filter((one) => all(one, acronym)).map((one) => `~${one}`),
      ]),
    ],
  };
}

function ordinary(shaped, place, text) {
  const letter = shaped.normalize("NFKC").replace("\u2044", "/").replace("\u2010", "-");
  const grows =
    /^\d/.test(letter) && /\p{N}$/u.test(text.slice(0, place)) && !/\p{Nd}/u.test(shaped);
  return grows ? ` ${letter}` : letter;
}

/** The adjacent pairs of a run: khai sinh → khai_sinh. */
export const pairs = (run) => run.slice(1).map((after, place) => `${run[place]}_${after}`);

/** A run without words at its ends that say nothing, unless nothing is left. */
export function without(run, ignored) {
  const starts = (words) => words.every((word, place) => rest[place] === word);
  const ends = (words) =>
    words.every((word, place) => rest[rest.length - words.length + place] === word);
  let rest = run;
  while (rest.length) {
    const head = ignored.find(starts);
    const tail = ignored.find(ends);
    if (!head && !tail) return rest;
    rest = head ? rest.slice(head.length) : rest.slice(0, -tail.length);
  }
  return run;
}
