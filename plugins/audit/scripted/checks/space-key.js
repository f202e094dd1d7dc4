// What is said to be a button is pressed by the space bar too.
audit.check("page-space-key", {
  criterion: "2.1.1",
  width: 1280,
  *find() {
    const KEYS = ["keydown", "keyup", "keypress"];
    const passedOn = [document, document.body, window].some(
      (target) => audit.handlers(target, ...KEYS).length,
    );
    for (const element of audit.all("[role=button]:not(button, input, summary)")) {
      const handlers = audit.handlers(element, ...KEYS);
      const worked = handlers.length ? !handlers.every(enterOnly) : passedOn;
      const pressed = handlers.length || element.matches("a[href]");
      if (pressed && !worked && audit.seen(element)) yield { element, outcome: "review" };
    }

    // It says which key it waits for, and that is not the space bar.
    function enterOnly(handler) {
      const source = audit.source(handler);
      return /Enter|\b13\b/.test(source) && !/Space|["'`] ["'`]|\b32\b/.test(source);
    }
  },
});
