// Longer text begins at the same edge in each line.
audit.check("page-centred", {
  criterion: "1.4.8",
  width: 1280,
  *find() {
    for (const { element, text } of audit.texts(100)) {
      const { textAlign, lineHeight, fontSize } = audit.style(element);
      const line = Number.parseFloat(lineHeight) || 1.2 * Number.parseFloat(fontSize);
      const several = element.getBoundingClientRect().height > 2.5 * line;
      if (text && textAlign === "center" && several) yield { element, outcome: "review" };
    }
  },
});
