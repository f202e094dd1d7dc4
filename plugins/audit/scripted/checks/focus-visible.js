// One sees where the focus is: some pixel changes when Tab comes to a control.
audit.check("page-focus-visible", {
  criterion: "2.4.7",
  act: ["oj04fd"],
  state: "walked",
  *find() {
    for (const { element, same } of audit.stops) if (same) yield { element };
  },
});
