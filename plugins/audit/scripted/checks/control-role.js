// What is reached by Tab says what it is.
audit.check("page-control-role", {
  criterion: "4.1.2",
  width: 1280,
  *find() {
    const NONE = /^(|generic|none|presentation|paragraph)$/;
    const stops = audit
      .all("[tabindex]")
      .filter((one) => audit.focusable(one) && audit.seen(one) && !one.isContentEditable);
    for (const element of stops.filter((one) => NONE.test(one.computedRole ?? ""))) {
      const works = audit.handlers(element, "click", "keydown", "keyup", "keypress").length > 0;
      if (works) yield { element };
      else if (!scrolls(element)) yield { element, outcome: "review" };
    }

    // It is reached so that it can be scrolled.
    function scrolls(element) {
      return element.scrollHeight > element.clientHeight || audit.scrollerOf(element);
    }
  },
});
