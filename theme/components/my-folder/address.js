const MOST = 30;
const PART = /^([\w.-]{1,100})(?:~(\d{1,2}))?$/;

/** What an address asks for behind its `#`: to `add` procedures, or to look at a folder (`f`); with the case chosen. */
export function asked(hash) {
  const [, verb, list] = /^#(add|f)=(.*)$/.exec(hash) || [];
  const found = (list || "")
    .split(",")
    .map((one) => PART.exec(one))
    .filter(Boolean);
  const items = found.map(([, code, inCase]) => ({ code, case: Number(inCase || 0) }));
  return { verb, items: items.slice(0, MOST) };
}

/** The address of a folder, behind `#`. */
export const written = (items) =>
  `#f=${items.map((one) => one.code + (one.case ? `~${one.case}` : "")).join(",")}`;

/** Items with others behind them, each procedure once. */
export function joined(items, more) {
  const known = new Set(items.map((one) => one.code));
  return [...items, ...more.filter((one) => !known.has(one.code))].slice(0, MOST);
}
