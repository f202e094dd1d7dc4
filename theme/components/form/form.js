import { answersOf, ask, asked, fieldsOf, putAnswers, questionsOf } from "./answers.js";
import { faultList } from "./faults.js";
import { fillSheet, WORD, wordParts } from "./sheet.js";
import { zip } from "./zip.js";

/** Fills the printed sheet from the form, checks it, and saves it; nothing leaves the page unasked. */
export function start(root, { announce, words }) {
  const page = root.parentElement;
  const fold = document.querySelector("[data-form-sheet]");
  const sheet = fold?.querySelector(".c-form-sheet");
  const one = (selector) => root.querySelector(selector);
  const [all, ready, status] = ["[data-all]", "[data-right]", "[data-status]"].map(one);
  let unsaved = false;
  let checked = false;
  let place = 0;
  let cleared = {};

  const stepping = () => one("[name=way]:checked")?.value === "one";
  const steps = () =>
    [...all.querySelectorAll("[data-group]")]
      .flatMap((group) => (group.dataset.repeat ? [group] : questionsOf(group)))
      .filter(asked);
  const stepOf = (part) => steps().findIndex((step) => step.contains(part));
  const focus = (part) => {
    const field = part.matches("[data-question]") ? fieldsOf(part)[0] : part;
    field.focus();
    (part.matches("[data-question]") ? part : field).scrollIntoView({ block: "nearest" });
  };

  const turn = (to, move) => {
    const [every, step] = [steps(), stepping()];
    place = Math.max(0, Math.min(to, every.length - 1));
    for (const part of all.querySelectorAll("[data-group], [data-question]")) {
      const current = part.contains(every[place]) || every[place].contains(part);
      part.toggleAttribute("data-later", step && !current);
    }
    const last = place === every.length - 1;
    one("[data-turn]").hidden = one("[data-step]").hidden = !step;
    one("[data-end]").hidden = step && !last;
    one("[data-act=before]").hidden = place === 0;
    one("[data-act=next]").hidden = last;
    one("[data-step]").textContent = words(root, "step", { n: place + 1, count: every.length });
    if (move) {
      announce(one("[data-step]").textContent);
      focus(every[place].matches("[data-question]") ? every[place] : questionsOf(every[place])[0]);
    }
  };

  const faults = faultList(root, words, (question) => {
    turn(stepOf(question));
    focus(question);
  });
  const check = () => {
    checked = true;
    const right = !faults.check(questionsOf(all)).length;
    ready.hidden = !right;
    if (right && fold) fold.open = true;
    (right ? ready : one("[data-summary]")).focus();
  };
  const update = () => {
    ask(root);
    if (sheet) fillSheet(sheet, answersOf(root));
  };
  const inform = (key, values) => {
    status.textContent = words(root, key, values);
  };

  const save = (ending, type, parts) => {
    const file = `${root.dataset.form}.${ending}`;
    const address = URL.createObjectURL(new Blob(parts, { type }));
    Object.assign(document.createElement("a"), { href: address, download: file }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    inform("saved", { file });
    unsaved = false;
  };
  const open = async (file) => {
    const given = await file
      .text()
      .then(JSON.parse)
      .catch(() => null);
    if (!given || typeof given.answers !== "object") return inform("opened-no");
    if (given.form !== root.dataset.form) return inform("opened-other", { given: given.form });
    empty();
    const { count, left } = putAnswers(root, Object(given.answers));
    update();
    inform("opened", { count });
    if (left) status.append(` ${words(root, "left-out", { count: left })}`);
  };
  const grow = (group, more) => {
    const rows = [...group.querySelectorAll("[data-row]")];
    const count = rows.filter((row) => !row.hidden).length;
    const row = rows[more ? count : count - 1];
    if (!row || (!more && count === 1)) return;
    row.hidden = !more;
    for (const question of more ? [] : questionsOf(row))
      putAnswers(row, { [question.dataset.question]: "" });
    announce(words(root, more ? "added" : "dropped", { n: rows.indexOf(row) + 1 }));
    if (more) focus(questionsOf(row)[0]);
    update();
  };
  const way = (step) => {
    for (const radio of root.querySelectorAll("[name=way]"))
      radio.checked = (radio.value === "one") === step;
  };
  const empty = () => {
    const step = stepping();
    root.reset();
    way(step);
    for (const row of root.querySelectorAll("[data-row] ~ [data-row]")) row.hidden = true;
    faults.clear();
    checked = unsaved = false;
    ready.hidden = true;
    update();
    turn(0);
  };
  const acts = {
    before: () => turn(place - 1, true),
    next() {
      const step = steps()[place];
      const wrong = faults.mark(step.matches("[data-question]") ? [step] : questionsOf(step));
      if (wrong.length) focus(wrong[0][0]);
      else turn(place + 1, true);
    },
    print: () => print(),
    word: () => sheet && save("docx", WORD, zip(wordParts(sheet))),
    save: () =>
      save("json", "application/json", [
        JSON.stringify({ form: root.dataset.form, answers: answersOf(root) }, null, 1),
      ]),
    clear() {
      cleared = answersOf(root);
      empty();
      inform("cleared");
      one("[data-act=undo]").hidden = false;
    },
    undo() {
      putAnswers(root, cleared);
      one("[data-act=undo]").hidden = true;
      status.textContent = "";
      update();
    },
    add: (button) => grow(button.closest("[data-repeat]"), true),
    drop: (button) => grow(button.closest("[data-repeat]"), false),
  };

  root.addEventListener("click", ({ target }) => acts[target.dataset?.act]?.(target));
  root.addEventListener("submit", (event) => {
    event.preventDefault();
    if (stepping() && place < steps().length - 1) acts.next();
    else check();
  });
  root.addEventListener("input", ({ target }) => {
    if (!target.closest("[data-question]")) return;
    unsaved = true;
    ready.hidden = true;
    update();
  });
  root.addEventListener("change", ({ target }) => {
    const question = target.closest("[data-question]");
    if (target.name === "way") turn(place);
    else if (target.matches("[data-file]") && target.files[0]) {
      // The same file may be chosen again.
      open(target.files[0]).then(() => Object.assign(target, { value: "" }));
    }
    if (question && checked) faults.check(questionsOf(all));
    else if (question) faults.refresh(question);
  });
  addEventListener("beforeunload", (event) => unsaved && event.preventDefault());

  all.disabled = false;
  for (const part of page.querySelectorAll("[data-scripted]")) part.hidden = false;
  for (const part of page.querySelectorAll("[data-unscripted]")) part.hidden = true;
  way(document.body.clientWidth < 640);
  update();
  turn(0);
}
