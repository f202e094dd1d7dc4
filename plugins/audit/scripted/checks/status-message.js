// A message that comes up elsewhere on the page is read out.
audit.check("page-status-message", {
  criterion: "4.1.3",
  state: "pressed",
  *find() {
    for (const { button, come, focused, said, dialog, toggles, announced } of audit.pressed ?? []) {
      const message = come.find((one) => !button.contains(one) && one.textContent.length < 200);
      if (!message || said || dialog || toggles || announced) continue;
      if (!message.contains(focused) && !focused?.contains(message)) {
        yield { element: message, outcome: "review" };
      }
    }
  },
});
