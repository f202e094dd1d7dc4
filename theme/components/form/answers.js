import { breach } from "./rules.js";

const fieldsOf = (question) => [...question.querySelectorAll("input, textarea")];
const typeOf = (question) => JSON.parse(question.dataset.rule).type;
const asked = (part) => !part.closest("[hidden]");
const inRow = (question) => question.closest("[data-row]");
const groupsOf = (root) => [...root.querySelectorAll("[data-repeat]")];
const questionsOf = (part) => [...part.querySelectorAll("[data-question]")];

function answerTo(question) {
  const fields = fieldsOf(question);
  const type = typeOf(question);
  const chosen = fields.filter((one) => one.checked).map((one) => one.value);
  if (type === "choices") return chosen;
  if (type === "choice") return chosen[0] || "";
  if (type !== "date") return fields[0].value;
  const parts = fields.map((one) => one.value.trim());
  return parts.some(Boolean) ? parts.join("/") : "";
}

function fillIn(question, value) {
  const fields = fieldsOf(question);
  const given = [value].flat().map(String);
  if (fields[0].matches("[type=radio], [type=checkbox]")) {
    for (const one of fields) one.checked = given.includes(one.value);
  } else if (typeOf(question) === "date") {
    const parts = given[0].split("/");
    for (const [place, one] of fields.entries()) one.value = parts[place] || "";
  } else fields[0].value = given[0];
}

const together = (questions) =>
  Object.fromEntries(questions.map((one) => [one.dataset.question, answerTo(one)]));

/** What was filled in: value by field, and of what repeats a list of rows. */
function answersOf(root) {
  const answers = together(questionsOf(root).filter((one) => asked(one) && !inRow(one)));
  for (const group of groupsOf(root).filter(asked)) {
    const rows = [...group.querySelectorAll("[data-row]:not([hidden])")];
    answers[group.dataset.group] = rows.map((row) => together(questionsOf(row)));
  }
  return answers;
}

function putRows(group, given) {
  const rows = [...group.querySelectorAll("[data-row]")];
  for (const [place, row] of rows.entries()) row.hidden = place > 0 && place >= given.length;
  const each = rows.map((row, place) => putAnswers(row, Object(given[place])));
  return {
    count: each.reduce((sum, one) => sum + one.count, 0),
    left: each.reduce((sum, one) => sum + one.left, Math.max(0, given.length - rows.length)),
  };
}

/** Puts answers into a part of the form; gives how many fields were filled in, and how many answers had no place. */
function putAnswers(part, answers) {
  const found = { count: 0, left: 0 };
  for (const [name, value] of Object.entries(answers)) {
    const rows = groupsOf(part).find((group) => group.dataset.group === name);
    const question = questionsOf(part).find((one) => one.dataset.question === name);
    if (rows) {
      const put = putRows(rows, [value].flat());
      found.count += put.count;
      found.left += put.left;
    } else if (question) {
      fillIn(question, value);
      if (answerTo(question).length) found.count++;
      else if (`${value}`) found.left++;
    } else found.left++;
  }
  return found;
}

/** Hides what is not asked for, by what was chosen. */
function ask(root) {
  for (const part of root.querySelectorAll("[data-when]")) {
    const { field, values } = JSON.parse(part.dataset.when);
    const near = inRow(part)?.querySelector(`[data-question="${field}"]`);
    const other = near || root.querySelector(`[data-question="${field}"]`);
    const given = other && asked(other) ? [answerTo(other)].flat() : [];
    part.hidden = !given.some((one) => values.includes(one));
  }
}

const textOf = (question) => question.querySelector("[data-label]").textContent;

/** The label of a question, with its row, or with its section where another question has the same label. */
function labelOf(root, question, words) {
  const label = textOf(question);
  const row = inRow(question);
  if (row) {
    const rows = [...row.parentElement.querySelectorAll("[data-row]")];
    return `${words(root, "row", { n: rows.indexOf(row) + 1 })}, ${label}`;
  }
  const title = question.closest("[data-group]").querySelector("h3")?.firstChild.textContent;
  const same = questionsOf(root).filter((one) => textOf(one) === label);
  return title && same.length > 1 ? `${label} (${title.trim()})` : label;
}

/** What is wrong with the answer to a question, in words, or nothing. */
function wrongWith(root, question, words) {
  const rule = JSON.parse(question.dataset.rule);
  const others = { ...answersOf(root), ...together(questionsOf(inRow(question) || question)) };
  const now = new Date(Date.now() + 7 * 3600000);
  now.setUTCHours(0, 0, 0, 0);
  const value = answerTo(question);
  const found = breach(rule, value, others, now);
  if (!found) return "";
  const [code, values] = found;
  const parts = ["day", "month", "year"].map((key) => words(root, key));
  const missing = `${values.missing}`.split(",").map((place) => parts[place]?.toLowerCase());
  const other = values.other && root.querySelector(`[data-question="${values.other}"]`);
  return words(root, `wrong-${code}`, {
    given: [value].flat().join(", "),
    ...values,
    missing: missing.join(", "),
    other: other && labelOf(root, other, words),
    label: labelOf(root, question, words),
  });
}

export { answersOf, ask, asked, fieldsOf, putAnswers, questionsOf, wrongWith };
