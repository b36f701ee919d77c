// Keeps the guide on the device, so that the card is there without a network. Only pages of the guide load this, and only over
// http(s): a file on disk needs no copy. The line that says so appears when this page can really be opened without a network.
keepGuide();

function keepGuide(): void {
  const worker = document.currentScript?.dataset.worker;
  if (worker === undefined || !location.protocol.startsWith("http") || !("serviceWorker" in navigator)) return;
  // After the page itself: a copy for later must not slow down what somebody needs now.
  if (document.readyState === "complete") start(worker);
  else addEventListener("load", () => start(worker), { once: true });
}

function start(worker: string): void {
  const { serviceWorker } = navigator;
  serviceWorker.register(worker, { scope: new URL(".", new URL(worker, location.href)).href }).catch(() => {});
  void serviceWorker.ready.then(async () => {
    const page = await caches.match(location.origin + location.pathname, { ignoreSearch: true });
    const index = await caches.match(`${location.origin}${location.pathname}index.html`, { ignoreSearch: true });
    const line = document.querySelector<HTMLElement>("#offline");
    if (line !== null && (page ?? index) !== undefined) line.hidden = false;
  });
}
