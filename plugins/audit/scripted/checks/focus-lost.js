// What Tab comes to keeps the focus until one moves on.
audit.check("page-focus-lost", {
  criterion: "2.1.1",
  width: 1280,
  *find() {
    const drops = /\b(this|event\.target|e\.target|document\.activeElement)\.blur\(\)/;
    for (const element of audit.all()) {
      if (!audit.focusable(element) || !audit.seen(element)) continue;
      const handlers = audit.handlers(element, "focus", "focusin");
      if (handlers.some((one) => drops.test(audit.source(one)))) yield { element };
    }
  },
});
