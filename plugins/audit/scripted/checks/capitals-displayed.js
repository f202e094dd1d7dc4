// Longer text is not set in capitals: their shapes are hard to tell apart.
audit.check("page-capitals-displayed", {
  criterion: "1.4.8",
  width: 1280,
  *find() {
    for (const { element, text } of audit.texts(40)) {
      const { textTransform } = audit.style(element);
      const shouted = textTransform === "uppercase" || text === text.toLocaleUpperCase("vi");
      if (shouted && audit.letters(text) >= 40) yield { element, outcome: "review" };
    }
  },
});
