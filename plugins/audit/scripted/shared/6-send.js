// Forms, sent empty: which fields the page says are wrong, and how. What leaves the page is held back.
(() => {
  const FIELDS =
    "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea";

  function sendAll() {
    audit.sent = [];
    const hold = (event) => event.preventDefault();
    window.addEventListener("submit", hold);
    for (const form of document.forms) {
      // Browsers tell mistakes in words of their own, unless the page says that it does.
      const own = audit.handlers(form, "submit").length || form.querySelector("[onclick]");
      const buttons = form.querySelectorAll("[type=submit], button:not([type]), [type=button]");
      const button = [...buttons].find((one) => own || audit.handlers(one, "click").length);
      if (button && audit.seen(form)) audit.sent.push(...send(form, button));
    }
    window.removeEventListener("submit", hold);
  }

  function send(form, button) {
    const fields = [...form.querySelectorAll(FIELDS)].filter(audit.seen);
    const before = new Map(fields.map((field) => [field, look(field)]));
    const texts = new Set([...audit.texts(2)].map(({ element, text }) => element.localName + text));
    button.click();
    const come = [...audit.texts(2)]
      .filter(({ element, text }) => !texts.has(element.localName + text))
      .map(({ element }) => element);
    return fields.map((field) => ({ field, ...described(field, before.get(field), come, form) }));
  }

  const look = (field) => {
    const { borderColor, backgroundColor, outlineStyle, boxShadow } = getComputedStyle(field);
    return [borderColor, backgroundColor, outlineStyle, boxShadow, field.className].join();
  };

  function described(field, before, come, form) {
    field.blur();
    const marked = field.ariaInvalid === "true" || look(field) !== before;
    const group = field.closest("p, div, li, fieldset, td") ?? form;
    const near = come.some((one) => group.contains(one) && group !== form);
    const name = [...(field.labels ?? [])]
      .map((label) => audit.squeeze(label.textContent))
      .join(" ");
    const named = come.some((one) => name && one.textContent.includes(name));
    const ids = `${field.getAttribute("aria-describedby")} ${field.getAttribute("aria-errormessage")}`;
    const tied = come.some((one) => ids.split(" ").some((id) => one.closest(`#${CSS.escape(id)}`)));
    const live = come.some((one) => one.closest("[role=alert], [aria-live], [role=status], label"));
    const focused = come.some((one) => one.closest(":focus-within"));
    return { marked, words: near || named || tied, tied: tied || live || focused };
  }

  window.audit.sendAll = sendAll;
})();
