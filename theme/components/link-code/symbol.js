/** Error correction at level L, of versions 1 to 15: its bytes in each block, and the blocks. ISO/IEC 18004, table 9. */
const CHECKS = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22];
const BLOCKS = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6];
/** Mask 2 at level L: any mask can be read. */
const FORMAT = 0b111110110101010;

/** How many bytes a symbol of this version holds, checks counted. */
function room(version) {
  const more = version > 1 ? Math.floor(version / 7) + 2 : 0;
  const bits = (16 * version + 128) * version + 64;
  return (bits - (more ? (25 * more - 10) * more - 55 : 0) - (version > 6 ? 36 : 0)) >> 3;
}

/** The product in GF(256) with the polynomial 0x11d. */
function product(one, other) {
  let found = 0;
  for (let bit = 7; bit >= 0; bit--)
    found = (found << 1) ^ ((found >> 7) * 0x11d) ^ (((other >> bit) & 1) * one);
  return found;
}

/** The remainder of bytes by the generator of Reed and Solomon: so many bytes. */
function checks(bytes, count) {
  const generator = [...Array(count - 1).fill(0), 1];
  for (let step = 0, root = 1; step < count; step++, root = product(root, 2))
    generator.forEach((one, place) => {
      generator[place] = product(one, root) ^ (generator[place + 1] || 0);
    });
  const rest = Array(count).fill(0);
  for (const byte of bytes) {
    const factor = byte ^ rest.shift();
    rest.push(0);
    generator.forEach((one, place) => {
      rest[place] ^= product(one, factor);
    });
  }
  return rest;
}

/** All bytes of a symbol: the text with its length, filled up, in blocks, each with its checks, interleaved. */
function codewords(text, version) {
  const [blocks, count] = [BLOCKS[version - 1], CHECKS[version - 1]];
  const size = room(version) - blocks * count;
  const length = text.length.toString(2).padStart(version < 10 ? 8 : 16, "0");
  const bits = `0100${length}${text.map((one) => one.toString(2).padStart(8, "0")).join("")}0000`;
  const bytes = (bits.padEnd(Math.ceil(bits.length / 8) * 8, "0").match(/.{8}/g) || []).map((one) =>
    Number.parseInt(one, 2),
  );
  for (let fill = 0xec; bytes.length < size; fill ^= 0xfd) bytes.push(fill);
  const short = Math.floor(size / blocks);
  const parts = Array.from({ length: blocks }, (_, n) =>
    bytes.splice(0, short + (n >= blocks - (size % blocks) ? 1 : 0)),
  );
  const interleaved = (lists) =>
    lists.at(-1).flatMap((_, place) => lists.map((list) => list[place]).filter((one) => one >= 0));
  return [...interleaved(parts), ...interleaved(parts.map((one) => checks(one, count)))];
}

/** The rows of a QR code of a text in ASCII (0 light, 1 dark); null where it does not fit. */
export function symbol(text) {
  const given = [...text].map((one) => one.charCodeAt(0));
  const version =
    CHECKS.findIndex(
      (count, n) => room(n + 1) - BLOCKS[n] * count >= given.length + (n < 9 ? 2 : 3),
    ) + 1;
  if (!version) return null;
  const side = 17 + 4 * version;
  const rows = Array.from({ length: side }, () => Array(side).fill(null));
  const put = (x, y, dark) => {
    if (rows[y]?.[x] !== undefined) rows[y][x] = Number(dark);
  };
  const square = (cx, cy, reach, light) => {
    for (let y = -reach; y <= reach; y++)
      for (let x = -reach; x <= reach; x++)
        put(cx + x, cy + y, !light.includes(Math.max(Math.abs(x), Math.abs(y))));
  };
  for (let n = 0; n < side; n++) {
    put(6, n, n % 2 === 0);
    put(n, 6, n % 2 === 0);
  }
  const more = version > 1 ? Math.floor(version / 7) + 2 : 0;
  const gap = Math.ceil((side - 13) / (2 * more - 2)) * 2;
  const places = [
    6,
    ...Array.from({ length: more - 1 }, (_, n) => side - 7 - (more - 2 - n) * gap),
  ];
  for (const x of more ? places : [])
    for (const y of places) {
      const corner =
        (x === 6 && y === 6) || (x !== y && [x, y].includes(6) && [x, y].includes(side - 7));
      if (!corner) square(x, y, 2, [1]);
    }
  square(3, 3, 4, [2, 4]);
  square(side - 4, 3, 4, [2, 4]);
  square(3, side - 4, 4, [2, 4]);
  about(put, side, version);
  fill(rows, codewords(given, version));
  return rows;
}

/** What a symbol says about itself: its level and mask twice, large ones their version twice. */
function about(put, side, version) {
  const near = [0, 1, 2, 3, 4, 5, 7, 8];
  for (let n = 0; n < 15; n++) {
    const bit = (FORMAT >> n) & 1;
    put(8, near[n] ?? side - 15 + n, bit);
    put(n < 8 ? side - 1 - n : near[14 - n], 8, bit);
  }
  put(8, side - 8, 1);
  if (version < 7) return;
  let rest = version;
  for (let n = 0; n < 12; n++) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
  for (let n = 0; n < 18; n++) {
    const bit = (((version << 12) | rest) >> n) & 1;
    put(side - 11 + (n % 3), Math.floor(n / 3), bit);
    put(Math.floor(n / 3), side - 11 + (n % 3), bit);
  }
}

/** Put bytes into the free places, two columns at a time, up and down, each third column reversed (mask 2). */
function fill(rows, bytes) {
  const side = rows.length;
  let place = 0;
  for (let right = side - 1; right > 0; right -= 2) {
    if (right === 6) right--;
    for (let step = 0; step < side; step++) {
      const y = (right + 1) & 2 ? step : side - 1 - step;
      for (const x of [right, right - 1]) {
        if (rows[y][x] !== null) continue;
        const bit = (bytes[place >> 3] >> (7 - (place & 7))) & 1;
        place++;
        rows[y][x] = bit ^ Number(x % 3 === 0);
      }
    }
  }
}
