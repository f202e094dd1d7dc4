// Text stands out so well that it is read without glasses in the sun, too.
audit.check("page-contrast-enhanced", {
  criterion: "1.4.6",
  act: ["09o5cg"],
  width: 1280,
  *find() {
    const faint = new Map();
    for (const { element } of audit.texts(2)) {
      const { color, fontSize, fontWeight } = audit.style(element);
      const [own, ground] = [audit.colour(color), audit.ground(element)];
      if (!own || !ground || element.closest(":disabled, [aria-disabled=true]")) continue;
      const size = Number.parseFloat(fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
      const ratio = audit.contrast(audit.over(own, ground), ground);
      if (ratio < (large ? 4.5 : 7) - 0.005) faint.set(`${color} ${ground}`, { element, ratio });
    }
    for (const { element, ratio } of faint.values()) {
      yield { element, outcome: "advice", ratio: ratio.toFixed(2) };
    }
  },
});
