// Before a page's own scripts run: notes what they listen to, what they do at intervals and what changes by itself.
(() => {
  const listen = EventTarget.prototype.addEventListener;
  const listened = new WeakMap();

  EventTarget.prototype.addEventListener = function (type, listener, ...more) {
    const target = this ?? window;
    if (listener) {
      const types = listened.get(target) ?? new Map();
      listened.set(target, types.set(type, [...(types.get(type) ?? []), listener]));
    }
    return listen.call(target, type, listener, ...more);
  };

  // The functions that a page calls for these events at one target, however it gave them.
  function handlers(target, ...types) {
    return types.flatMap((type) => [
      ...(listened.get(target)?.get(type) ?? []),
      ...(target[`on${type}`] ? [target[`on${type}`]] : []),
    ]);
  }

  // What a handler says, to be searched for what it does.
  const source = (handler) =>
    String(typeof handler === "function" ? handler : (handler.handleEvent ?? ""));

  const timers = [];
  for (const name of ["setTimeout", "setInterval"]) {
    const start = window[name];
    window[name] = (handler, delay = 0, ...given) => {
      timers.push({ repeats: name === "setInterval", delay: Number(delay), says: String(handler) });
      return start(handler, delay, ...given);
    };
  }

  // How often each element's text or look was changed, while nobody did anything.
  const changes = { text: new Map(), look: new Map() };
  const count = (bag, element) => element && bag.set(element, (bag.get(element) ?? 0) + 1);
  const observer = new MutationObserver((records) => {
    for (const { type, target } of records) {
      const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
      count(type === "attributes" ? changes.look : changes.text, element);
    }
  });
  listen.call(window, "load", () => {
    observer.observe(document, {
      attributes: true,
      attributeFilter: ["style", "src"],
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
  const undisturbed = () => observer.disconnect();

  Object.assign(window.audit, { listen, handlers, source, timers, changes, undisturbed });
})();
