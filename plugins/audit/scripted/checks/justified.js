// Text is not justified: gaps between words run down the page like rivers.
audit.check("page-justified", {
  criterion: "1.4.8",
  width: 1280,
  *find() {
    for (const { element, text } of audit.texts(100)) {
      const { textAlign } = audit.style(element);
      if (textAlign === "justify" && text.length >= 150) yield { element, outcome: "review" };
    }
  },
});
