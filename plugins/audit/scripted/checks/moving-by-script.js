// What a script moves by itself can be stopped.
audit.check("page-moving-by-script", {
  criterion: "2.2.2",
  state: "elapsed",
  *find() {
    if (!audit.changes.look.size || audit.control(audit.STOPS)) return;
    for (const [element, times] of audit.changes.look) {
      if (times > 3 && element.isConnected && (audit.seen(element) || away(element))) {
        yield { element, outcome: "review" };
      }
    }

    // Blinking, and taken away at this moment.
    function away({ style }) {
      const gone = style.visibility === "hidden" || style.display === "none";
      return gone || style.opacity === "0";
    }
  },
});
