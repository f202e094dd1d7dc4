const CODE = /(?:^|[^\p{L}\p{N}_./-])(\d\.\d{6}|\d+(?:\/\d+)?\/[a-z]+\d*(?:-[a-z]+\d*)*)(?![\p{L}\p{N}_/-])/gu;

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

/** What a text has between quotation marks, each as a run of syllables. */
export const quoted = (text) => [...text.matchAll(/["“”]([^"“”]+)["“”]/g)].map((found) => syllables(found[1]))
  .filter((run) => run.length);

/** The keys under which a question's run is looked up: its syllables, pairs, and what may be first letters. */
export const keysOf = (run) => [...new Set([...run, ...pairs(run),
  ...run.filter((one) => /^[b-df-hj-np-tv-z]{3,6}$/.test(one)).map((one) => `~${one}`)])];

/** The adjacent pairs of a run: khai sinh → khai_sinh. */
export const pairs = (run) => run.slice(1).map((after, place) => `${run[place]}_${after}`);
