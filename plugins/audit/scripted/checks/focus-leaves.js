// To come to something does not open another page or window.
audit.check("page-focus-leaves", {
  criterion: "3.2.1",
  width: 1280,
  *find() {
    const leaves = /location\b|\.submit\(|requestSubmit|window\.open|\bopen\(|history\.(go|back)/;
    for (const element of audit.all("a, button, summary, area, [tabindex]")) {
      if (!audit.focusable(element) || !audit.seen(element)) continue;
      const handlers = audit.handlers(element, "focus", "focusin");
      if (handlers.some((one) => leaves.test(audit.source(one)))) yield { element };
    }
  },
});
