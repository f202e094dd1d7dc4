/** The question and the chosen filters, as the page's address has them: after `?`, or after `#` in a folder of files. */
export function read() {
  const given = new URLSearchParams(location.search || location.hash.slice(1));
  const chosen = [...given.keys()]
    .filter((name) => name !== "q")
    .map((name) => [name, new Set(given.getAll(name))]);
  return { question: given.get("q") || "", chosen: new Map(chosen) };
}

/** Puts them there, so that going back, loading again and passing on all keep them. */
export function write(question, chosen) {
  const given = new URLSearchParams({ q: question });
  for (const [name, values] of chosen) {
    for (const value of values) given.append(name, value);
  }
  try {
    history.pushState(null, "", `?${given}`);
  } catch {
    location.hash = `${given}`;
  }
}
