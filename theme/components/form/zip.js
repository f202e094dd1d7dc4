const remainders = Array.from({ length: 256 }, (_, start) => {
  let rest = start;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest >>> 0;
});

function crc(bytes) {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = remainders[(rest ^ byte) & 255] ^ (rest >>> 8);
  return ~rest >>> 0;
}

/** Numbers as bytes, the least first: `w2` are those of 16 bits, all others have 32. */
function record(...numbers) {
  const view = new DataView(new ArrayBuffer(64));
  let at = 0;
  for (const [size, number] of numbers) {
    if (size === 2) view.setUint16(at, number, true);
    else view.setUint32(at, number, true);
    at += size;
  }
  return new Uint8Array(view.buffer, 0, at);
}

/** A ZIP file (APPNOTE 6.3.10) of texts, name → text, stored as they are and dated 1 January 1980. */
export function zip(texts) {
  const encode = (text) => new TextEncoder().encode(text);
  const [files, folder] = [[], []];
  let at = 0;
  for (const [name, text] of Object.entries(texts)) {
    const [title, bytes] = [encode(name), encode(text)];
    const common = [
      [2, 20],
      [2, 0x800],
      [2, 0],
      [2, 0],
      [2, 33],
      [4, crc(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, title.length],
      [2, 0],
    ];
    const head = record([4, 0x04034b50], ...common);
    const entry = record(
      [4, 0x02014b50],
      [2, 20],
      ...common,
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, at],
    );
    files.push(head, title, bytes);
    folder.push(entry, title);
    at += head.length + title.length + bytes.length;
  }
  const count = folder.length / 2;
  const size = folder.reduce((sum, one) => sum + one.length, 0);
  const end = record([4, 0x06054b50], [4, 0], [2, count], [2, count], [4, size], [4, at], [2, 0]);
  return [...files, ...folder, end];
}
