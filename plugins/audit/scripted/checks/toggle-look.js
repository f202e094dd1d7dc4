// A state that is shown by the look of a control is told to screen readers too.
audit.check("page-toggle-look", {
  criterion: "4.1.2",
  state: "pressed",
  *find() {
    for (const { button, come, gone, said, restyled, moved } of audit.pressed ?? []) {
      const alone = come.length === 0 && gone.length === 0;
      if (alone && restyled && !said && !moved) yield { element: button, outcome: "review" };
    }
  },
});
