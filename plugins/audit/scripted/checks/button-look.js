// What looks like a button is one, for the keyboard and for screen readers too.
audit.check("page-button-look", {
  criterion: "4.1.2",
  width: 1280,
  *find() {
    const NAMED = "[class*=btn i], [class*=button i], [id*=btn i], [id*=button i]";
    for (const element of audit.all(NAMED)) {
      const called = /(^|[\s_-])(btn|button)($|[\s_-])/i.test(`${element.className} ${element.id}`);
      const { cursor, display } = audit.style(element);
      if (!called || cursor === "default" || display === "block") continue;
      const text = audit.squeeze(element.textContent);
      if (!text || text.length > 40 || audit.focusable(element) || audit.widget(element)) continue;
      if (drawn(element) && audit.seen(element) && !audit.nearFocusable(element)) {
        yield { element, outcome: "review" };
      }
    }

    function drawn(element) {
      const { borderTopWidth, backgroundColor, backgroundImage } = audit.style(element);
      const ground = audit.colour(backgroundColor);
      return Number.parseFloat(borderTopWidth) > 0 || ground?.[3] > 0 || backgroundImage !== "none";
    }
  },
});
