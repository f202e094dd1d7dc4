import { button, made } from "./results.js";
import { fold, syllables, words } from "./text.js";

/** Lines that tell how a question was understood: what was corrected, with the way back; what lay words stand for; what
 * no page is about, as far as the index came whole. */
export function told(question, {hits, index, corrected, nowhere, said = []}, say, exactly) {
  const marked = (one) => words(question).find((word) => fold(word) === one) || one;
  const typed = (run) => run.split(" ").map(marked).join(" ");
  const lines = [
    ...expanded(index, said).map(([run, means]) => made("p", say("expanded", {say: typed(run), means}))),
    ...hits.length && nowhere && !index.missed ? [made("p", say("nowhere", {words: typed(nowhere)}))] : [],
  ];
  if (!corrected.length) return lines;
  const meant = syllables(question).map((one) => corrected.find(([wrong]) => wrong === one)?.[1] || marked(one));
  const line = made("p", `${say("understood", {typed: question, meant: meant.join(" ")})} `);
  line.append(button(say("exactly", {query: question}), exactly));
  return [line, ...lines];
}

/** What was said in other words than documents use: [said, meant]. */
function expanded(index, run) {
  const found = [];
  for (let place = 0; place < run.length; place++) {
    for (let size = Math.min(6, run.length - place); size; size--) {
      const text = run.slice(place, place + size).join(" "), means = index.short.get(text) || index.notes.get(text);
      if (!means) continue;
      found.push([text, means]);
      place += size - 1;
      break;
    }
  }
  return found;
}
