// Who presses a button does not lose their place when it goes away.
audit.check("page-focus-dropped", {
  criterion: "2.4.3",
  state: "pressed",
  *find() {
    for (const { button, dropped, moved } of audit.pressed ?? []) {
      if (!dropped || moved || (button.isConnected && audit.seen(button))) continue;
      yield { element: button.isConnected ? button : document.documentElement, outcome: "review" };
    }
  },
});
