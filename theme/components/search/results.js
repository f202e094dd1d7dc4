import { answerOf, meantBy } from "./meant.js";

/** An element with a text. */
export const made = (name, text, more = {}) =>
  Object.assign(document.createElement(name), { textContent: text }, more);

/** A button that does something. */
export const button = (text, onclick) =>
  made("button", text, { type: "button", className: "c-button", onclick });

/** Puts documents at the end of a list; copies for other places stand under the first of them. What was meant is marked,
 * and what was asked for is answered. */
export function append(list, documents, root, given, say) {
  const meant = meantBy(given);
  for (const [number, document] of documents) {
    const item = result(document, root, given, meant, say);
    const [, , , , , , like = number] = document;
    const twin = list.querySelector(`:scope > [data-like="${like}"]`);
    item.dataset.like = like;
    (twin ? twin.querySelector("ul") || twin.appendChild(made("ul", "")) : list).append(item);
  }
}

function result([title, url, kind, level, sentence, answers], root, given, meant, say) {
  const { index, about, run } = given;
  const item = made("li", "");
  const href = root + url.slice(1) + (url.endsWith("/") ? "index.html" : "");
  const link = made("a", "", { className: "c-results__link", href });
  link.append(...marked(title, index.reading, meant));
  item.appendChild(made("h3", "")).append(link);
  const answered = answerOf(index, answers, about, run);
  if (answered) {
    const label = made("strong", `${say(`answer-${answered}`)}: `);
    const text = answers[answered].split("\n").join(", ");
    item.appendChild(made("p", "")).append(label, ...marked(text, index.reading, meant));
  } else if (sentence) {
    item.appendChild(made("p", "")).append(...marked(sentence, index.reading, meant));
  }
  const facts = Object.entries(answers)
    .slice(0, 2)
    .filter(([name]) => name !== answered)
    .map(([, text]) => text.split("\n")[0]);
  item
    .appendChild(made("p", "", { className: "c-results__facts" }))
    .append(...[kind, level, ...facts].filter(Boolean).map((fact) => made("span", fact)));
  return item;
}

/** A text in pieces, what was meant in it as `mark`: words side by side as one. */
function marked(text, reading, meant) {
  const words = [...text.matchAll(reading.token)];
  const marks = meant(words.map(([word]) => reading.fold(word)));
  const pieces = [];
  let end = 0;
  for (const [place, { 0: word, index }] of words.entries()) {
    const gap = text.slice(end, index);
    end = index + word.length;
    const joined = marks[place] && marks[place - 1];
    if (joined) pieces.at(-1).textContent += gap + word;
    else pieces.push(gap, marks[place] ? made("mark", word) : word);
  }
  return [...pieces, text.slice(end)];
}
