/** The question and the chosen filters, as the page's address has them: after `?`, or after `#` in a folder of files. */
export function read(names) {
  const given = new URLSearchParams(location.search || location.hash.slice(1));
  const chosen = names.map((name) => [name, new Set(given.getAll(name))]).filter(([, values]) => values.size);
  return {question: given.get("q") || "", chosen: new Map(chosen)};
}

/** Puts them there, so that going back, loading again and passing on all keep them. */
export function write(question, chosen) {
  const given = new URLSearchParams({q: question});
  for (const [name, values] of chosen) values.forEach((value) => given.append(name, value));
  try {
    history.pushState(null, "", `?${given}`);
  } catch {
    location.hash = `${given}`;
  }
}
