import { answering, make } from "./answer.js";
import { load } from "./files.js";
import { finding } from "./find.js";

/** Answers for the reader's commune; on the page of communes, lets it be found, chosen and kept on this device. */
export function start(root, { announce, dated, store, words }) {
  const answer = answering(root, { dated, words });
  const place = root.querySelector("[data-answer]");
  const chosenPart = root.querySelector("[data-chosen]");
  const { folder } = root.dataset;
  let displayed;

  async function show() {
    const chosen = store.get("commune");
    const state = JSON.stringify(chosen);
    if (state === displayed) return;
    displayed = state;
    const part = root.querySelector("[data-chosen], [data-invitation]");
    part.hidden = (part === chosenPart) === !chosen;
    if (chosenPart && chosen)
      chosenPart.querySelector("h2").textContent = words(root, "chosen", chosen);
    const parts = chosen ? await answer(chosen) : [];
    if (displayed === state) place.replaceChildren(...parts);
  }

  function take(name, slug) {
    store.set("commune", { name, slug, lang: document.documentElement.lang });
    document.dispatchEvent(new Event("commune"));
    chosenPart.hidden = false;
    chosenPart.querySelector("h2").focus();
    announce(words(root, "chosen", { name }));
  }

  async function choose() {
    const about = await load(`${folder}m.js`);
    if (!about) return;
    const find = finding(folder, about);
    const [form, selects] = root.querySelectorAll("form");
    const results = root.querySelector("[data-results]");
    const message = root.querySelector("[data-told]");
    const [province, commune] = selects.querySelectorAll("select");
    const provinces = about.provinces;

    function line({ name, province: of, slug, former }) {
      const names = [...new Set(former)].join(", ");
      const said = [provinces[of][0], names && words(root, "former", { names })];
      const button = make("button", { type: "button", className: "c-button" });
      button.append(words(root, "take", { name }));
      button.addEventListener("click", () => take(name, slug));
      return make("li", {}, button, make("span", {}, said.filter(Boolean).join("; ")));
    }

    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const name = form.querySelector("input").value.trim();
      if (!name) return form.querySelector("input").focus();
      results.hidden = false;
      message.textContent = words(root, "finding");
      const { found, near, missed } = await find(name);
      const empty = missed ? "no_answer" : "none";
      const some = near ? "near" : "found";
      message.textContent = words(root, found.length ? some : empty, { name });
      results.querySelector("ul").replaceChildren(...found.map(line));
      message.focus();
    });

    async function fill() {
      const [, parts] = provinces[province.value];
      const names = Array.from({ length: parts }, (_, n) => `${folder}p/${province.value}-${n}.js`);
      const lists = await Promise.all(names.map(load));
      commune.replaceChildren(
        ...lists
          .flat()
          .filter(Boolean)
          .map(([name, slug = ""]) => new Option(name, slug)),
      );
    }

    province.append(...provinces.map(([name], n) => new Option(name, n)));
    root.querySelector("[data-provinces]").hidden = provinces.length < 2;
    province.addEventListener("change", fill);
    selects.addEventListener("submit", (event) => {
      event.preventDefault();
      const option = commune.selectedOptions[0];
      if (option) take(option.text, option.value);
    });
    await fill();
    root.querySelector("[data-scripted]").hidden = false;
  }

  document.addEventListener("commune", show);
  show();
  if (chosenPart) choose();
}
