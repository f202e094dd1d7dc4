// Keeps the portal readable without a network. `portal` (build, shell, offline) stands before this.
// One cache a build: what belongs to a build is never answered from another one.
const cacheOf = (build) => `portal-${build}`;
const at = (path) => new URL(path, registration.scope).href;
const fixed = (url) => url.pathname.includes("/assets/") || (url.pathname.includes("/search/") && url.search);

addEventListener("install", (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(cacheOf(portal.build));
    await cache.addAll(portal.shell.map(at));
    await skipWaiting();
  })());
});

addEventListener("activate", (event) => event.waitUntil(renew()));

/** Fetches anew what older builds had stored; an older build goes when all that still exists is here. */
async function renew() {
  const cache = await caches.open(cacheOf(portal.build));
  for (const name of await caches.keys()) {
    if (!name.startsWith("portal-") || name === cacheOf(portal.build)) continue;
    const old = await caches.open(name);
    const pages = (await old.keys()).filter((one) => !fixed(new URL(one.url)));
    const renewed = await Promise.all(pages.map((one) => store(cache, one.url)));
    if (renewed.every(Boolean)) await caches.delete(name);
  }
  await clients.claim();
}

async function store(cache, url) {
  try {
    const answer = await fetch(url, {cache: "no-cache"});
    if (answer.ok) await cache.put(url, answer);
    return answer.ok || answer.status === 404;
  } catch {
    return false;
  }
}

addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || !url.href.startsWith(registration.scope)) return;
  if (url.pathname.endsWith("/")) url.pathname += "index.html";
  event.respondWith(fixed(url) ? kept(event.request, url) : fresh(event.request, url));
});

/** From the cache first: the address changes when the content does. */
async function kept(request, url) {
  const cache = await caches.open(cacheOf(portal.build));
  const found = await caches.match(url.href);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(url.href, answer.clone());
  return answer;
}

/** From the network first; pages that were read once stay readable. */
async function fresh(request, url) {
  url.hash = "";
  if (request.mode === "navigate") url.search = "";
  try {
    const answer = await fetch(request);
    if (answer.status === 200 && !request.headers.has("range")) {
      const cache = await caches.open(cacheOf(portal.build));
      await cache.put(url.href, answer.clone());
    }
    return answer;
  } catch (failed) {
    const found = await caches.match(url.href);
    if (found) return request.headers.has("range") ? part(found, request.headers.get("range")) : found;
    if (request.mode !== "navigate") throw failed;
    const lang = url.href.slice(registration.scope.length).split("/")[0];
    const page = portal.offline.find((path) => path.startsWith(`${lang}/`)) || portal.offline[0];
    return Response.redirect(at(page));
  }
}

/** A stored recording, from the byte on that a player asks for. */
async function part(whole, range) {
  const body = await whole.blob();
  const [, first, last] = /bytes=(\d+)-(\d*)/.exec(range) || ["", "0", ""];
  const start = Number(first), end = last ? Number(last) : body.size - 1;
  return new Response(body.slice(start, end + 1), {status: 206, headers: {
    "Content-Type": whole.headers.get("Content-Type") || "audio/mpeg",
    "Content-Range": `bytes ${start}-${end}/${body.size}`, "Content-Length": String(end - start + 1),
  }});
}
