// Choosing a value, or coming to a field, does not open another page or send the form.
audit.check("page-context-change", {
  criterion: "3.2.2",
  width: 1280,
  *find() {
    const leaves = /location\b|\.submit\(|requestSubmit|window\.open|history\.(go|back)|\.href\s*=/;
    for (const element of audit.all("input, select, textarea, [role=listbox], [role=combobox]")) {
      const button = /^(button|submit|image|reset)$/.test(element.type);
      const kinds = button ? ["focus"] : ["change", "input", "focus", "blur"];
      const leaving = audit
        .handlers(element, ...kinds)
        .some((one) => leaves.test(audit.source(one)));
      const typed = audit.handlers(element, "input", "keyup", "keydown");
      if (!button && typed.some((one) => /\.focus\(/.test(audit.source(one)))) {
        yield { element, outcome: "review" };
        continue;
      }
      const form = element.form && audit.handlers(element.form, "change", "input");
      const sending = form?.some((one) => leaves.test(audit.source(one)));
      if (leaving || (sending && !button)) yield { element, outcome: leaving ? "fail" : "review" };
    }
  },
});
