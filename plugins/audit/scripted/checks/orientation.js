// The page is not turned by a quarter in one of the two ways a device is held.
audit.check("page-orientation", {
  criterion: "1.3.4",
  act: ["b33eff"],
  width: 1280,
  *find() {
    const quarter = (style) => {
      const { transform, rotate } = style;
      const [, amount, unit] = /(-?[\d.]+)(deg|turn|rad|grad)/.exec(`${transform} ${rotate}`) ?? [];
      const degrees = { deg: 1, turn: 360, rad: 180 / Math.PI, grad: 0.9 }[unit] * Number(amount);
      const spins = /rotate(Z|3d)?\(/.test(transform) || rotate;
      return spins && Math.abs(Math.abs(degrees % 180) - 90) < 2;
    };
    for (const { rule, media } of audit.styleRules()) {
      if (!/orientation\s*:/.test(media) || !quarter(rule.style)) continue;
      for (const element of audit.all(rule.selectorText)) {
        if (audit.letters(element.textContent)) yield { element };
      }
    }
  },
});
