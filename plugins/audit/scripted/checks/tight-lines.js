// Lines of running text do not touch one another.
audit.check("page-tight-lines", {
  criterion: "1.4.8",
  width: 1280,
  *find() {
    for (const { element, text } of audit.texts(100)) {
      const { lineHeight, fontSize } = audit.style(element);
      const ratio = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
      const several = element.getBoundingClientRect().height > 2.5 * Number.parseFloat(lineHeight);
      if (text && several && ratio < 1.15) yield { element, outcome: "review" };
    }
  },
});
