// A single letter, digit or sign does nothing outside fields, or can be turned off.
audit.check("page-letter-keys", {
  criterion: "2.1.4",
  act: ["ffbc54"],
  state: "pressed",
  *find() {
    const targets = [window, document, document.documentElement, document.body];
    const kinds = ["keydown", "keyup", "keypress"];
    if (!targets.some((target) => audit.handlers(target, ...kinds).length)) return;
    if (audit.control(/phím tắt|shortcut|phím|\bkeys?\b|\bctrl\b|remap/i)) return;
    const signs = "abcdefghijklmnopqrstuvwxyz0123456789+-*/?.,;=[]";
    for (const key of signs) {
      const before = state();
      document.activeElement?.blur();
      for (const kind of kinds) {
        const code = key.toUpperCase().charCodeAt(0);
        const given = { key, keyCode: code, which: code, bubbles: true, cancelable: true };
        document.body.dispatchEvent(new KeyboardEvent(kind, given));
      }
      if (state() !== before) {
        yield { element: document.body, key };
        return;
      }
    }

    function state() {
      const values = audit
        .all("input, select, textarea, dialog, details")
        .map((one) => [one.value, one.checked, one.open].join());
      const { innerText } = document.body;
      const { length } = audit.all();
      return [innerText, length, location.href, audit.leavings(), scrollY, values].join("\n");
    }
  },
});
