// Text is not cut off when the page is enlarged to 200 %.
audit.check("page-text-zoomed", {
  criterion: "1.4.4",
  act: ["59br37"],
  state: "zoomed",
  *find() {
    for (const element of audit.clipped().keys()) yield { element };
  },
});
