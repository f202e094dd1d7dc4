// Longer text is not in italics.
audit.check("page-italics-displayed", {
  criterion: "1.4.8",
  width: 1280,
  *find() {
    for (const { element, text } of audit.texts(100)) {
      const slanted = /italic|oblique/.test(audit.style(element).fontStyle);
      if (slanted && text.length >= 150) yield { element, outcome: "review" };
    }
  },
});
