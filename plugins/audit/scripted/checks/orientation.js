// The page is not turned by a quarter in one of the two ways a device is held.
audit.check("page-orientation", {
  criterion: "1.3.4",
  act: ["b33eff"],
  width: 1280,
  *find() {
    for (const { rule, media } of audit.styleRules()) {
      if (!/orientation\s*:/.test(media) || !quarter(rule.style)) continue;
      for (const element of document.querySelectorAll(rule.selectorText)) {
        if (audit.letters(element.textContent)) yield { element };
      }
    }

    function quarter({ transform, rotate }) {
      const turned = `${transform} ${rotate ? `rotate(${rotate.replace(/^z /, "")})` : ""}`;
      try {
        const { a, b } = new DOMMatrix(turned);
        return Math.abs(Math.abs(Math.atan2(b, a)) - Math.PI / 2) < 0.04;
      } catch {
        return false; // by a length that hangs on the page
      }
    }
  },
});
