// What a wide display shows can be read on a display of 320 pixels, too.
audit.check("page-gone-narrow", {
  criterion: "1.4.10",
  width: 320,
  *find() {
    // Menus become a button there; what is told in another way is said by its own words.
    const MENUS =
      "header, footer, nav, aside, [role=navigation], [role=banner], [role=search], details, dialog";
    const here = audit.squeeze(document.body.innerText);
    const found = [];
    for (const { element, text } of audit.wide ?? []) {
      if (!element.isConnected || element.closest(MENUS) || here.includes(text)) continue;
      const away = element.closest("[hidden]") || !element.checkVisibility();
      if (!away || found.some((one) => one.contains(element))) continue;
      found.push(element);
      yield { element, outcome: "review", text: text.slice(0, 60) };
    }
  },
});
