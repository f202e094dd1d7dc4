// What looks as if it could be clicked, by the pointer over it, can be reached by keyboard.
audit.check("page-pointer-cursor", {
  criterion: "2.1.1",
  width: 1280,
  *find() {
    const clicks = ["click", "mousedown", "mouseup", "pointerdown", "pointerup", "dblclick"];
    for (const element of audit.all()) {
      const own = audit.style(element).cursor === "pointer";
      if (!own || audit.style(element.parentElement).cursor === "pointer") continue;
      if (audit.widget(element) || audit.focusable(element) || !audit.seen(element)) continue;
      if (element.matches(":disabled") || audit.handlers(element, ...clicks).length) continue;
      if (!audit.nearFocusable(element)) yield { element, outcome: "review" };
    }
  },
});
