// Lines of running text are short enough for the eye to find the next one.
audit.check("page-long-lines", {
  criterion: "1.4.8",
  width: 1280,
  *find() {
    for (const { element, text } of audit.texts(200)) {
      if (!element.matches("p, li, dd, div, td, blockquote")) continue;
      const lines = new Set(
        [...rects(element)].map(({ top, height }) => Math.round((top + height / 2) / 8)),
      );
      const most = text.length / lines.size;
      if ((lines.size >= 3 && most > 120) || most > 180) yield { element, outcome: "review" };
    }

    function rects(element) {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getClientRects();
    }
  },
});
