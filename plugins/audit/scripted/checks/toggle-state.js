// A button that opens, closes or switches something says which of the two it is.
audit.check("page-toggle-state", {
  criterion: "4.1.2",
  state: "pressed",
  *find() {
    for (const pressed of audit.pressed ?? []) {
      const { button, come, gone, dialog, moved, toggles, announced, stale } = pressed;
      const said = pressed.said && !stale;
      const opened = toggles && (gone.length > 0 || come.some((one) => !button.contains(one)));
      if (
        opened &&
        !said &&
        !announced &&
        !dialog &&
        !moved &&
        !button.matches("a[href], summary")
      ) {
        yield { element: button, outcome: "review" };
      }
    }
  },
});
