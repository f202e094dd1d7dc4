// What happens when a device is tilted or shaken, a control does too.
audit.check("page-motion-only", {
  criterion: "2.5.4",
  act: ["7677a9"],
  state: "pressed",
  *find() {
    const CONTROLS =
      "button, input:is([type=button], [type=submit], [type=reset], [type=range], [type=number]), " +
      "select, [role=button], [role=slider], a[href^='#'], a:not([href])";
    const other = audit
      .all(CONTROLS)
      .some((one) => audit.seen(one) && !/disable|motion|tắt|nghiêng|lắc/i.test(one.textContent));
    if (!other && audit.changedByMotion())
      yield { element: document.documentElement, outcome: "review" };
  },
});
