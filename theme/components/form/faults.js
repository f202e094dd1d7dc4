import { asked, fieldsOf, wrongWith } from "./answers.js";

/** What is wrong with the answers: said beside each field, and in a summary whose lines lead there by `go`. */
export function faultList(root, words, go) {
  const summary = root.querySelector("[data-summary]");
  const title = document.title;

  const say = (question, text) => {
    const error = question.querySelector(".c-form__error");
    error.hidden = !text;
    error.textContent = text && `${words(root, "error")} ${text}`;
    for (const field of fieldsOf(question)) {
      if (text) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
    return [question, text];
  };
  const line = ([question, text]) => {
    const [item, link] = [document.createElement("li"), document.createElement("a")];
    Object.assign(link, { href: `#${question.id}`, textContent: text });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      go(question);
    });
    item.append(link);
    return item;
  };
  const display = (wrong) => {
    summary.hidden = !wrong.length;
    summary.querySelector("ul").replaceChildren(...wrong.map(line));
    document.title = wrong.length ? `${words(root, "error")} ${title}` : title;
  };
  const mark = (questions) =>
    questions
      .map((question) => say(question, asked(question) ? wrongWith(root, question, words) : ""))
      .filter(([, text]) => text);

  return {
    mark,
    check(questions) {
      const wrong = mark(questions);
      display(wrong);
      return wrong;
    },
    refresh(question) {
      if (!question.querySelector(".c-form__error").hidden) mark([question]);
    },
    clear() {
      for (const question of root.querySelectorAll("[data-question]")) say(question, "");
      display([]);
    },
  };
}
