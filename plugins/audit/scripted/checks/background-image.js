// A picture that says something is in the page, with a text, not only a background.
audit.check("page-background-image", {
  criterion: "1.1.1",
  width: 1280,
  *find() {
    for (const element of audit.all()) {
      const { backgroundImage, backgroundRepeat } = audit.style(element);
      if (!/url\(/.test(backgroundImage) || !/no-repeat/.test(backgroundRepeat)) continue;
      if (element.closest("[aria-hidden=true], [role=presentation], [role=none]")) continue;
      const { width, height } = element.getBoundingClientRect();
      const empty =
        !audit.letters(element.textContent) && !element.querySelector("img, svg, input");
      const named = (element.computedName || element.getAttribute("aria-label") || "").trim();
      if (empty && !named && width >= 40 && height >= 24 && audit.seen(element)) {
        yield { element, outcome: "review" };
      }
    }
  },
});
