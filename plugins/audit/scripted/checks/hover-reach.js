// What comes up under the pointer stays while the pointer goes to it.
audit.check("page-hover-reach", {
  criterion: "1.4.13",
  state: "hovered",
  *find() {
    const found = audit.hovered.filter((one) => one.slips).map(({ element }) => element);
    for (const element of new Set(found)) yield { element };
  },
});
