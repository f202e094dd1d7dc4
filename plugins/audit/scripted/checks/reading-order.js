// What is read one after another stands in the same order on the screen.
audit.check("page-reading-order", {
  criterion: "1.3.2",
  *find() {
    for (const element of audit.all()) {
      if (displaced(element)) yield { element, outcome: "review" };
      const { display, flexDirection, flexWrap } = audit.style(element);
      if (!/flex|grid/.test(display)) continue;
      const parts = [...element.children].filter(
        (one) => audit.seen(one) && audit.letters(one.textContent) && flows(one),
      );
      const turned = /reverse/.test(`${flexDirection} ${flexWrap}`);
      const placed = parts.some((one) => audit.style(one).order !== "0" || gridded(one));
      if ((turned || placed) && parts.some((one, place) => place && before(one, parts[place - 1])))
        yield { element, outcome: "review" };
    }

    // What stands beside the text may stand on either side of it.
    function flows(one, out = "absolute|fixed") {
      const aside = "aside, nav, [role=complementary], [role=navigation]";
      const beside = one.matches(aside) || one.firstElementChild?.matches(aside);
      return !beside && !RegExp(out).test(audit.style(one).position);
    }
    function gridded(one) {
      const { gridRowStart, gridColumnStart } = audit.style(one);
      return gridRowStart !== "auto" || gridColumnStart !== "auto";
    }
    // Moved, by whatever means, to above what comes before it.
    function displaced(element) {
      const { position, top, marginTop } = audit.style(element);
      const moved = position === "absolute" || (position === "relative" && top !== "auto");
      const last = element.previousElementSibling;
      if (!last || (!moved && Number.parseFloat(marginTop) > -10)) return false;
      const parts = [element, last].filter((one) => flows(one, "fixed") && audit.seen(one));
      if (parts.some((one) => audit.letters(one.textContent) < 8) || parts.length < 2) return false;
      const [a, b] = parts.map((one) => one.getBoundingClientRect());
      return a.bottom <= b.top + 2 && a.left < b.right && b.left < a.right;
    }
    // Above the other, or left of it in the same line; right of it where one reads to the left.
    function before(one, other) {
      const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
      const leftwards = audit.style(one).direction === "rtl";
      const sameLine = a.top < b.bottom - 2 && b.top < a.bottom - 2;
      const first = leftwards ? a.left >= b.right - 1 : a.right <= b.left + 1;
      return sameLine ? first : a.bottom <= b.top + 2 && a.left < b.right && b.left < a.right;
    }
  },
});
