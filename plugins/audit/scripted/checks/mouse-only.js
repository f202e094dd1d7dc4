// What happens under the mouse pointer happens for the keyboard too.
audit.check("page-mouse-only", {
  criterion: "2.1.1",
  width: 1280,
  *find() {
    const hovers = ["mouseover", "mouseenter", "pointerover", "pointerenter", "mousemove"];
    const others = ["focus", "focusin", "click", "keydown", "keyup", "keypress"];
    for (const element of audit.all()) {
      if (!audit.seen(element) || !audit.handlers(element, ...hovers).length) continue;
      const near = [element, ...element.querySelectorAll("*")];
      const reached = near.some((one) => audit.handlers(one, ...others).length);
      if (!reached) yield { element, outcome: audit.nearFocusable(element) ? "review" : "fail" };
    }
  },
});
