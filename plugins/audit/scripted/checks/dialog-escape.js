// A dialog closes with the Escape key.
audit.check("page-dialog-escape", {
  criterion: "2.1.2",
  state: "pressed",
  *find() {
    for (const { dialog, closes } of audit.pressed ?? []) {
      if (dialog && !closes) yield { element: dialog, outcome: "review" };
    }
  },
});
