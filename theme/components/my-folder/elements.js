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

/** Where pages of the portal are, and links to them, from a page that knows the way to the portal's root. */
export function links(root) {
  const at = (url) => `${root}${url.slice(1)}index.html`;
  const linked = ({ title, url, lang }) =>
    make("a", { href: at(url), ...(lang && { lang }) }, title);
  return { at, linked };
}
