// The bounds of a field stand out from what is around it.
audit.check("page-control-contrast", {
  criterion: "1.4.11",
  *find() {
    const FIELDS =
      "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image], " +
      "[type=range], [type=color], [type=file]), select, textarea";
    for (const element of audit.all(FIELDS)) {
      if (!audit.seen(element) || element.matches(":disabled")) continue;
      const drawn = audit.style(element);
      const native = drawn.appearance !== "none" && /^(checkbox|radio)$/.test(element.type);
      const around = audit.ground(element.parentElement);
      const inside = audit.ground(element);
      if (native || !around || !inside || audit.contrast(inside, around) >= 3) continue;
      if (["boxShadow", "outlineStyle"].some((name) => drawn[name] !== "none")) continue;
      const edges = ["Top", "Right", "Bottom", "Left"].map((side) => edge(drawn, side));
      const best = Math.max(...edges.map((rgb) => (rgb ? stands(rgb, around) : 1)));
      if (best < 3) yield { element, ratio: best.toFixed(2) };
    }

    function edge(drawn, side) {
      const none = drawn[`border${side}Style`] === "none";
      const width = Number.parseFloat(drawn[`border${side}Width`]);
      return none || !width ? null : audit.colour(drawn[`border${side}Color`]);
    }
    function stands(rgb, around) {
      return audit.contrast(audit.over(rgb, around), around);
    }
  },
});
