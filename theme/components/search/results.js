import { fold } from "./text.js";

/** An element with a text. */
export const made = (name, text, more = {}) => Object.assign(document.createElement(name), {textContent: text}, more);

/** A button that does something. */
export const button = (text, onclick) => made("button", text, {type: "button", className: "c-button", onclick});

/** Puts documents at the end of a list; copies for other places stand under the first of them. Words found are marked. */
export function append(list, documents, root, run) {
  const words = new Set(run);
  for (const [number, document] of documents) {
    const [title, url, kind, level, text, like = number] = document;
    const item = result(title, root + url.slice(1) + (url.endsWith("/") ? "index.html" : ""), [kind, level, text], words);
    const twin = list.querySelector(`:scope > [data-like="${like}"]`);
    item.dataset.like = like;
    (twin ? twin.querySelector("ul") || twin.appendChild(made("ul", "")) : list).append(item);
  }
}

function result(title, href, facts, words) {
  const item = made("li", ""), link = made("a", "", {className: "c-results__link", href});
  const parts = title.split(/([\p{L}\p{N}]+)/u);
  link.append(...parts.map((one) => words.has(fold(one)) ? made("mark", one) : one));
  item.appendChild(made("h3", "")).append(link);
  item.appendChild(made("p", "", {className: "c-results__facts"}))
    .append(...facts.filter(Boolean).map((fact) => made("span", fact)));
  return item;
}
