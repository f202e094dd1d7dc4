// Words stand in the page, not in its style sheet.
audit.check("page-generated-text", {
  criterion: "1.3.1",
  width: 1280,
  *find() {
    for (const element of audit.all()) {
      for (const pseudo of ["::before", "::after"]) {
        const { content, display, fontSize } = audit.style(element, pseudo);
        if (
          !/^"|attr\(/.test(content) ||
          display === "none" ||
          fontSize === "0px" ||
          / \/ /.test(content)
        )
          continue;
        const words = audit.letters(content) > 1 && !/^"[\ue000-\uf8ff]+"$/.test(content);
        if (words && audit.seen(element)) {
          yield { element, outcome: "review", text: content.replace(/^"|"$/g, "").slice(0, 60) };
        }
      }
    }
  },
});
