// A dialog that comes up takes the focus.
audit.check("page-dialog-focus", {
  criterion: "2.4.3",
  state: "pressed",
  *find() {
    for (const { dialog, focused } of audit.pressed ?? []) {
      if (dialog && !dialog.contains(focused)) yield { element: dialog, outcome: "review" };
    }
  },
});
