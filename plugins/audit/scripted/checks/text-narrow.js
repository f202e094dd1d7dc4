// Nothing is cut off on a display of 320 pixels, where the page does not scroll to it either.
audit.check("page-text-narrow", {
  criterion: "1.4.10",
  width: 320,
  *find() {
    const edge = document.documentElement.clientWidth + 3;
    const still = (element) => {
      const { overflowX } = audit.style(element);
      return overflowX === "hidden" || overflowX === "clip";
    };
    const lost = still(document.body) || still(document.documentElement);
    for (const { element } of audit.texts(2)) {
      const { left, right } = element.getBoundingClientRect();
      const scroller = audit.scrollerOf(element);
      if (lost && right > edge && left < edge && !scroller) yield { element };
    }
  },
});
