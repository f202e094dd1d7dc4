// What the checks of a displayed page share: which elements are seen, what they say, how findings are given.
(() => {
  // So many places of one rule on one page: who mends these mends the others.
  const MOST = 20;
  // What a display of this width shows is remembered, but for short words: `audit.wide`.
  const WIDE = 1280;
  const LONG = 8;
  const WIDGETS =
    "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, label, " +
    "option, audio[controls], video[controls], iframe, [contenteditable]:not([contenteditable=false])";
  // The states that a frame is in when its page is.
  const IN_FRAMES = ["loaded", "reduced", "displayed", "zoomed", "forced"];
  const checks = [];

  // `state` is how the page is displayed or used when the check looks at it, `width` the only one that
  // it looks at; `find` yields `{ element, outcome, … }`, the rest filling the blanks of the message.
  function check(rule, { criterion, state = "displayed", width = 0, act = [], find }) {
    checks.push({ rule, criterion, state, width, act, find });
  }

  function judge(state, width) {
    clips = new WeakMap();
    const asked = checks.filter(
      (one) => one.state === state && (!one.width || one.width === width),
    );
    const found = asked.flatMap((one) => findings(one));
    if (width === WIDE) window.audit.wide = [...texts(LONG)];
    return IN_FRAMES.includes(state) ? [...found, ...framed(state, width)] : found;
  }

  // What the same checks find in frames of the same host, each of which has scripts of its own.
  function framed(state, width) {
    return all("iframe, frame").flatMap((frame) => {
      const inner = innerOf(frame);
      const place = audit.path(frame);
      return inner && seen(frame)
        ? inner
            .judge(state, width)
            .map((one) => ({ ...one, selector: `${place} >>> ${one.selector}` }))
        : [];
    });
  }

  function innerOf(frame) {
    try {
      return frame.contentWindow.audit;
    } catch {
      return null; // of another host
    }
  }

  function findings({ rule, criterion, find }) {
    const found = [];
    try {
      for (const { element, outcome = "fail", ...values } of find()) {
        found.push({ rule, criterion, outcome, selector: audit.path(element) || "html", values });
        if (found.length === MOST) break;
      }
    } catch (error) {
      // A page that breaks one check is a matter for a person; the other checks go on.
      const message = String(error);
      found.push({ rule, criterion, outcome: "review", selector: "html", message });
    }
    return found;
  }

  const style = (element, pseudo) => getComputedStyle(element, pseudo);
  const letters = (text) => (text.match(/\p{L}/gu) ?? []).length;
  const squeeze = (text) => text.replace(/\s+/g, " ").trim();

  // On the screen, large enough to be seen, and not clipped away for those who see.
  function seen(element) {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 2 && height > 2 && !clippedAway(element);
  }

  // Known for each element until the next time the page is judged.
  let clips = new WeakMap();

  function clippedAway(element) {
    if (!element || element === document.body) return false;
    if (!clips.has(element)) clips.set(element, clipped(element) || clippedAway(around(element)));
    return clips.get(element);
  }

  function clipped(element) {
    const { clip, clipPath, overflow } = style(element);
    if (/inset\((50|100)%/.test(clipPath) || /rect\((0px|1px)/.test(clip)) return true;
    const small = () => {
      const { width, height } = element.getBoundingClientRect();
      return width <= 2 || height <= 2;
    };
    return overflow !== "visible" && small();
  }

  // Those in open shadow roots, too.
  const all = (selector = "*") => (document.body ? within(document.body, selector) : []);
  function within(root, selector) {
    const hosts = [...root.querySelectorAll("*")].filter((one) => one.shadowRoot);
    const inner = hosts.flatMap((one) => within(one.shadowRoot, selector));
    return [...root.querySelectorAll(selector), ...inner];
  }

  // The element around one, out of a shadow root, too.
  const around = (element) => element.parentElement ?? element.getRootNode().host ?? null;

  // Elements with text of their own that is seen, with that text.
  function* texts(least = 1) {
    for (const element of all()) {
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      const text = squeeze(own.map((node) => node.data).join(" "));
      if (letters(text) >= least && !/^(script|style|noscript|option)$/.test(element.localName)) {
        if (seen(element)) yield { element, text };
      }
    }
  }

  const widget = (element) => element.matches(WIDGETS);
  const focusable = (element) =>
    element.tabIndex >= 0 && !element.matches(":disabled") && !element.closest("[inert]");
  // Whether it is inside or around what Tab reaches, some of which may be seen only once it is.
  const nearFocusable = (element) =>
    [...element.querySelectorAll("*")].some((one) => focusable(one) && one.checkVisibility()) ||
    Boolean(element.closest("a[href], button, summary, label, [tabindex='0']"));

  function colour(text) {
    const parts = text.match(/[\d.]+/g)?.map(Number);
    return parts && /^rgb/.test(text) ? [...parts, 1].slice(0, 4) : null;
  }

  const over = (top, bottom) =>
    [0, 1, 2].map((place) => top[place] * top[3] + bottom[place] * (1 - top[3]));

  // The colour behind what an element holds; nothing where a picture or a gradient is.
  function ground(element) {
    const layers = [];
    for (let at = element; at; at = around(at)) {
      const { backgroundColor, backgroundImage } = style(at);
      if (backgroundImage !== "none") return null;
      const layer = colour(backgroundColor);
      if (!layer) return null;
      layers.push(layer);
      if (layer[3] === 1) break;
    }
    return layers.reduceRight((below, layer) => over(layer, below), [255, 255, 255]);
  }

  // Relative luminance and contrast, WCAG 2.2.
  function luminance(rgb) {
    const [red, green, blue] = rgb
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function contrast(one, other) {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  // What a display changes for a moment; `find` is asked while it holds.
  function* under(css, find) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const before = [...document.adoptedStyleSheets];
    document.adoptedStyleSheets = [...before, sheet];
    try {
      yield* [...find()];
    } finally {
      document.adoptedStyleSheets = before;
    }
  }

  // Every style rule of the page that may be read, with the media conditions around it.
  function* styleRules(rules = sheets(), media = "") {
    for (const rule of rules) {
      if (rule.selectorText) yield { rule, media };
      const inside = rule.cssRules ?? rule.styleSheet?.cssRules; // the latter of an @import
      if (inside?.length) {
        const condition = rule.media ? `${media} ${rule.media.mediaText}` : media;
        yield* styleRules(inside, condition);
      }
    }
  }

  function sheets() {
    return [...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) => {
      try {
        return [...sheet.cssRules];
      } catch {
        return []; // of another origin
      }
    });
  }

  // A control of this page whose few words say that it does this. A link to another page does nothing
  // here, whatever it is called.
  const CONTROLS =
    "button, input, select, [role=button], a:not([href]), a[href^='#'], a[href^='javascript:']";
  const control = (words) =>
    all(CONTROLS).find((one) => {
      const label = one.labels?.[0]?.textContent;
      const said = squeeze([one.ariaLabel, one.value, one.title, label, one.textContent].join(" "));
      return said.length <= 80 && words.test(said);
    });

  // What a control is called that stops what moves or changes.
  const STOPS =
    /(?<!\p{L})(?:dừng|tạm ngưng|tạm nghỉ|ẩn|tắt|pause|stop|hide|freeze|frequency|tần suất|control changes)(?!\p{L})/iu;

  // The element in which this one scrolls sideways, below the page itself.
  function scrollerOf(element) {
    for (let at = element; at && at !== document.body; at = around(at)) {
      if (/auto|scroll/.test(style(at).overflowX)) return at;
    }
    return null;
  }

  Object.assign(window.audit, { check, checks, judge, style, letters, squeeze, seen, all, texts });
  Object.assign(window.audit, { widget, focusable, nearFocusable, colour, over, ground, contrast });
  Object.assign(window.audit, { under, styleRules, control, scrollerOf, STOPS });
})();
