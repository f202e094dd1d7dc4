/** The index, in small scripts: loaded when asked for, kept, and told apart by the build they belong to. */
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

/** Opens the index in a folder. `missed` counts the shards that did not come. */
export async function openIndex(folder) {
  const shards = new Map();
  const waiting = new Map();
  let build = "";
  globalThis.portalSearch = (of, name, value) => {
    if (name === "m") build = of;
    if (of === build) shards.set(name, value);
  };
  const load = (name) => {
    if (!waiting.has(name)) {
      waiting.set(name, new Promise((done) => {
        const script = document.createElement("script");
        const end = () => {
          script.remove();
          if (!shards.has(name)) waiting.delete(name);
          done(shards.get(name));
        };
        script.onload = script.onerror = end;
        script.src = `${folder}${name}.js${build && `?${build}`}`;
        document.head.append(script);
      }));
    }
    return waiting.get(name);
  };
  const manifest = await load("m");
  return manifest && new Index(manifest, load);
}

class Index {
  constructor(manifest, load) {
    this.load = load;
    this.documents = manifest.documents;
    this.group = manifest.group;
    this.posts = manifest.posts.split(" ");
    this.short = new Map(Object.entries(manifest.short));
    this.ignore = manifest.ignore.map((one) => one.split(" "));
    this.codes = new Map();
    this.notes = new Map();
    this.missed = 0;
  }

  /** The name of the shard where a key is, or would be. */
  place(key) {
    let low = 0, high = this.posts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.posts[middle] <= key) low = middle + 1;
      else high = middle;
    }
    return `i/${low - 1}`;
  }

  /** The postings of all keys, by key; a key that is nowhere is not in it. */
  async postings(keys) {
    const names = [...new Set(keys.map((key) => this.place(key)))];
    await Promise.all(names.map((name) => this.open(name)));
    return new Map(keys.filter((key) => this.codes.has(key)).map((key) => [key, decode(this.codes.get(key))]));
  }

  async open(name) {
    const shard = await this.load(name);
    if (!shard) return void this.missed++;
    if (shard.length) {
      const [keys, codes, notes] = shard.splice(0);
      const each = codes.split(" ");
      keys.split(" ").forEach((key, place) => this.codes.set(key, each[place]));
      for (const [say, means] of Object.entries(notes)) this.notes.set(say, means);
    }
  }

  /** The keys of a loaded shard that begin so. */
  async beginning(text) {
    await this.open(this.place(text));
    return [...this.codes.keys()].filter((key) => key.startsWith(text));
  }

  /** Syllables that may be corrected to: how common each is, and what usually follows it. */
  async vocabulary() {
    this.words ||= this.load("v").then((shard) => {
      const [names, rows] = shard ? shard.map((part) => part.split(" ")) : [[], []];
      return new Map(names.map((name, place) => {
        const [common, ...steps] = numbers(rows[place]);
        let at = 0;
        return [name, {common, after: new Set(steps.map((step) => names[at += step]))}];
      }));
    });
    return this.words;
  }

  /** What was said in other words than documents use: [said, meant]. */
  expanded(run) {
    const found = [];
    for (let place = 0; place < run.length; place++) {
      for (let size = 6; size; size--) {
        const text = run.slice(place, place + size).join(" ");
        const means = this.short.get(text) || this.notes.get(text);
        if (place + size > run.length || !means) continue;
        found.push([text, means]);
        place += size - 1;
        break;
      }
    }
    return found;
  }

  /** Documents as [title, url, kind, level, answer]; none where the shard did not come. */
  async show(numbers) {
    const names = numbers.map((number) => `d/${Math.floor(number / this.group)}`);
    const shards = await Promise.all([...new Set(names)].map(async (name) => [name, await this.load(name)]));
    const found = new Map(shards);
    this.missed += shards.filter(([, shard]) => !shard).length;
    return numbers.map((number, place) => found.get(names[place])?.[number % this.group]);
  }
}
