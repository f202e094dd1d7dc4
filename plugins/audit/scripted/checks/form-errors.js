// What is wrong in a form is told in words, at the field.
audit.check("page-form-errors", {
  criterion: "3.3.1",
  state: "pressed",
  *find() {
    for (const { field, marked, words } of audit.sent ?? []) {
      if (marked && !words) yield { element: field };
    }
  },
});
