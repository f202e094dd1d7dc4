/** An element with what it holds. */
export function make(name, values, ...inside) {
  const element = Object.assign(document.createElement(name), values);
  element.append(...inside.flat(3).filter((one) => one !== ""));
  return element;
}

/** A button; `about` tells listeners which of several it is. */
export function button(textContent, onclick, about) {
  const more = make("span", { className: "u-hidden" }, ` ${about}`);
  return make("button", { type: "button", className: "c-button", onclick }, textContent, more);
}
