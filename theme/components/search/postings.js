const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));
const LEVELS = 15;

/** The numbers of a code: base-64 digits, five bits each, the sixth says that more follow. */
export function numbers(code) {
  const found = [];
  let value = 0, shift = 0;
  for (const digit of code) {
    const bits = VALUES.get(digit);
    value |= (bits & 31) << shift;
    shift += 5;
    if (bits < 32) {
      found.push(value);
      value = shift = 0;
    }
  }
  return found;
}

/** A key's documents: how many in all, then [document, impact] for those with it in the title, and in the body only. */
export function decode(code) {
  const given = numbers(code);
  let at = 1;
  const [title, body] = [0, 1].map(() => {
    const part = [];
    let left = given[at++];
    const largest = left ? given[at++] / 4 : 0;
    while (left > 0) {
      const impact = largest * (given[at++] / LEVELS) ** 2;
      let size = given[at++], document = 0;
      left -= size;
      for (; size; size--) part.push([document += given[at++], impact]);
    }
    return part;
  });
  return {frequency: given[0], title, body};
}
