import { button, made } from "./results.js";
import { syllables } from "./text.js";

/** Lines that tell how a question was understood: what was corrected, with the way back, and what lay words stand for. */
export function told(question, {index, corrected, said = []}, say, exactly) {
  const lines = expanded(index, said).map(([typed, means]) => made("p", say("expanded", {say: typed, means})));
  if (!corrected.length) return lines;
  const meant = syllables(question).map((one) => corrected.find(([typed]) => typed === one)?.[1] || one);
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
