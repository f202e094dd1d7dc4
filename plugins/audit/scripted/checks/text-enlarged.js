// Text that is made twice as large, by itself, still fits its box.
audit.check("page-text-enlarged", {
  criterion: "1.4.4",
  width: 1280,
  *find() {
    const before = audit.clipped();
    const sized = [...audit.texts(1)].map(({ element }) => ({
      element,
      size: Number.parseFloat(audit.style(element).fontSize),
      old: element.getAttribute("style"),
    }));
    for (const { element, size } of sized) {
      element.style.setProperty("font-size", `${2 * size}px`, "important");
    }
    const found = [...audit.clipped().keys()].filter((element) => !before.has(element));
    for (const { element, old } of sized) {
      element.setAttribute("style", old ?? "");
      if (old === null) element.removeAttribute("style");
    }
    for (const element of found) yield { element, outcome: "review" };
  },
});
