/** An element with a text. */
export const made = (name, text, more = {}) =>
  Object.assign(document.createElement(name), { textContent: text }, more);

/** A button that does something. */
export const button = (text, onclick) =>
  made("button", text, { type: "button", className: "c-button", onclick });

/** Puts documents at the end of a list; copies for other places stand under the first of them. Words found are marked. */
export function append(list, documents, root, { index, run }) {
  const asked = new Set(run);
  for (const [number, document] of documents) {
    const [title, url, kind, level, text, like = number] = document;
    const [facts, sentence] = text.split("\n");
    const href = root + url.slice(1) + (url.endsWith("/") ? "index.html" : "");
    const item = result(title, href, sentence, [kind, level, facts], asked, index.reading);
    const twin = list.querySelector(`:scope > [data-like="${like}"]`);
    item.dataset.like = like;
    (twin ? twin.querySelector("ul") || twin.appendChild(made("ul", "")) : list).append(item);
  }
}

function result(title, href, sentence, facts, asked, reading) {
  const item = made("li", "");
  const link = made("a", "", { className: "c-results__link", href });
  let end = 0;
  for (const { 0: word, index } of title.matchAll(reading.token)) {
    link.append(title.slice(end, index), asked.has(reading.fold(word)) ? made("mark", word) : word);
    end = index + word.length;
  }
  link.append(title.slice(end));
  item.appendChild(made("h3", "")).append(link);
  if (sentence) item.append(made("p", sentence));
  item
    .appendChild(made("p", "", { className: "c-results__facts" }))
    .append(...facts.filter(Boolean).map((fact) => made("span", fact)));
  return item;
}
