// Text that changes by itself can be stopped.
audit.check("page-changing-text", {
  criterion: "2.2.2",
  act: ["efbfc7"],
  state: "elapsed",
  *find() {
    if (!audit.changes.text.size || audit.control(audit.STOPS)) return;
    for (const [element, times] of audit.changes.text) {
      const inner = [...audit.changes.text.keys()].some(
        (one) => one !== element && element.contains(one),
      );
      const said = element.closest("[role=timer], [aria-live], [role=log], [role=status]");
      const alone =
        audit.squeeze(document.body.innerText) === audit.squeeze(element.innerText ?? "");
      if (times > 1 && !inner && !alone && element.isConnected && audit.seen(element)) {
        yield { element, outcome: said ? "review" : "fail" };
      }
    }
  },
});
