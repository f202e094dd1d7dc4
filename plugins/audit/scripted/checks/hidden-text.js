// What is seen is also read aloud: text on the screen is not hidden from screen readers.
audit.check("page-hidden-text", {
  criterion: "1.3.1",
  width: 1280,
  *find() {
    const hidden = audit
      .all("[aria-hidden=true]")
      .filter((one) => !one.parentElement?.closest("[aria-hidden=true]"))
      .map((element) => ({ element, text: audit.squeeze(element.innerText ?? "") }))
      .filter(({ element, text }) => audit.letters(text) >= 8 && audit.seen(element));
    if (!hidden.length) return;
    const said = [...texts(), ...names()].join(" ").toLowerCase();
    for (const { element, text } of hidden) {
      if (!said.includes(text.toLowerCase())) {
        yield { element, outcome: "review", text: text.slice(0, 60) };
      }
    }

    function* texts() {
      for (const { element, text } of audit.texts(1)) {
        if (!element.closest("[aria-hidden=true]")) yield text;
      }
    }
    function names() {
      const called = audit.all("[aria-label], [aria-labelledby], [alt], [title]");
      return called.map((one) => one.computedName ?? "");
    }
  },
});
