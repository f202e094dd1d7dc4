import { codingBy } from "./postings.js";
import { readingBy } from "./text.js";

/** What the script that ran last handed over: digest, name and value. Its own `onload` comes next, and takes it. */
let handed = [];
globalThis.portalSearch = (...given) => {
  handed = given;
};

function run(address) {
  return new Promise((done) => {
    const script = document.createElement("script");
    script.onload = script.onerror = ({ type }) => {
      script.remove();
      done(type === "load" ? handed : []);
      handed = [];
    };
    script.src = address;
    document.head.append(script);
  });
}

/** Opens the index in a folder; nothing where it does not come. `newer` is of a release that no stored copy is older than. */
export async function openIndex(folder, newer) {
  const [, , manifest] = await run(`${folder}m.js${newer ? `?${newer}` : ""}`);
  return manifest && new Index(folder, manifest);
}

const listed = (text) => (text ? text.split(" ") : []);

/** The index, in small scripts: loaded when asked for, kept. `missed` counts those that did not come; `newer` is the
 * digest of one that came from a later release. */
class Index {
  constructor(folder, manifest) {
    Object.assign(this, manifest, { folder, missed: 0 });
    this.coding = codingBy(manifest.coding);
    this.reading = readingBy(manifest.reading);
    this.short = new Map(Object.entries(manifest.short));
    this.ignore = manifest.ignore.map((one) => one.split(" "));
    this.common = new Set(manifest.common.split(" "));
    this.loaded = new Map();
    this.codes = new Map();
    this.notes = new Map();
    this.beside = new Map();
  }

  /** The digest of a shard, which it shares with its neighbours. */
  digest(name) {
    const [kind, place = 0] = name.split("/");
    return listed(this.digests[kind])[Math.floor(place / this.neighbours[kind])];
  }

  /** The value in a shard; nothing where it does not come, or comes from another release. One that failed is asked again. */
  load(name) {
    if (!this.loaded.has(name)) {
      const digest = this.digest(name);
      this.loaded.set(
        name,
        run(`${this.folder}${name}.js?${digest}`).then(([of, , value]) => {
          if (of === digest) return value;
          if (of) this.newer = of;
          this.loaded.delete(name);
        }),
      );
    }
    return this.loaded.get(name);
  }

  /** The name of the shard where a key is, or would be. */
  place(key) {
    return `i/${this.coding.checksum(key) % this.shards}`;
  }

  /** The postings of all keys, by key; a key without any is not in it. */
  async postings(keys) {
    const names = [...new Set(keys.map((key) => this.place(key)))];
    await Promise.all(names.map((name) => this.open(name)));
    return new Map(
      keys
        .filter((key) => this.codes.has(key))
        .map((key) => [key, this.coding.postings(this.codes.get(key))]),
    );
  }

  async open(name) {
    const shard = await this.load(name);
    if (!shard) return void this.missed++;
    if (shard.length) {
      const [keys, codes, notes, beside] = shard.splice(0);
      const each = listed(codes);
      for (const [place, key] of listed(keys).entries()) this.codes.set(key, each[place]);
      for (const [say, means] of Object.entries(notes)) this.notes.set(say, means);
      for (const [place, usual] of Object.entries(beside)) this.beside.set(place, listed(usual));
    }
  }

  /** What usually stands in a place beside a syllable, the most frequent first: after it (khai_), or before it (_khai);
   * after nothing (_) the most frequent of all. */
  async usual(place) {
    await this.open(this.place(place));
    return this.beside.get(place) || [];
  }

  /** Syllables that may be corrected to, and how common each is. */
  async vocabulary() {
    this.words ||= this.load("v").then((shard) => {
      const [syllables, often, correction, everyday] = shard || [];
      this.correction = correction;
      this.everyday = new Set(listed(everyday));
      const common = this.coding.numbers(often || "");
      return new Map(listed(syllables).map((name, place) => [name, common[place]]));
    });
    return this.words;
  }

  /** Documents as [title, url, kind, level, answer]; none where the shard did not come. */
  async show(numbers) {
    const names = numbers.map((number) => `d/${Math.floor(number / this.group)}`);
    const shards = await Promise.all(
      [...new Set(names)].map(async (name) => [name, await this.load(name)]),
    );
    const found = new Map(shards);
    this.missed += shards.filter(([, shard]) => !shard).length;
    return numbers.map((number, place) => found.get(names[place])?.[number % this.group]);
  }
}
