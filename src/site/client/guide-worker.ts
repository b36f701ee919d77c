// The service worker of the guide. It answers for the pages below its own folder and for the files that these load, and for nothing
// else: the build writes the list, and what is not on it is left to the network. What a page says is asked of the network first, so that a
// correction is seen at once; after two seconds without an answer the copy is shown. Files that are named after their content cannot
// differ, so their copy comes first.

/** Written above this code by the build (src/site/guide-copy.ts). */
declare const copy: { version: string; files: readonly string[] };

interface Lasting extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface Asked extends Event {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: Lasting) => void): void;
  addEventListener(type: "fetch", listener: (event: Asked) => void): void;
}

answerForGuide(self as unknown as Worker);

function answerForGuide(worker: Worker): void {
  const { scope } = worker.registration;
  // Several sites may share a host, and each language has a worker of its own: a name begins with where it belongs.
  const name = `heartline-guide ${scope} ${copy.version}`;
  const listed = new Set(copy.files.map((file) => new URL(file, scope).href));

  worker.addEventListener("install", (event) => event.waitUntil(keep().then(() => worker.skipWaiting())));
  worker.addEventListener("activate", (event) => event.waitUntil(forget().then(() => worker.clients.claim())));
  worker.addEventListener("fetch", (event) => {
    const address = addressOf(event.request.url);
    if (event.request.method === "GET" && listed.has(address)) event.respondWith(answer(event.request, address));
  });

  async function keep(): Promise<void> {
    const cache = await caches.open(name);
    await Promise.all(
      [...listed].map(async (address) => {
        const response = await fetch(address, { cache: "no-cache" });
        // A page of a login is not the page that was asked for.
        const isElsewhere = response.redirected && !response.url.startsWith(scope);
        if (!response.ok || isElsewhere) throw new Error(`${address} could not be kept`);
        // What was redirected may not answer a navigation, so the copy forgets that it was.
        await cache.put(address, new Response(await response.blob(), { headers: response.headers }));
      }),
    );
  }

  async function forget(): Promise<void> {
    const names = await caches.keys();
    const old = names.filter((each) => each.startsWith(`heartline-guide ${scope} `) && each !== name);
    await Promise.all(old.map((each) => caches.delete(each)));
  }

  async function answer(request: Request, address: string): Promise<Response> {
    const kept = await (await caches.open(name)).match(address);
    if (kept === undefined) return fetch(request);
    if (address.includes("/_astro/")) return kept;
    const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), 2000));
    const fresh = fetch(request).then((response) => (response.status >= 500 ? kept : response));
    return Promise.race([fresh, late]).catch(() => kept);
  }
}

/** Without what follows a question mark or a hash; a folder is its index.html. */
function addressOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + (pathname.endsWith("/") ? `${pathname}index.html` : pathname);
}
