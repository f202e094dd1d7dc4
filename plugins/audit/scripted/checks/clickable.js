// What can be clicked can be reached and worked by keyboard.
audit.check("page-clickable", {
  criterion: "2.1.1",
  width: 1280,
  *find() {
    const CLICKS = ["click", "mousedown", "mouseup", "pointerdown", "pointerup", "dblclick"];
    const KEYS = ["keydown", "keyup", "keypress"];
    // A listener at a large part hears what happens to the controls inside it.
    const large = [document.body, document.querySelector("main"), ...document.forms];
    const passedOn = [document, document.body, window].some(
      (target) => audit.handlers(target, ...KEYS).length,
    );
    const clicked = audit
      .all()
      .filter((one) => audit.handlers(one, ...CLICKS).length && !audit.widget(one));
    for (const element of clicked) {
      if (large.includes(element) || !audit.seen(element)) continue;
      if (!audit.focusable(element)) {
        if (!audit.nearFocusable(element)) yield { element };
      } else if (!audit.handlers(element, ...KEYS).length) {
        yield { element, outcome: passedOn ? "review" : "fail" };
      }
    }
  },
});
