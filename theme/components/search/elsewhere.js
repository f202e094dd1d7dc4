import { ask } from "./ask.js";
import { openIndex } from "./index.js";
import { made } from "./results.js";

/** Where another language's pages answer as well: links to its search, for each of `places`, which name its folder. */
export async function elsewhere(places, question) {
  await Promise.all(
    [...places].map(async (place) => {
      const { folder, page, say } = place.dataset;
      const index = await openIndex(folder);
      const hits = index && (await ask(index, question, { exactly: true })).hits;
      const n = hits
        ? hits.filter((hit) => hit.score >= hits[0].score * index.ranking.least_score).length
        : 0;
      const href = `${page}?q=${encodeURIComponent(question)}`;
      place.replaceChildren(
        ...(n ? [made("a", say.replace("{n}", n), { href, hreflang: place.lang })] : []),
      );
    }),
  );
}
