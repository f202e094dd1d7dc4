// Text is large enough to be read without a lens.
audit.check("page-tiny-displayed", {
  criterion: "1.4.4",
  width: 1280,
  *find() {
    for (const { element } of audit.texts(3)) {
      const size = Number.parseFloat(audit.style(element).fontSize);
      if (size >= 1 && size < 10 && !element.closest("sup, sub, rt"))
        yield { element, outcome: "review" };
    }
  },
});
