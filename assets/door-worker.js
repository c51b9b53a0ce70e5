/* Keeps one helper's page (the scope it is registered for) ready for when there is no connection. It touches nothing else. */
const KEPT = "km-door-1", PATIENCE = 4000;
const PAGE = new URL(self.registration.scope).pathname;
const FILES = [PAGE, "/door.js", "/door.css", "/km.js", "/favicon.svg", "/scanning/decode.js", "/scanning/index.js"];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" })))).then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const fresh = async (request) => {
  const cache = await caches.open(KEPT), stop = new AbortController(), timer = setTimeout(() => stop.abort(), PATIENCE);
  const name = new URL(request.url).pathname;
  try {
    const answer = await fetch(request, { signal: stop.signal });
    if (answer.ok) await cache.put(name, answer.clone());
    else if (answer.status === 410 && name === PAGE) await cache.delete(name);
    return answer;
  } catch (error) {
    const kept = await cache.match(name);
    if (kept) return kept;
    throw error;
  } finally {
    clearTimeout(timer);
  }
};
self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method === "GET" && origin === self.location.origin && FILES.includes(pathname)) event.respondWith(fresh(event.request));
});
