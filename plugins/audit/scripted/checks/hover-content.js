// What a style sheet brings up under the mouse pointer, it brings up for the keyboard too.
audit.check("page-hover-content", {
  criterion: "2.1.1",
  width: 1280,
  *find() {
    const rules = [...audit.styleRules()].map(({ rule }) => rule).filter(reveals);
    const byFocus = rules.flatMap((rule) => split(rule.selectorText, ":focus"));
    for (const selector of rules.flatMap((rule) => split(rule.selectorText, ":hover"))) {
      for (const element of matched(selector)) {
        const reached = byFocus.some((one) => element.matches(plain(one)));
        if (!reached && !audit.seen(element) && audit.letters(element.textContent))
          yield { element };
      }
    }

    // The selectors of a list that hang on something of this kind.
    function split(text, kind) {
      return text.split(/,(?![^(]*\))/).filter((one) => one.includes(kind));
    }
    // What is matched when the pointer or the focus is there.
    function plain(selector) {
      return selector.replace(/:(hover|focus(-within|-visible)?)/g, ":not(_)");
    }
    function matched(selector) {
      try {
        return audit.all(plain(selector));
      } catch {
        return [];
      }
    }
    function reveals({ style, selectorText }) {
      if (!/:(hover|focus)/.test(selectorText)) return false;
      return (
        (style.display && style.display !== "none") ||
        style.visibility === "visible" ||
        Number(style.opacity) > 0.5 ||
        Boolean(style.clip || style.clipPath || style.left || style.maxHeight || style.height)
      );
    }
  },
});
