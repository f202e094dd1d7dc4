// MiniSearch over a corpus, folded and with adjacent pairs, as a page that held the whole index would use it.
// Reads {documents: [{id, title, body}], queries: [text]} from stdin, writes {bytes, answers: [[id, …]]} to stdout.
import { gzipSync } from "node:zlib";
import MiniSearch from "minisearch";

const fold = (text) => text.normalize("NFC").toLowerCase().replaceAll("đ", "d").normalize("NFD")
  .replace(/[\u0300-\u036f]/g, "").normalize("NFC");
const tokenize = (text) => {
  const run = fold(text).match(/[\p{L}\p{N}]+/gu) || [];
  return [...run, ...run.slice(1).map((after, place) => `${run[place]}_${after}`)];
};

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { documents, queries } = JSON.parse(Buffer.concat(chunks).toString());
const index = new MiniSearch({
  fields: ["title", "body"], tokenize, processTerm: (term) => term, searchOptions: { boost: { title: 3 } },
});
index.addAll(documents);
const bytes = gzipSync(JSON.stringify(index)).length;
const answers = queries.map((query) => index.search(query).slice(0, 10).map((hit) => hit.id));
process.stdout.write(JSON.stringify({ bytes, answers }));
