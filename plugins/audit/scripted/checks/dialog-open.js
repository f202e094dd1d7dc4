// A dialog that is there from the beginning has the focus.
audit.check("page-dialog-open", {
  criterion: "2.4.3",
  width: 1280,
  *find() {
    const dialogs = "[role=dialog], [role=alertdialog], [aria-modal=true]";
    for (const element of audit.all(dialogs)) {
      const { position } = audit.style(element);
      const over = element.ariaModal === "true" || position === "fixed";
      const { width, height } = element.getBoundingClientRect();
      const large = width * height > 0.2 * innerWidth * innerHeight;
      if (over && large && audit.seen(element) && !element.contains(document.activeElement)) {
        yield { element, outcome: "review" };
      }
    }
  },
});
