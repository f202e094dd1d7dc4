// Nothing happens as soon as the mouse button goes down: who slips can still move away.
audit.check("page-pointer-down", {
  criterion: "2.5.2",
  width: 1280,
  *find() {
    const ups = ["click", "mouseup", "pointerup", "touchend", "dragstart", "mousemove"];
    for (const element of audit.all()) {
      const downs = audit.handlers(element, "mousedown", "pointerdown", "touchstart");
      const acts = downs.some((one) => !/preventDefault\(\);?\s*}$/.test(audit.source(one)));
      const later = audit.handlers(element, ...ups, "pointermove", "touchmove").length > 0;
      if (acts && !later && audit.seen(element)) yield { element, outcome: "review" };
    }
  },
});
