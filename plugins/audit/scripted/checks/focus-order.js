// Tab goes through a page in the order in which it is read.
audit.check("page-focus-order", {
  criterion: "2.4.3",
  state: "walked",
  *find() {
    const found = new Set();
    const stops = audit.stops.filter(({ element, jumped }) => element && !jumped && flows(element));
    for (const [place, { element, box, scroll }] of stops.entries()) {
      const last = stops[place - 1];
      if (!last || found.has(element) || last.element.contains(element)) continue;
      const [from, to] = [shifted(last.box, last.scroll), shifted(box, scroll)];
      const positive = element.tabIndex > 0 || last.element.tabIndex > 0;
      if (backwards(from, to) && (positive || sameColumn(from, to)) && !wrapped(place)) {
        found.add(element);
        yield { element, outcome: "review" };
      }
    }

    // Where all was walked, the first stop comes again.
    function wrapped(place) {
      return stops.slice(0, place).some(({ element }) => element === stops[place].element);
    }
    function shifted({ top, bottom, left, right }, scroll) {
      return { top: top + scroll, bottom: bottom + scroll, left, right };
    }
    function backwards(from, to) {
      return to.bottom <= from.top - 8;
    }
    function sameColumn(from, to) {
      return to.left < from.right && from.left < to.right;
    }
    function flows(element) {
      for (let at = element; at; at = at.parentElement) {
        if (/fixed|sticky/.test(audit.style(at).position)) return false;
      }
      return true;
    }
  },
});
