// A dialog says that it is one, and what it is called.
audit.check("page-dialog-role", {
  criterion: "4.1.2",
  state: "pressed",
  *find() {
    for (const { dialog, named } of audit.pressed ?? []) {
      if (!dialog) continue;
      const role = dialog.matches("dialog, [role=dialog], [role=alertdialog]");
      if (!role || !named) yield { element: dialog, outcome: "review" };
    }
  },
});
