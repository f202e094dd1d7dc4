// The form of a site that is not ours: what it finds stands in a list on the same page.
import { ask } from "./ask.js";
import { openIndex } from "./index.js";

const MOST = 20;

/** Lets `form`, with a field called `q`, fill `list`. `folder` is the address of a language's index; `status`, where
 * there is one, says how many were found, in the words of its own `data-found` and `data-none`. */
export function searchForm(form, list, folder, status) {
  const index = openIndex(folder);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const opened = await index;
    if (!opened) return form.submit();
    const { hits } = await ask(opened, form.elements.q.value);
    const documents = await opened.show(hits.slice(0, MOST).map((hit) => hit.document));
    list.replaceChildren(...documents.filter(Boolean).map((one) => row(one, folder)));
    if (status) status.textContent = said(status.dataset, hits.length);
  });
}

const said = ({ found, none }, n) => (n || !none ? found || "{n}" : none).replace("{n}", n);

function row([title, url, , , answer], folder) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = new URL(`../../${url.slice(1)}`, new URL(folder, document.baseURI));
  link.textContent = title;
  item.append(link, ...answer.split("\n").filter(Boolean).map(paragraph));
  return item;
}

function paragraph(text) {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}
