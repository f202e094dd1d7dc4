// Buttons, pressed one after another: what comes up, and how readers are told.
(() => {
  const BUTTONS_MOST = 8;
  const BUTTONS = "button, [role=button], [role=tab], [role=switch], summary, a";
  const SENDS =
    "form [type=submit], form button:not([type]), [type=reset], [disabled], details summary";
  const STATES = [
    "aria-expanded",
    "aria-pressed",
    "aria-checked",
    "aria-selected",
    "aria-haspopup",
  ];
  STATES.push("aria-controls", "popovertarget", "commandfor");

  // A page has settled when nothing has changed for a while; what it does a little later is waited
  // for, what goes on changing is not.
  const CALM = 60;
  const LATER = 400;
  const MOST = 2000;
  async function settled(started) {
    let changed = performance.now();
    const observer = new MutationObserver(() => {
      changed = performance.now();
    });
    observer.observe(document, { attributes: true, childList: true, subtree: true });
    const begun = performance.now();
    const later = audit.timers.slice(started).filter((one) => one.delay <= LATER);
    const due = begun + Math.max(CALM, ...later.map((one) => one.delay + CALM));
    do {
      await pause(CALM);
    } while (performance.now() < due || waits(changed, begun));
    observer.disconnect();
  }

  const waits = (changed, begun) =>
    performance.now() < changed + CALM && performance.now() < begun + MOST;
  // The page's own timers are counted, not this one.
  const pause = (time) =>
    new Promise((done) => {
      setTimeout(done, time);
      audit.timers.pop();
    });

  // What is seen now, by element, with its words.
  const screen = () => new Map([...audit.texts(1)].map(({ element, text }) => [element, text]));

  // The page stays where it is: what would open another is held back, and noted.
  let leaving = 0;
  let stays = false;
  function stay() {
    if (stays) return;
    stays = true;
    audit.listen.call(navigation, "navigate", (event) => {
      leaving += 1;
      if (event.cancelable) event.preventDefault();
    });
    const left = () => {
      leaving += 1;
      return null;
    };
    Object.assign(history, { back: left, forward: left, go: left });
    Object.assign(window, { open: left, close: left });
  }

  // Presses them, and keeps for each what it changed: `audit.pressed`.
  async function pressAll() {
    audit.pressed = [];
    stay();
    const buttons = audit.all(BUTTONS).filter((one) => {
      const works = one.matches("button, [role]") || audit.handlers(one, "click").length;
      return works && !one.matches(SENDS) && !one.closest("form") && audit.seen(one);
    });
    for (const button of buttons.slice(0, BUTTONS_MOST)) {
      if (button.isConnected && audit.seen(button)) audit.pressed.push(await press(button));
    }
  }

  async function press(button) {
    const [left, before, states] = [leaving, screen(), statesOf(button)];
    button.focus();
    const [look, page, announced] = [lookOf(button), lookOf(document.documentElement), live()];
    const started = audit.timers.length;
    button.click();
    await settled(started);
    const after = screen();
    // What tells how far something is goes by itself.
    const come = [...after.keys()].filter(
      (one) => before.get(one) !== after.get(one) && !one.parentElement?.querySelector("progress"),
    );
    const gone = [...before.keys()].filter((one) => !after.has(one));
    const focused = document.activeElement;
    const dialog = dialogOf(come, before);
    const result = { button, come, gone, focused, dialog, moved: leaving > left };
    result.announced = announced !== live();
    result.restyled = look !== lookOf(button) && page === lookOf(document.documentElement);
    result.said = states !== statesOf(button) || STATES.some((name) => button.hasAttribute(name));
    result.stale = states === statesOf(button) && button.hasAttribute("aria-expanded");
    result.dropped = focused === document.body && leaving === left;
    result.named = Boolean(dialog?.computedName);
    Object.assign(result, await closed(result, before));
    return result;
  }

  // What regions hold that screen readers read out when it changes.
  const LIVE = "[role=status], [role=alert], [role=log], [aria-live], output, [role=alertdialog]";
  const live = () =>
    audit
      .all(LIVE)
      .map((one) => one.textContent)
      .join();

  const statesOf = (button) =>
    [...button.attributes].filter(({ name }) => /^aria-/.test(name)).map(({ value }) => value) +
    (button.computedName ?? "");
  const lookOf = (button) => {
    const { backgroundColor, color, boxShadow, borderColor } = getComputedStyle(button);
    return [button.className, backgroundColor, color, boxShadow, borderColor].join();
  };

  // A part that lies over the page, and has just come up.
  function dialogOf(come, before) {
    const old = [...before.keys()];
    for (const element of come) {
      const modal = element.closest(
        "dialog[open], [role=dialog], [role=alertdialog], [aria-modal]",
      );
      if (modal) return modal;
      for (let at = element; at && at !== document.body; at = at.parentElement) {
        if (liesOver(at) && !old.some((one) => at.contains(one))) return at;
      }
    }
    return null;
  }

  function liesOver(element) {
    const { position, zIndex } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    const large = width * height > 0.2 * innerWidth * innerHeight;
    return large && (position === "fixed" || (position === "absolute" && Number(zIndex) > 0));
  }

  // Puts the page back: Escape first, then the button again. Whether the first was enough, and whether
  // either was: what neither takes away is a message, no part that is opened and closed.
  async function closed({ button, come }, before) {
    const visible = () =>
      come.some((one) => one.isConnected && audit.seen(one) && !before.has(one));
    if (!come.length || !visible()) return { closes: true, toggles: true };
    const started = audit.timers.length;
    const given = { key: "Escape", code: "Escape", keyCode: 27, bubbles: true, cancelable: true };
    for (const kind of ["keydown", "keyup"]) {
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent(kind, given));
    }
    document.querySelector("dialog:modal")?.close();
    await settled(started);
    if (!visible()) return { closes: true, toggles: true };
    if (button.isConnected) button.click();
    await settled(started);
    return { closes: false, toggles: !visible() };
  }

  Object.assign(window.audit, { pressAll, stay, leavings: () => leaving });
})();
