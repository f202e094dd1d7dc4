// What looks like a heading is one, so that readers who jump from heading to heading find it.
audit.check("page-styled-heading", {
  criterion: "1.3.1",
  width: 1280,
  *find() {
    const body = bodySize();
    const NOT =
      "h1, h2, h3, h4, h5, h6, [role=heading], a, button, label, legend, caption, th, dt, " +
      "summary, figcaption, nav, aside, header, footer, li, td, dd, table, form, [role]:not([role=main])";
    for (const { element, text } of audit.texts(3)) {
      const block = blockOf(element);
      if (!block || block.closest(NOT) || block.querySelector(NOT)) continue;
      if (audit.squeeze(block.textContent) !== text || text.length > 80) continue;
      const { fontSize, fontWeight } = audit.style(element);
      const size = Number.parseFloat(fontSize);
      const strong = Number(fontWeight) >= 600 && size >= body;
      if ((!strong && size < 1.25 * body) || /[.:;,?!…]$/.test(text)) continue;
      if (followed(block, element)) yield { element: block, outcome: "review", text };
    }

    function bodySize() {
      const sizes = new Map();
      for (const { element, text } of audit.texts(20)) {
        const size = Number.parseFloat(audit.style(element).fontSize);
        sizes.set(size, (sizes.get(size) ?? 0) + text.length);
      }
      const [most] = [...sizes].sort((one, other) => other[1] - one[1]);
      return most?.[0] ?? 16;
    }
    function blockOf(element) {
      const block = element.closest("p, div, section, article");
      return block && /block|flow-root/.test(audit.style(block).display) ? block : null;
    }
    // Longer text of the usual look comes after it.
    function followed(block, element) {
      const next = block.nextElementSibling;
      if (!next || !audit.seen(next) || next.matches("h1, h2, h3, h4, h5, h6, table")) return false;
      const long = audit.squeeze(next.textContent).length > 40;
      const plain = [next, ...next.querySelectorAll("*")].some((one) => {
        const { fontWeight, fontSize } = audit.style(one);
        const { fontSize: own, fontWeight: ownWeight } = audit.style(element);
        const lighter = Number(fontWeight) < Number(ownWeight);
        return lighter || Number.parseFloat(fontSize) < Number.parseFloat(own);
      });
      return long && plain;
    }
  },
});
