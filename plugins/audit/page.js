// Runs in each audited page before its own scripts: makes axe's answers small and certain, and measures reflow.
(() => {
  const run = axe.run.bind(axe);

  // Nobody is there to answer what a page asks when it opens.
  Object.assign(window, { alert() {}, confirm: () => false, prompt: () => null, print() {} });

  // The caller hears of results only: a refusal would leave it waiting.
  axe.run = (...given) => run(...given).then(compact, (error) => ({ error: String(error) }));

  function compact(results) {
    const nodes = (rules, outcome) =>
      rules.flatMap((rule) =>
        rule.nodes.map((node) => ({
          rule: rule.id,
          outcome,
          tags: rule.tags,
          selector: node.target.flat(Infinity).join(" >>> "),
          message: [
            rule.help,
            ...[...node.any, ...node.all, ...node.none].slice(0, 1).map((check) => check.message),
          ].join(". "),
        })),
      );
    return {
      found: [...nodes(results.violations, "fail"), ...nodes(results.incomplete, "review")],
    };
  }

  // A sheet made by script is no inline style: the page's policy allows it.
  function still() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "*, ::before, ::after { animation: none !important; transition: none !important; }",
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }

  // Returns the colours that the palette gave, so that the caller sees whether it took effect.
  function show(palette, mode) {
    if (palette)
      Object.assign(document.documentElement.dataset, {
        palette,
        size: mode === "text-200" ? "200" : "100",
      });
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    return `${color} on ${backgroundColor}`;
  }

  // A selector for an element; ` >>> ` leads from one with a shadow root into that.
  function path(element) {
    const root = element?.getRootNode();
    const outer = root instanceof ShadowRoot ? `${path(root.host)} >>> ` : "";
    return outer + pathWithin(element);
  }

  function pathWithin(element) {
    const steps = [];
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
      if (at.id) return [`#${CSS.escape(at.id)}`, ...steps].join(" > ");
      const twins = [...(at.parentNode?.children ?? [])].filter(
        (one) => one.localName === at.localName,
      );
      steps.unshift(
        twins.length > 1 ? `${at.localName}:nth-of-type(${twins.indexOf(at) + 1})` : at.localName,
      );
    }
    return steps.join(" > ");
  }

  const scrolls = (element) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
    }
    return false;
  };

  // WCAG 1.4.10: nothing but what needs two dimensions makes the page scroll sideways.
  function sideways() {
    const width = document.documentElement.clientWidth;
    if ((document.scrollingElement ?? document.documentElement).scrollWidth <= width + 1) return [];
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element),
    );
    const outermost = wide.filter((element) => !wide.includes(element.parentElement));
    return (outermost.length ? outermost : [document.body]).slice(0, 5).map(path);
  }

  // The element that such a selector means; nothing where a frame holds it.
  function locate(selector) {
    const [last, ...hosts] = selector.split(" >>> ").reverse();
    const into = (root, host) => root?.querySelector(host)?.shadowRoot;
    return hosts.reverse().reduce(into, document)?.querySelector(last) ?? null;
  }

  window.audit = { still, show, sideways, path, locate };
})();
