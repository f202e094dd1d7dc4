import { read } from "./address.js";
import { ask } from "./ask.js";
import { openIndex } from "./index.js";

const { folder, rest } = document.currentScript?.dataset || {};
const question = read().question.trim();

/** The index in the folder that the script's element names. What the address asks is looked up at once, while the page
 * is still being laid out: neither its style sheet nor its other scripts are waited for. `rest` are those, loaded then. */
export const opened = folder && openIndex(folder);

const answered =
  question && opened ? opened.then((index) => index && ask(index, question)) : Promise.resolve();
if (rest)
  answered.finally(() =>
    document.head.append(Object.assign(document.createElement("script"), { src: rest })),
  );
