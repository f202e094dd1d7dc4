import { decode, numbers } from "./postings.js";

/** What the script that ran last handed over: build, name and value. Its own `onload` comes next, and takes it. */
let handed = [];
globalThis.portalSearch = (...given) => { handed = given; };

function run(address) {
  return new Promise((done) => {
    const script = document.createElement("script");
    script.onload = script.onerror = ({type}) => {
      script.remove();
      done(type === "load" ? handed : []);
      handed = [];
    };
    script.src = address;
    document.head.append(script);
  });
}

/** Opens the index in a folder, of a build if it is known; nothing where it does not come. */
export async function openIndex(folder, build) {
  const [of, , manifest] = await run(`${folder}m.js${build ? `?${build}` : ""}`);
  return manifest && new Index(folder, of, manifest);
}

/** Where shards begin: a capital says how many letters each has of the one before, the rest follows. */
function readPosts(text) {
  let last = "";
  return [...text.matchAll(/([A-Z])([^A-Z]*)/g)].map(([, size, rest]) =>
    last = last.slice(0, size.charCodeAt() - 65) + rest);
}

/** The index, in small scripts: loaded when asked for, kept. `missed` counts those that did not come; `newer` is the
 * build of those that came from a later release. */
class Index {
  constructor(folder, build, manifest) {
    this.folder = folder;
    this.build = build;
    this.shards = new Map();
    this.documents = manifest.documents;
    this.group = manifest.group;
    this.posts = readPosts(manifest.posts);
    this.short = new Map(Object.entries(manifest.short));
    this.ignore = manifest.ignore.map((one) => one.split(" "));
    this.common = new Set(manifest.common.split(" "));
    this.codes = new Map();
    this.notes = new Map();
    this.missed = 0;
  }

  /** The value in a shard; nothing where it does not come, or comes from another build. One that failed is asked again. */
  load(name) {
    if (!this.shards.has(name)) {
      this.shards.set(name, run(`${this.folder}${name}.js?${this.build}`).then(([of, , value]) => {
        if (of === this.build) return value;
        if (of) this.newer = of;
        this.shards.delete(name);
      }));
    }
    return this.shards.get(name);
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

  /** Documents as [title, url, kind, level, answer]; none where the shard did not come. */
  async show(numbers) {
    const names = numbers.map((number) => `d/${Math.floor(number / this.group)}`);
    const shards = await Promise.all([...new Set(names)].map(async (name) => [name, await this.load(name)]));
    const found = new Map(shards);
    this.missed += shards.filter(([, shard]) => !shard).length;
    return numbers.map((number, place) => found.get(names[place])?.[number % this.group]);
  }
}
