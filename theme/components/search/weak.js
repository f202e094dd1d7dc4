import { append } from "./results.js";

/** Weak hits that are shown. */
const MOST = 20;

/** Parts hits from those that share less than `least_overlap` with the question, a single word mostly. The best stay
 * where they are: a right answer may share little. A question that nothing answers better keeps all. */
export function divided(hits, { least_overlap: least, unfolded }) {
  const [best, rest] = [hits.slice(0, unfolded), hits.slice(unfolded)];
  const shares = ({ overlap = 1 }) => overlap >= least;
  if (!hits.some(shares)) return [hits, []];
  return [[...best, ...rest.filter(shares)], rest.filter((hit) => !shares(hit))];
}

/** Puts weak hits into a fold of their own, which is filled when the reader opens it. */
export function foldAway(box, weak, given, root, say) {
  const list = box.querySelector("ol");
  box.hidden = !weak.length;
  box.open = false;
  list.replaceChildren();
  box.querySelector("summary").textContent = say("weak", { n: weak.length });
  box.ontoggle = async () => {
    if (!box.open || list.children.length) return;
    const numbers = weak.slice(0, MOST).map((hit) => hit.document);
    const documents = await given.index.show(numbers);
    append(
      list,
      numbers.map((number, place) => [number, documents[place]]).filter(([, one]) => one),
      root.dataset.root,
      given,
      say,
    );
  };
}
