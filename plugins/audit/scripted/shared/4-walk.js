// The way of the Tab key through a page: where it comes to, what changes there, what lies over it.
(() => {
  const LOOKS = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "backgroundColor"];
  LOOKS.push("backgroundImage", "color", "textDecorationLine", "textDecorationColor", "opacity");
  LOOKS.push("borderTopColor", "borderBottomColor", "borderTopWidth", "borderBottomWidth");
  LOOKS.push("borderLeftWidth", "transform", "visibility", "fontWeight", "filter", "clipPath");
  const UNLINED = LOOKS.filter((name) => !/^outline(Width|Color)/.test(name));
  let looks = new Map();
  let stops = [];
  let waiting = false;

  const looksOf = (element) =>
    [undefined, "::before", "::after"].map((pseudo) => {
      const drawn = getComputedStyle(element, pseudo);
      // An outline of no style has a width all the same, which nobody sees.
      const names = drawn.outlineStyle === "none" ? UNLINED : LOOKS;
      return names.map((name) => drawn[name]).join();
    });

  // The element and those near it, one of which may show where the focus is.
  function around(element) {
    const { parentElement, nextElementSibling, previousElementSibling, labels } = element;
    const near = [element, parentElement, nextElementSibling, previousElementSibling];
    return [...near, ...(labels ?? [])].filter(Boolean);
  }

  function reachable() {
    return audit.all().filter((one) => {
      const radio = one.matches("input[type=radio]") && one.name && !first(one);
      return audit.focusable(one) && one.checkVisibility({ visibilityProperty: true }) && !radio;
    });
  }
  // A group of radio buttons is one stop.
  function first(radio) {
    const group = [...document.getElementsByName(radio.name)].filter(
      (one) => one.form === radio.form,
    );
    return (group.find((one) => one.checked) ?? group[0]) === radio;
  }

  // Whether anything on the page may take hold of the focus.
  function mayHold() {
    const kinds = ["keydown", "keypress", "blur", "focusout", "focus", "focusin"];
    const takes = /preventDefault|\.focus\(|return false/;
    return [window, document, document.documentElement, document.body, ...audit.all()].some((one) =>
      audit.handlers(one, ...kinds).some((handler) => takes.test(audit.source(handler))),
    );
  }

  // Returns how many elements are to be reached.
  function begin() {
    audit.stay(); // also where a window would come up before the page, of which no pixels came then
    document.activeElement?.blur();
    const targets = reachable();
    looks = new Map(
      targets.flatMap(around).map((element) => [element, looksOf(element).join("|")]),
    );
    stops = [];
    waiting = false;
    audit.listen.call(window, "keydown", ({ key }) => key === "Tab" && note(), true);
    return targets.length;
  }

  // Called before each next Tab: by then the page has done with the last one what it does.
  function note() {
    if (waiting) stops.push(stopAt(document.activeElement));
    waiting = true;
  }

  function stopAt(element) {
    if (!element || element === document.body) return { element: null };
    const box = element.getBoundingClientRect();
    const changed = around(element).some(
      (one) => !looks.has(one) || looks.get(one) !== looksOf(one).join("|"),
    );
    const cover = covering(element, box);
    const seen = changed && !faint(element) && !away(box) && !transparent(element);
    return { element, box, scroll: scrollY, changed: seen, cover };
  }

  const transparent = (element) => !element.checkVisibility({ opacityProperty: true });
  // Beyond the edges to which a page scrolls.
  const away = ({ right, bottom }) => right + scrollX <= 0 || bottom + scrollY <= 0;

  // An outline of the colour of the ground, or one that a box cuts off, is to be looked at closer.
  function faint(element) {
    const { outlineStyle, outlineColor } = getComputedStyle(element);
    if (outlineStyle === "none" || outlineStyle === "auto") return false;
    const [line, ground] = [audit.colour(outlineColor), audit.ground(element.parentElement)];
    return Boolean(line && ground && audit.contrast(audit.over(line, ground), ground) < 1.3);
  }

  // What stays in its place while the page scrolls, and lies over all of an element.
  function covering(element, { left, right, top, bottom }) {
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 2, top + 2],
      [right - 2, top + 2],
      [left + 2, bottom - 2],
      [right - 2, bottom - 2],
    ].filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    const above = points.map(([x, y]) => document.elementFromPoint(x, y));
    const fixed = above.map((one) => stays(one, element));
    return points.length && fixed.every(Boolean) ? fixed[0] : null;
  }

  function stays(hit, element) {
    if (!hit || hit.contains(element) || element.contains(hit)) return null;
    for (let at = hit; at && at !== document.body; at = at.parentElement) {
      if (at.contains(element)) return null;
      if (/fixed|sticky/.test(getComputedStyle(at).position)) return at;
    }
    return null;
  }

  // The places of stops without a change that styles tell of: their pixels are compared.
  function end() {
    if (waiting) stops.push(stopAt(document.activeElement));
    waiting = false;
    if (!mayHold()) stops.push(...jumped());
    audit.stops = stops;
    const unlike = new Map();
    stops.forEach(({ element, changed }, place) => {
      if (element && !changed && !unlike.has(element)) unlike.set(element, place);
    });
    return [...unlike.values()];
  }

  // Of what the Tab key did not come to any more, one of each look: those whose styles do not change
  // with the focus.
  function jumped() {
    const kind = (one) => [one.localName, one.className, one.parentElement?.className].join();
    const known = new Set(stops.map(({ element }) => element && kind(element)));
    const found = [];
    for (const element of reachable()) {
      if (
        (known.has(kind(element)) && !transparent(element)) ||
        element.matches("iframe, object, embed")
      )
        continue;
      known.add(kind(element));
      element.focus({ preventScroll: true });
      const changed = around(element).some(
        (one) => !looks.has(one) || looks.get(one) !== looksOf(one).join("|"),
      );
      const box = element.getBoundingClientRect();
      const unseen = faint(element) || away(box) || transparent(element);
      if (!changed || unseen) found.push({ element, jumped: true });
    }
    blur();
    return found;
  }

  const focus = (place) => stops[place].element.focus();
  const blur = () => document.activeElement?.blur();
  const same = (places) => {
    for (const place of places) stops[place].same = true;
  };

  // Whether the Tab key went round among a few elements and left others out; where it went.
  function circle() {
    const reached = new Set(stops.map(({ element }) => element));
    const targets = reachable().filter((one) => !one.matches("iframe, object, embed"));
    if (targets.length === 0 || audit.all("iframe, object, embed").length) return null;
    if (reached.has(null) || targets.every((one) => reached.has(one))) return null;
    const last = stops.at(-1)?.element;
    const again = stops.filter(({ element }) => element === last).length > 1;
    return again ? last : null;
  }

  // What has been walked stays; what is walked now is added to it.
  let walked = [];
  function again() {
    walked = walked.length ? walked : stops;
    stops = [];
    waiting = false;
  }

  // Whether the last walk came to the end of the page, or to what the first one did not reach.
  function left() {
    note();
    const reached = new Set(walked.map(({ element }) => element));
    const out = stops.some(({ element }) => !element || !reached.has(element));
    stops = walked;
    return out;
  }

  window.audit.walk = { begin, mayHold, end, focus, blur, same, circle, again, left };
})();
