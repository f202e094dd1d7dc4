// What can be dragged can also be moved by clicks.
audit.check("page-drag-only", {
  criterion: "2.5.7",
  width: 1280,
  *find() {
    for (const element of audit.all()) {
      if (!element.matches("[draggable=true]") || !audit.seen(element)) continue;
      const used = audit.handlers(element, "dragstart", "dragend").length > 0;
      const taken = [...ancestors(element)].some(
        (one) => audit.handlers(one, "drop", "dragover", "dragstart").length,
      );
      const clicks = element.querySelector("button, select, input, [role=button]");
      if ((used || taken) && !clicks) yield { element, outcome: "review" };
    }

    function* ancestors(element) {
      for (let at = element.parentElement; at; at = at.parentElement) yield at;
      yield* [document, window, ...audit.all("[ondrop], [ondragover]")];
    }
  },
});
