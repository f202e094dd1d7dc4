// Where the system sets the colours, the page does not set its own against them.
audit.check("page-forced-colours", {
  criterion: "1.4.11",
  state: "forced",
  *find() {
    for (const { element } of audit.texts(2)) {
      const at = element.closest("*");
      const own = audit.style(at).forcedColorAdjust === "none";
      const above = at.parentElement && audit.style(at.parentElement).forcedColorAdjust === "none";
      if (own && !above) yield { element, outcome: "review" };
    }
    for (const element of audit.all(
      "a[href], button, [role=button], [role=tab], [role=checkbox]",
    )) {
      const { backgroundImage, backgroundColor } = audit.style(element);
      const drawn = element.querySelector("img, svg, canvas, input");
      const bare = !audit.squeeze(element.innerText ?? "") && !drawn;
      if (bare && audit.seen(element) && backgroundImage === "none" && backgroundColor) {
        const before = audit.style(element, "::before").content;
        if (before === "none" || before === '""') yield { element, outcome: "review" };
      }
    }
  },
});
