// What has the focus is not covered by what stays in its place on the screen.
audit.check("page-focus-obscured", {
  criterion: "2.4.11",
  state: "walked",
  *find() {
    const found = new Set();
    for (const { element, cover } of audit.stops) {
      if (element && cover && !found.has(element)) {
        found.add(element);
        yield { element };
      }
    }
  },
});
