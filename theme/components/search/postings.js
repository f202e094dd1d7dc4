/** Reads the numbers of shards by the manifest's digits, as plugins/search/coding.py writes them. */
export function codingBy({ digits, levels, steps, polynomial }) {
  const values = new Map([...digits].map((digit, value) => [digit, value]));
  const half = digits.length / 2;
  const bits = Math.log2(half);

  /** The numbers of a code: a digit of the upper half says that more follow. */
  function numbers(code) {
    const found = [];
    let number = 0;
    let shift = 0;
    for (const digit of code) {
      const value = values.get(digit);
      number |= (value % half) << shift;
      shift += bits;
      if (value < half) {
        found.push(number);
        number = shift = 0;
      }
    }
    return found;
  }

  /** A key's documents: how many in all, then [document, impact] for those with it in the title, and in the body only. */
  function postings(code) {
    const given = numbers(code);
    let at = 1;
    const list = () => {
      const found = [];
      let left = given[at++];
      const largest = left ? given[at++] / steps : 0;
      while (left > 0) {
        const impact = largest * (given[at++] / levels) ** 2;
        let size = given[at++];
        let document = 0;
        left -= size;
        for (; size; size--) {
          document += given[at++];
          found.push([document, impact]);
        }
      }
      return found;
    };
    return { frequency: given[0], title: list(), body: list() };
  }

  /** The CRC-32 of a text in UTF-8: which shard a key is in. */
  function checksum(text) {
    let found = -1;
    for (const byte of new TextEncoder().encode(text)) {
      found ^= byte;
      for (let bit = 0; bit < 8; bit++) found = (found >>> 1) ^ (found & 1 && polynomial);
    }
    return ~found >>> 0;
  }

  return { numbers, postings, checksum };
}

/** Inverse document frequency: how much a key says that so many of all documents have. */
export function rarity({ documents, ranking: { smoothing } }, frequency) {
  return Math.log(1 + (documents - frequency + smoothing) / (frequency + smoothing));
}
