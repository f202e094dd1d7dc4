// Finds what a step of a script file names: by what it is called on the page, or by a selector.
(() => {
  const CONTROLS =
    "a, button, summary, input, select, textarea, option, label, [role], [tabindex], [onclick]";
  const even = (text) => audit.squeeze(text ?? "").toLocaleLowerCase();
  const names = (one) => [one.computedName, one.ariaLabel, one.value, one.title, one.textContent];
  const reached = (one) => audit.seen(one) || (one.localName === "option" && one.checkVisibility());

  // The element to press, to type into or to choose; of several, one that is called just so.
  function find(named) {
    if (/^[#.[]/.test(named)) return bySelector(named);
    const wanted = even(named);
    const controls = audit.all(CONTROLS);
    const called = controls.filter((one) => names(one).some((name) => even(name) === wanted));
    const labelled = called.map((one) => (one.localName === "label" ? (one.control ?? one) : one));
    // A choice that is drawn by its label is pressed there.
    return labelled.find(reached) ?? called.find(reached) ?? partly(controls, wanted);
  }

  const partly = (controls, wanted) =>
    controls
      .filter(reached)
      .find((one) => names(one).some((name) => even(name).includes(wanted))) ?? null;

  function bySelector(selector) {
    try {
      return document.querySelector(selector);
    } catch {
      return null;
    }
  }

  // Whether a text, or what a selector means, is seen now.
  function seen(named) {
    if (/^[#.[]/.test(named)) {
      const element = bySelector(named);
      return Boolean(element && audit.seen(element));
    }
    return even(document.body.innerText).includes(even(named));
  }

  window.audit.steps = { find, seen };
})();
