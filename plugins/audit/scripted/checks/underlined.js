// Only links are underlined.
audit.check("page-underlined", {
  criterion: "1.4.8",
  width: 1280,
  *find() {
    const LINKS =
      "a, button, summary, label, abbr, ins, dfn, [role=link], [role=button], [tabindex='0']";
    for (const { element } of audit.texts(4)) {
      const own = [element, element.parentElement].some(
        (one) => one && audit.style(one).textDecorationLine.includes("underline"),
      );
      const dotted = /dotted|wavy/.test(audit.style(element).textDecorationStyle);
      if (own && !dotted && !element.closest(LINKS)) yield { element, outcome: "review" };
    }
  },
});
