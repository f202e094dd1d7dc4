// What only a tooltip says is said for those, too, who have no mouse.
audit.check("page-title-only", {
  criterion: "2.1.1",
  width: 1280,
  *find() {
    const NAMED =
      "iframe, frame, input, select, textarea, button, label, a, img, svg, svg *, abbr, dfn, link, style";
    for (const element of audit.all("[title]")) {
      if (element.matches(NAMED) || audit.focusable(element) || !audit.seen(element)) continue;
      const text = audit.squeeze(element.title);
      const said = audit.squeeze(document.body.textContent).toLowerCase();
      if (audit.letters(text) >= 4 && !said.includes(text.toLowerCase())) {
        yield { element, outcome: "review", text: text.slice(0, 60) };
      }
    }
  },
});
