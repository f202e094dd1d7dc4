/** What is handed in adds up; what is displayed and given back is needed once. */
const inAll = (counts) =>
  counts.reduce((sum, [count, displayed]) => (displayed ? sum : sum + count), 0) +
  Math.max(0, ...counts.filter(([, displayed]) => displayed).map(([count]) => count));

export const unique = (values) => [...new Set(values.filter(Boolean))];

/** What a procedure asks of one paper; of its cases one holds, so that the most that a case asks for counts. */
function useOf(procedure, own) {
  const always = own.filter(([, , , , , inCase]) => !inCase);
  const cases = unique(own.map(([, , , , , inCase]) => inCase));
  const ways = cases.map((one) => [...always, ...own.filter((paper) => paper[5] === one)]);
  const most = (field) =>
    Math.max(
      ...(ways.length ? ways : [always]).map((way) =>
        inAll(way.map((one) => [one[field], one[4]])),
      ),
    );
  return {
    procedure,
    originals: most(2),
    copies: most(3),
    displayed: own.every((one) => one[4]),
    cases: always.length ? [] : cases,
    notes: unique(own.map((one) => one[6])),
  };
}

/** The papers of procedures, each once, by the rules of plugins/catalogue/papers.py. A paper is a list: key, name,
 * originals, copies, displayed, case, note. */
export function merge(procedures) {
  const names = new Map();
  const uses = new Map();
  procedures.forEach((papers, procedure) => {
    for (const key of new Set(papers.map(([key]) => key))) {
      const own = papers.filter((one) => one[0] === key);
      if (!uses.has(key)) {
        names.set(key, own[0][1]);
        uses.set(key, []);
      }
      uses.get(key).push(useOf(procedure, own));
    }
  });
  return [...uses].map(([key, found]) => ({
    key,
    name: names.get(key),
    originals: inAll(found.map((one) => [one.originals, one.displayed])),
    copies: inAll(found.map((one) => [one.copies, one.displayed])),
    uses: found,
  }));
}
