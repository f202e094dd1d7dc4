// A mistake that is told beside a field is tied to it.
audit.check("page-error-untied", {
  criterion: "3.3.1",
  act: ["36b590"],
  width: 1280,
  *find() {
    const NAMED = "[class*=error i], [id*=error i], [class*=invalid i], [id*=invalid i]";
    const fields = "input:not([type=hidden], [type=submit], [type=button]), select, textarea";
    for (const form of audit.all("form")) {
      if (!form.querySelector(fields)) continue;
      for (const element of form.querySelectorAll(NAMED)) {
        const words = audit.letters(element.textContent) > 3 && !element.querySelector(fields);
        const inner = element.parentElement?.closest(NAMED);
        if (!words || (inner && !inner.querySelector(fields)) || !audit.seen(element)) continue;
        if (!tied(element)) yield { element, outcome: "review" };
      }
    }

    function tied(element) {
      if (element.closest("label, legend, [role=alert], [aria-live]")) return true;
      if (element.querySelector("a[href^='#']")) return true;
      return [element, ...element.querySelectorAll("[id]")].some(
        ({ id }) =>
          id &&
          document.querySelector(
            ["describedby", "errormessage", "labelledby"]
              .map((name) => `[aria-${name}~="${CSS.escape(id)}"]`)
              .join(),
          ),
      );
    }
  },
});
