/** The sentences of the page: the element, when it begins in milliseconds, and the heading it stands under. */
export function readCues(given) {
  let part = "";
  return [...given.matchAll(/(\S+) (\d+)/g)].map(([, id, begin]) => {
    const element = document.getElementById(id);
    if (element.closest("h1, h2")) part = element.textContent.trim();
    return { element, part, start: Number(begin) };
  });
}

/** The numbers of the sentences that begin a part. */
export function readParts(cues) {
  return cues.flatMap((cue, index) => (cue.part === cues[index - 1]?.part ? [] : [index]));
}

/** Ways from where the voice is, `at()`: number of the sentence, milliseconds. What has been heard for a while is begun
 * again; else the one before is. */
export function ways(cues, at, go) {
  const starts = readParts(cues);
  const begun = ([index, now], from) => from === index && now - cues[index].start > 1500;
  return {
    back: () => go(begun(at(), at()[0]) ? at()[0] : at()[0] - 1),
    forward: () => go(at()[0] + 1),
    partBefore: () => go(starts.findLast((start) => start < at()[0] || begun(at(), start)) ?? 0),
    nextPart: () => go(starts.find((start) => start > at()[0]) ?? at()[0]),
  };
}

/** A function that marks what is read, and only that: by a highlight, or by a class where there are none. */
export function marker() {
  let last;
  return (element) => {
    if (window.Highlight) {
      const range = new Range();
      if (element) range.selectNodeContents(element);
      CSS.highlights.set("reading", new Highlight(range));
      return;
    }
    if (last) last.classList.remove("c-player-reading");
    if (element) element.classList.add("c-player-reading");
    last = element;
  };
}

let moved = 0;
for (const kind of ["wheel", "touchmove"])
  addEventListener(
    kind,
    () => {
      moved = Date.now();
    },
    { passive: true },
  );

/** Brings a sentence into view, out of what is folded away; not under the hands of a reader who just scrolled. */
export function reveal(element) {
  for (let box = element.closest("details"); box; box = box.parentElement.closest("details"))
    box.open = true;
  const { top, bottom } = element.getBoundingClientRect();
  if ((top < 0 || bottom > innerHeight) && Date.now() - moved > 4000)
    element.scrollIntoView({ block: "center" });
}
