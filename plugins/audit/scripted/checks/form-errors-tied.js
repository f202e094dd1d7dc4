// A message of a mistake is tied to its field, so that it is read where one mends it.
audit.check("page-form-errors-tied", {
  criterion: "3.3.1",
  state: "pressed",
  *find() {
    for (const { field, words, tied } of audit.sent ?? []) {
      if (words && !tied) yield { element: field, outcome: "review" };
    }
  },
});
