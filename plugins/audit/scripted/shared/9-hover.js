// What comes up under the pointer or where the focus is: whether it stays as long as it is needed.
(() => {
  const MOST = 8;
  // Milliseconds after which nobody waits for something to come, or to go by itself.
  const COMES = 800;
  const GOES = 6000;
  const ENTERS = ["mouseover", "mouseenter", "pointerover", "pointerenter", "focus", "focusin"];
  let triggers = [];
  let before = new Map();
  let started = 0;
  let content = null;

  // Returns how many elements may bring something up.
  function begin() {
    audit.stay(); // what has the focus may lead elsewhere
    audit.hovered = [];
    const large = [document.body, document.querySelector("main"), ...document.forms];
    const found = new Set([
      ...[...audit.styleRules()].flatMap(({ rule }) => (reveals(rule) ? hoveredBy(rule) : [])),
      ...audit.all().filter((one) => audit.handlers(one, ...ENTERS).length && !large.includes(one)),
    ]);
    triggers = [...found].filter(audit.seen).slice(0, MOST);
    return triggers.length;
  }

  const reveals = ({ style, selectorText }) =>
    /:(hover|focus)/.test(selectorText) &&
    ((style.display && style.display !== "none") ||
      style.visibility === "visible" ||
      Number(style.opacity) > 0.5 ||
      Boolean(style.clip || style.clipPath || style.left || style.maxHeight || style.height));

  // The elements that the pointer is to be at for a rule.
  function hoveredBy({ selectorText }) {
    const selectors = selectorText
      .split(/,(?![^(]*\))/)
      .filter((one) => /:(hover|focus)/.test(one));
    return selectors.flatMap((one) => {
      const head = one.slice(0, one.search(/:(hover|focus)/)).trim();
      try {
        return /[\w\])*]$/.test(head) ? audit.all(head) : [];
      } catch {
        return [];
      }
    });
  }

  const screen = () => new Map([...audit.texts(1)].map(({ element, text }) => [element, text]));
  const middle = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + Math.min(width / 2, 200), y: top + height / 2 };
  };

  // The point of a part that is nearest to where the pointer is.
  let pointer = { x: 0, y: 0 };
  function nearest(element) {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const between = (least, at, most) => Math.max(least, Math.min(at, Math.max(least, most)));
    return {
      x: between(left + 4, pointer.x, right - 4),
      y: between(top + 4, pointer.y, bottom - 4),
    };
  }

  // Brings an element to the screen; returns where the pointer is to go.
  function at(place) {
    const element = triggers[place];
    if (!element.isConnected || !audit.seen(element)) return null;
    element.scrollIntoView({ block: "center", behavior: "instant" });
    before = screen();
    started = audit.timers.length;
    content = null;
    pointer = middle(element);
    return pointer;
  }

  const focus = (place) => triggers[place].focus({ preventScroll: true });
  const delays = (most) =>
    audit.timers
      .slice(started)
      .map(({ delay }) => delay)
      .filter((delay) => delay <= most);
  const wait = (time) =>
    new Promise((done) => {
      setTimeout(done, time);
      audit.timers.pop(); // the page's own are counted, not this one
    });

  // What has come up; returns where the pointer comes to it. What tells of a mistake may stay as it likes.
  async function come() {
    await wait(60 + Math.max(0, ...delays(COMES)));
    const found = [...screen().keys()].filter((one) => !before.has(one));
    content = found.find((one) => !one.closest("[role=alert]")) ?? null;
    if (!content) return null;
    audit.hovered.push({ element: triggers.find((one) => near(one)) ?? content, content });
    return { ...nearest(content), wait: Math.max(0, ...delays(GOES)), covers: covers() };
  }

  const near = (trigger) => trigger.matches(":hover, :focus-within");
  const stays = () => Boolean(content?.isConnected && audit.seen(content));

  // Whether it lies over other text.
  function covers() {
    const { left, right, top, bottom } = content.getBoundingClientRect();
    return [...before.keys()].some((one) => {
      if (!one.isConnected || one.contains(content) || content.contains(one)) return false;
      const box = one.getBoundingClientRect();
      const wide = Math.min(right, box.right) - Math.max(left, box.left);
      const high = Math.min(bottom, box.bottom) - Math.max(top, box.top);
      return wide > 4 && high > 4 && audit.seen(one);
    });
  }

  // Notes what was found wrong with what came up last.
  const note = (wrong) => {
    audit.hovered.at(-1)[wrong] = true;
  };

  window.audit.hover = { begin, at, focus, come, stays, note };
})();
