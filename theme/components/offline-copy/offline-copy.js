const AT_ONCE = 4;

/** Takes the portal along: says how much that is, shows how far it has come, lists what is stored. */
export async function start(root, tools) {
  const say = (key, values) => tools.words(root, key, values);
  const base = new URL(root.dataset.base, location.href);
  if (!globalThis.caches || !navigator.serviceWorker) return;
  const part = (name) => root.querySelector(`[data-${name}]`);
  const size = (bytes) => (bytes / 1e6).toLocaleString(document.documentElement.lang, {maximumFractionDigits: 1});
  await list();
  let weighs;
  try {
    weighs = await (await fetch(new URL("offline/size.json", base))).json();
  } catch {
    return;
  }
  offer(part("text"), "take", weighs.text, ["text"]);
  if (weighs.audio) offer(part("all"), "take_all", weighs.text + weighs.audio, ["text", "audio"]);
  root.hidden = false;

  function offer(button, key, bytes, parts) {
    button.textContent = say(key, {size: size(bytes)});
    button.hidden = false;
    button.onclick = () => take(parts, bytes);
  }

  async function take(parts, bytes) {
    const progress = part("progress"), files = await (await fetch(new URL("offline/files.json", base))).json();
    const left = parts.flatMap((name) => files[name]), cache = await caches.open(`portal-${files.build}`);
    let done = 0, failed = 0;
    progress.max = bytes;
    progress.parentElement.hidden = false;
    tools.announce(say("taking"));
    const one = async () => {
      for (let next; (next = left.shift());) {
        const [path, weight] = next;
        await cache.add(new URL(path, base)).catch(() => failed++);
        progress.value = done += weight;
        part("how-far").textContent = say("how_far", {done: size(done), size: size(bytes)});
      }
    };
    await Promise.all(Array.from({length: AT_ONCE}, one));
    const end = say(failed ? "taken_in_part" : "taken", {n: failed});
    part("how-far").textContent = end;
    tools.announce(end);
    await list();
  }

  /** The pages on this device, by their titles. */
  async function list() {
    const found = new Map();
    for (const name of await caches.keys()) {
      if (!name.startsWith("portal-")) continue;
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (!request.url.endsWith("/index.html") || found.size >= 200) continue;
        const html = await (await cache.match(request)).text();
        const title = /<h1[^>]*>([^]*?)<\/h1>/.exec(html)?.[1].replace(/<[^>]+>/g, "").trim();
        if (title) found.set(request.url, {title, lang: /<html lang="([\w-]+)"/.exec(html)?.[1] || ""});
      }
    }
    const byTitle = ([, a], [, b]) => a.title.localeCompare(b.title);
    const rows = [...found].sort(byTitle).map(([href, {title, lang}]) => {
      const row = document.createElement("li");
      const link = new DOMParser().parseFromString(title, "text/html").body.textContent;
      row.append(Object.assign(document.createElement("a"), {href, lang, hreflang: lang, textContent: link}));
      return row;
    });
    part("stored").replaceChildren(...rows);
    part("stored").parentElement.hidden = !rows.length;
    root.hidden = !rows.length;
  }
}
