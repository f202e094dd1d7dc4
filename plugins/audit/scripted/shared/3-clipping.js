// Text that its box cuts off, as one display does and another does not.
(() => {
  const hides = (value) => value === "hidden" || value === "clip";

  // The nearest element that cuts off text here, on purpose or not.
  function cutter(element) {
    const range = document.createRange();
    range.selectNodeContents(element);
    const text = range.getBoundingClientRect();
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
      if (cutsAcross(at, text) || cutsBelow(at, text)) return at;
      const { overflowX, overflowY, position } = audit.style(at);
      if (scrolls(overflowX) || scrolls(overflowY) || position === "fixed") return null;
    }
    return null;
  }

  function cutsAcross(at, text) {
    const { left, right } = at.getBoundingClientRect();
    const beyond = text.right > right + 3 || text.left < left - 3;
    return beyond && hides(audit.style(at).overflowX) && !trimmed(at);
  }

  function cutsBelow(at, text) {
    const box = at.getBoundingClientRect();
    const beyond = text.bottom > box.bottom + 3 || text.top < box.top - 3;
    return beyond && hides(audit.style(at).overflowY) && !oneLine(at, box);
  }

  const scrolls = (value) => value === "auto" || value === "scroll";
  // Cut with an ellipsis, or a box for a single line: said by the author, who then offers the rest.
  const trimmed = (at) => {
    const { whiteSpace, textOverflow } = audit.style(at);
    return whiteSpace.startsWith("nowrap") && textOverflow !== "clip";
  };
  const oneLine = (at, box) => {
    const { lineHeight, fontSize } = audit.style(at);
    const line = Number.parseFloat(lineHeight) || 1.2 * Number.parseFloat(fontSize);
    return line >= box.height - 0.5;
  };

  // The elements whose text is cut off now.
  function clipped() {
    const found = new Map();
    for (const { element } of audit.texts(2)) {
      if (element.closest("[aria-hidden=true]")) continue;
      const at = cutter(element);
      if (at) found.set(element, at);
    }
    return found;
  }

  // Those that are cut off under some styles and were not before.
  function* clippedUnder(css) {
    const before = clipped();
    yield* audit.under(css, function* () {
      for (const element of clipped().keys()) if (!before.has(element)) yield { element };
    });
  }

  Object.assign(window.audit, { clipped, clippedUnder });
})();
