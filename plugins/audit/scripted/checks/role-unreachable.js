// What is said to be a button, a link or a field can be reached by Tab.
audit.check("page-role-unreachable", {
  criterion: "2.1.1",
  width: 1280,
  *find() {
    const ROLES = ["button", "link", "checkbox", "switch", "slider", "textbox", "searchbox"];
    const selector = [...ROLES, "combobox", "spinbutton"].map((role) => `[role=${role}]`).join();
    for (const element of audit.all(selector)) {
      if (element.hasAttribute("tabindex") || audit.focusable(element)) continue;
      const off =
        element.ariaDisabled === "true" || element.matches(":disabled, [aria-hidden=true] *");
      const led = element.closest("[aria-activedescendant]") || audit.nearFocusable(element);
      if (!off && !led && audit.seen(element)) yield { element, outcome: "review" };
    }
  },
});
