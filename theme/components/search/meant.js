import { pairs } from "./text.js";

/** What a question asks about a page (its cost, its place), by the longest of the ways to ask that it holds. */
export function askedAbout(index, tokens) {
  const text = ` ${tokens.join(" ")} `;
  const ways = Object.keys(index.questions).filter((one) => text.includes(` ${one} `));
  return index.questions[ways.reduce((a, b) => (b.length > a.length ? b : a), "")] || "";
}

/** Which of a document's answers is told: what was asked, or that a former unit of this name is part of it. */
export function answerOf(index, answers, about, run) {
  const former = ` ${index.reading.syllables(answers.units || "").join(" ")} `;
  if (answers[about]) return about;
  return run.length && former.includes(` ${run.join(" ")} `) ? "units" : "";
}

/** What was said in other words than documents use: [said, meant]. */
export function expanded(index, run) {
  const found = [];
  for (let place = 0; place < run.length; place++) {
    for (let size = run.length - place; size; size--) {
      const text = run.slice(place, place + size).join(" ");
      const means = index.short.get(text) || index.notes.get(text);
      if (!means) continue;
      found.push([text, means]);
      place += size - 1;
      break;
    }
  }
  return found;
}

/** Tells of the folded words of a text which were meant: those that stand side by side in the question, as it was
 * corrected, or in what its lay words stand for; where none do, single words of it. */
export function meantBy({ index, run, said = [] }) {
  const others = expanded(index, said).map(([, means]) => index.reading.syllables(means));
  const runs = [run, said, ...others];
  const beside = new Set(runs.flatMap(pairs));
  const alone = new Set(runs.flat());
  return (words) => {
    const meant = words.map(
      (one, place) =>
        beside.has(`${words[place - 1]}_${one}`) || beside.has(`${one}_${words[place + 1]}`),
    );
    return meant.includes(true) ? meant : words.map((one) => alone.has(one));
  };
}
