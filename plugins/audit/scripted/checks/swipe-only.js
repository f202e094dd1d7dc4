// What a finger drawn over the screen does, a single press does too.
audit.check("page-swipe-only", {
  criterion: "2.5.1",
  width: 1280,
  *find() {
    const PATH = /(client|page|screen)[XY]|touches/;
    const PRESSED = "button, a[href], input, select, summary, [role=button], [tabindex='0']";
    for (const element of audit.all()) {
      const moves = audit.handlers(element, "touchmove", "touchend", "pointermove");
      if (!moves.some((one) => PATH.test(audit.source(one))) || !audit.seen(element)) continue;
      const beside = [element, element.parentElement].some(
        (one) => one !== document.body && one.matches(":not(main)") && one.querySelector(PRESSED),
      );
      if (!beside && !audit.handlers(element, "click").length) yield { element, outcome: "review" };
    }
  },
});
