// What decides how each text stands out: where all of it is the same, so is the contrast.
(() => {
  const LETTERS = ["color", "webkitTextFillColor", "webkitTextStroke", "fontSize", "fontWeight"];
  LETTERS.push("textShadow", "textDecorationLine", "fontStyle");
  // What an element may lay under its text or do to it, and the value that does neither.
  const GROUND = {
    backgroundColor: "rgba(0, 0, 0, 0)",
    backgroundImage: "none",
    filter: "none",
    mixBlendMode: "normal",
    opacity: "1",
  };

  // Every colouring on the page, each with the place of one text that has it: letters, all that lies
  // below them, and the text around a link. What is taken out of the flow counts with its place too.
  // Nothing where frames or shadow roots hold some of it.
  function colourings() {
    const holds = (one) => one.shadowRoot || one.matches("iframe, frame, object, embed");
    if (audit.all().some(holds)) return null;
    const grounds = new Map();
    const found = {};
    for (const element of audit.all()) {
      if (!saysSomething(element) || !element.checkVisibility()) continue;
      const around = element.closest("a[href], [role=link]")?.parentElement;
      const parts = [letters(element), around ? letters(around) : "", ground(element, grounds)];
      found[parts.join(" ")] ??= audit.path(element);
    }
    return found;
  }

  const saysSomething = (element) =>
    element.matches("input, select, textarea") ||
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());

  function letters(element) {
    const drawn = audit.style(element);
    return LETTERS.map((name) => drawn[name]).join(";");
  }

  function ground(element, grounds) {
    if (!element) return "";
    if (!grounds.has(element)) {
      const drawn = audit.style(element);
      const own = Object.entries(GROUND)
        .filter(([name, nothing]) => drawn[name] !== nothing)
        .map(([name]) => `${name}:${drawn[name]}`);
      if (/absolute|fixed|sticky/.test(drawn.position)) own.push(place(element));
      grounds.set(element, [...own, ground(element.parentElement, grounds)].join("/"));
    }
    return grounds.get(element);
  }

  // Where it stands, on whichever page of its kind.
  const place = (element) => audit.path(element).replace(/:nth-of-type\(\d+\)/g, "");

  window.audit.colourings = colourings;
})();
