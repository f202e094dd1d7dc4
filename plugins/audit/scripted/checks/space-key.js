// What is said to be a button is pressed by the space bar too.
audit.check("page-space-key", {
  criterion: "2.1.1",
  width: 1280,
  *find() {
    const KEYS = ["keydown", "keyup", "keypress"];
    const passedOn = [document, document.body, window].some(
      (target) => audit.handlers(target, ...KEYS).length,
    );
    for (const element of audit.all("a[href][role=button]")) {
      const worked = audit.handlers(element, ...KEYS).length > 0 || passedOn;
      if (!worked && audit.seen(element)) yield { element, outcome: "review" };
    }
  },
});
