// The keyboard gets out again wherever it gets in.
audit.check("page-focus-trap", {
  criterion: "2.1.2",
  act: ["80af7b", "a1b64e", "ebe86a"],
  state: "held",
  *find() {
    const { element } = audit.stops.at(-1);
    if (element && !element.closest("dialog, [aria-modal=true]")) yield { element };
  },
});
