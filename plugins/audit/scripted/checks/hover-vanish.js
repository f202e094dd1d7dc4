// What comes up stays until the pointer or the focus leaves.
audit.check("page-hover-vanish", {
  criterion: "1.4.13",
  state: "hovered",
  *find() {
    const found = audit.hovered.filter((one) => one.vanishes).map(({ element }) => element);
    for (const element of new Set(found)) yield { element };
  },
});
