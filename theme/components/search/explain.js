import { expanded } from "./meant.js";
import { button, made } from "./results.js";

/** Lines that tell how a question was understood: what was corrected, with the way back; what lay words stand for; what
 * no page is about, as far as the index came whole. */
export function explained(
  question,
  { hits, index, corrected, unmatched, doubted, said = [] },
  say,
  exactly,
) {
  const { reading } = index;
  const marked = (one) => reading.words(question).find((word) => reading.fold(word) === one) || one;
  const typed = (run) => run.split(" ").map(marked).join(" ");
  const lines = [
    ...expanded(index, said).map(([run, means]) =>
      made("p", say("expanded", { say: typed(run), means })),
    ),
    ...(hits.length && doubted && !index.missed
      ? [doubtLine(unmatched && typed(unmatched), say)]
      : []),
  ];
  if (!corrected.length) return lines;
  const meant = reading
    .syllables(question)
    .map((one) => corrected.find(([wrong]) => wrong === one)?.[1] || marked(one));
  const line = made("p", `${say("understood", { typed: question, meant: meant.join(" ") })} `);
  line.append(button(say("exactly", { query: question }), exactly));
  return [line, ...lines];
}

/** The line that says that the results may not be meant, and which words no page is about; and whom to call, as the end
 * of the page has it. */
function doubtLine(words, say) {
  const line = made("p", words ? say("unmatched", { words }) : say("doubted"));
  const call = document.querySelector("[data-call]")?.cloneNode(true);
  if (call) line.append(" ", ...call.childNodes);
  line.dataset.doubt = "";
  return line;
}
