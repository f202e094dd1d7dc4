// Keeps the portal readable without a network. `portal` (build, shell, offline, words) stands before this.
// The answer comes first: storing is best effort, and a device without room, or one on which nothing may be kept,
// has the portal as it comes from the network. One cache a build and a place: portals may share a host.
const place = new URL(registration.scope).pathname;
const cacheOf = (build) => `portal-${build}${place}`;
const at = (path) => new URL(path, registration.scope).href;
// In a site that is not the portal's own, files of these folders keep their names when they change: `renamed` is false.
const fixed = (url) =>
  (portal.renamed !== false && url.pathname.includes("/assets/")) ||
  (url.pathname.includes("/search/") && url.search);
// After so many milliseconds of silence, what is stored is displayed.
const PATIENCE = 4000;
const patience = () =>
  new Promise((resolve) => {
    setTimeout(resolve, PATIENCE);
  });
let renewing;

addEventListener("install", (event) => event.waitUntil(install()));

async function install() {
  await Promise.all(
    portal.shell.map(async (path) => {
      const answer = await fetch(at(path), { cache: "no-cache" });
      if (!answer.ok) throw new Error(`${answer.status} ${path}`);
      await keep(at(path), answer);
    }),
  );
  await skipWaiting();
}

addEventListener("activate", (event) => {
  renewing = renew().catch(() => {});
  // Pages wait until this event is over, and shall not wait long where the network hangs.
  event.waitUntil(Promise.race([renewing, patience()]).then(() => clients.claim()));
});

/** Stores the pages that are open, and fetches anew what older builds had stored. An older build goes when all that
 * still exists is here. */
async function renew() {
  for (const client of await clients.matchAll({ includeUncontrolled: true, type: "window" })) {
    const url = addressOf(client.url, true);
    if (url.href.startsWith(registration.scope) && !(await stored(url.href)))
      await fetched(url.href);
  }
  for (const name of await olderBuilds()) {
    const old = await caches.open(name);
    const pages = (await old.keys()).filter((one) => !fixed(new URL(one.url)));
    const renewed = await Promise.all(pages.map((one) => fetched(one.url, old)));
    if (renewed.every(Boolean)) await caches.delete(name);
  }
}

/** The names of caches that this portal made before; until now, names were without a place. */
async function olderBuilds() {
  const ours = (name) => !name.includes("/") || name.slice(name.indexOf("/")) === place;
  return (await caches.keys()).filter(
    (name) => name.startsWith("portal-") && ours(name) && name !== cacheOf(portal.build),
  );
}

/** Fetches a page into the store; where there is no room, the older copy makes room. Says whether the page is settled. */
async function fetched(url, old) {
  try {
    const answer = await fetch(url, { cache: "no-cache" });
    if (answer.ok && !(await keep(url, answer.clone())) && old) {
      await old.delete(url);
      await keep(url, answer);
    }
    return answer.ok || answer.status === 404;
  } catch {
    return false;
  }
}

/** Puts an answer into the store where there is room, and says whether it is there. */
async function keep(url, answer) {
  try {
    const cache = await caches.open(cacheOf(portal.build));
    await cache.put(url, answer);
    return true;
  } catch {
    return false;
  }
}

/** What is stored under an address, this build's copy before others. */
async function stored(url) {
  try {
    const own = await caches.open(cacheOf(portal.build));
    return (await own.match(url)) || (await caches.match(url));
  } catch {
    return undefined;
  }
}

/** The address under which something is stored. A page is the same whatever it is asked, and a folder is its page. */
function addressOf(href, page) {
  const url = new URL(href);
  url.hash = "";
  if (page) url.search = "";
  if (url.pathname.endsWith("/")) url.pathname += "index.html";
  return url;
}

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(registration.scope)) return;
  const url = addressOf(request.url, request.mode === "navigate");
  if (renewing) event.waitUntil(renewing);
  event.respondWith(fixed(url) ? cacheFirst(event, url.href) : networkFirst(event, url.href));
});

/** From the store first: the address changes when the content does. */
async function cacheFirst(event, url) {
  const copy = await stored(url);
  if (copy) return copy;
  const answer = await fetch(event.request);
  if (answer.ok) event.waitUntil(keep(url, answer.clone()));
  return answer;
}

/** From the network first; pages that were read once stay readable. */
async function networkFirst(event, url) {
  const { request } = event;
  const copy = await stored(url);
  const coming = fromNetwork(event, url, copy);
  event.waitUntil(coming.catch(() => {}));
  try {
    const answer = await (copy ? Promise.race([coming, patience()]) : coming);
    if (answer && !(copy && answer.status >= 500)) return answer;
  } catch {
    if (!copy) return request.mode === "navigate" ? withoutNetwork(url) : Response.error();
  }
  if (request.headers.has("range")) return part(copy, request.headers.get("range"));
  return request.mode === "navigate" ? dated(copy, url) : copy;
}

/** The network's answer, and a copy of it into the store. Where a copy is stored already, only a whole answer counts:
 * half a page is worth less than a whole one of yesterday. */
async function fromNetwork(event, url, copy) {
  const range = event.request.headers.get("range");
  let answer = await fetch(event.request);
  if (copy && answer.body) answer = new Response(await answer.blob(), answer);
  if (answer.status !== 200) return answer;
  event.waitUntil(keep(url, answer.clone()));
  // A host that knows no ranges would tie listeners to the beginning of a recording.
  return range ? part(answer, range) : answer;
}

/** The part of a recording that a player asks for (RFC 9110, 14). */
async function part(complete, range) {
  const body = await complete.blob();
  const size = body.size;
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range) || ["", "0", ""];
  const start = first ? Number(first) : Math.max(0, size - Number(last));
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1;
  if (start > end)
    return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${size}` } });
  return new Response(body.slice(start, end + 1), {
    status: 206,
    headers: {
      "Content-Type": complete.headers.get("Content-Type") || "audio/mpeg",
      "Content-Range": `bytes ${start}-${end}/${size}`,
      "Content-Length": String(end - start + 1),
    },
  });
}

const langOf = (url) => url.slice(registration.scope.length).split("/")[0];
const isOfflinePage = (url) => portal.offline.some((path) => at(path) === url);
const pageOf = (html, status) =>
  new Response(html, { status, headers: { "Content-Type": "text/html; charset=utf-8" } });

/** A stored page that says so, and of when it is. */
async function dated(copy, url) {
  if (isOfflinePage(url)) return pageOf(await copy.text(), 200);
  const words = portal.words[langOf(url)] || Object.values(portal.words)[0];
  const note = `<p class="c-offline-copy__note" data-dated>${sentence(words, copy.headers.get("Date"))}</p>`;
  return pageOf(
    (await copy.text()).replace(/<main\b[^>]*>/, (main) => `${main}\n${note}`),
    200,
  );
}

function sentence(words, given) {
  const date = new Date(given || NaN);
  if (Number.isNaN(date.getTime())) return words.saved;
  const two = (number) => String(number).padStart(2, "0");
  const [d, month] = [date.getDate(), date.getMonth() + 1];
  const values = {
    d,
    dd: two(d),
    mm: two(month),
    month: words.months[month - 1],
    year: date.getFullYear(),
    time: `${two(date.getHours())}:${two(date.getMinutes())}`,
  };
  const filled = (text) => text.replace(/\{(\w+)\}/g, (blank, name) => values[name] ?? blank);
  return filled(words.saved_at.replace("{day}", words.day));
}

/** The page about reading without a network, under the address that was asked: its own addresses lead on from there,
 * and it says that the page asked for is not stored. */
async function withoutNetwork(url) {
  if (await stored(`${url}/index.html`)) return Response.redirect(`${url}/`);
  const path = portal.offline.find((one) => one.startsWith(`${langOf(url)}/`)) || portal.offline[0];
  const copy = path && (await stored(at(path)));
  if (!copy) return Response.error();
  const addresses =
    /\b(href|src|action|data-(?:worker|folder|base|own))="(?![#"]|[a-z]+:)([^"]*)"/g;
  const html = (await copy.text())
    .replace("data-unstored hidden", "data-unstored")
    .replace(addresses, (_, name, address) => `${name}="${new URL(address, at(path)).href}"`);
  return pageOf(html, 503);
}
