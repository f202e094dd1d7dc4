// Text grows when the page is enlarged: its size does not hang on the width of the window alone.
audit.check("page-text-fluid", {
  criterion: "1.4.4",
  state: "zoomed",
  *find() {
    for (const { element, size } of audit.sizesBefore ?? []) {
      const now = Number.parseFloat(audit.style(element).fontSize);
      // At twice the zoom letters are to be twice as large; these stay as they are.
      if (now <= 0.55 * size && audit.seen(element)) yield { element };
    }
  },
});
