const AT_ONCE = 4;
const MOST = 200;

/** Takes the portal along: says how much that is, shows how far it has come, lists what is stored. */
export async function start(root, tools) {
  const say = (key, values) => tools.words(root, key, values);
  const base = new URL(root.dataset.base, location.href);
  const own = new URL(root.dataset.own, location.href).href;
  const part = (name) => root.querySelector(`[data-${name}]`);
  const { lang } = document.documentElement;
  const size = (bytes) => (bytes / 1e6).toLocaleString(lang, { maximumFractionDigits: 1 });
  const cacheOf = (build) => `portal-${build}${base.pathname}`;
  try {
    await list();
    if (navigator.serviceWorker) await offer();
  } catch {
    // Nothing may be kept here, or there is no network: then only what is stored can be read.
    if (!part("list").hidden) hideAfter(root);
  }

  async function offer() {
    const answer = await fetch(new URL("offline/size.json", base));
    if (!answer.ok) return;
    const weighs = await answer.json();
    show("text", "take", weighs.text, ["text"]);
    if (weighs.audio) show("all", "take_all", weighs.text + weighs.audio, ["text", "audio"]);
    part("offer").hidden = root.hidden = false;
  }

  function show(name, key, bytes, parts) {
    const button = part(name);
    button.textContent = say(key, { size: size(bytes) });
    button.hidden = false;
    button.onclick = () => take(parts, bytes).catch(() => report(say("not_taken")));
  }

  function report(text) {
    part("progress").parentElement.hidden = false;
    part("how-far").textContent = text;
    tools.announce(text);
  }

  async function take(parts, bytes) {
    const progress = part("progress");
    const files = await (await fetch(new URL("offline/files.json", base))).json();
    const left = parts.flatMap((name) => files[name]);
    const cache = await caches.open(cacheOf(files.build));
    let done = 0;
    let failed = 0;
    let full = false;
    progress.max = bytes;
    progress.parentElement.hidden = false;
    tools.announce(say("taking"));
    const one = async () => {
      while (!full && left.length) {
        const [path, weight] = left.shift();
        try {
          await cache.add(new URL(path, base));
          progress.value = done += weight;
        } catch (failure) {
          failed++;
          full ||= failure.name === "QuotaExceededError";
        }
        part("how-far").textContent = say("how_far", { done: size(done), size: size(bytes) });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    const taken = failed ? "taken_in_part" : "taken";
    const key = full ? "full" : taken;
    report(
      say(key, {
        n: failed,
        done: size(done),
        size: size(bytes),
      }),
    );
    await list();
  }

  /** The pages in this language that are on this device, by their titles; not this one. */
  async function list() {
    const found = new Map();
    for (const name of (await caches.keys()).filter((one) => one.startsWith("portal-"))) {
      await collect(await caches.open(name), found);
    }
    const rows = [...found]
      .sort(([, a], [, b]) => a.localeCompare(b, lang))
      .map(([href, textContent]) => {
        const row = document.createElement("li");
        row.append(Object.assign(document.createElement("a"), { href, textContent }));
        return row;
      });
    part("stored").replaceChildren(...rows);
    part("list").hidden = !rows.length;
    if (rows.length) root.hidden = false;
  }

  async function collect(cache, found) {
    const isPage = (url) => url.startsWith(base.href) && url.endsWith("/index.html") && url !== own;
    for (const { url } of await cache.keys()) {
      if (!isPage(url) || found.size >= MOST) continue;
      const text = await (await cache.match(url)).text();
      const html = new DOMParser().parseFromString(text, "text/html");
      const title = html.querySelector("h1")?.textContent.trim();
      if (title && html.documentElement.lang === lang) found.set(url, title);
    }
  }
}

function hideAfter(element) {
  for (let next = element.nextElementSibling; next; next = next.nextElementSibling) {
    next.hidden = true;
  }
}
