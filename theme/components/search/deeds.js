/** What a question wants done, and whether a title does it, by the steps of plugins/search/deeds.py. */
export function askedDeeds(index, question, run) {
  const { say } = index.deeds;
  return new Set([question, run].flatMap((one) => named(index.ranking, one, say, one.length)));
}

/** How well a title does what is asked. */
export function suits({ deeds, ranking }, asked, title) {
  const does = named(ranking, title, deeds.titles, ranking.begins);
  const isSpecial = (one) => !deeds.plain.includes(one);
  if ([...asked].some(isSpecial))
    return Number(does.some((one) => isSpecial(one) && asked.has(one)));
  if (does.some(isSpecial)) return asked.size ? -ranking.plain : 0;
  return does.length ? ranking.plain : 0;
}

/** What is named in a run that is known, of several at one place the longest; it begins in the first tokens. */
function named({ deed }, run, known, first) {
  const found = [];
  for (let place = 0; place < Math.min(run.length, first); ) {
    let end = Math.min(run.length, place + deed);
    const part = () => run.slice(place, end).join(" ");
    while (end > place && !Object.hasOwn(known, part())) end--;
    if (end > place) found.push(known[part()]);
    place = Math.max(end, place + 1);
  }
  return found;
}
