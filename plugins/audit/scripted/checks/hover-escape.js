// What comes up and lies over other text is put away by Escape.
audit.check("page-hover-escape", {
  criterion: "1.4.13",
  state: "hovered",
  *find() {
    const found = audit.hovered.filter((one) => one.stays).map(({ element }) => element);
    for (const element of new Set(found)) yield { element };
  },
});
