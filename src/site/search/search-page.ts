// The search page: asks Pagefind when a reader types, and keeps the question in the address. Without a server it stays hidden.

interface Found {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}
interface Pagefind {
  options(options: { baseUrl?: string }): Promise<void>;
  debouncedSearch(query: string): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

searchPage();

function searchPage(): void {
  const most = 30;
  const place = document.querySelector<HTMLElement>("#search");
  const input = document.querySelector<HTMLInputElement>("#query");
  const status = place?.querySelector("[data-status]");
  const list = place?.querySelector("[data-results]");

  if (!place || !input || !status || !list || !location.protocol.startsWith("http")) return;
  place.hidden = false;
  document.querySelector<HTMLElement>("#search-needs")?.setAttribute("hidden", "");
  const index = new URL(place.dataset.index ?? "", location.href);
  let loading: Promise<Pagefind> | undefined;
  const load = () => {
    loading ??= import(/* @vite-ignore */ index.href) as Promise<Pagefind>;
    return loading;
  };
  const ask = async () => {
    const query = input.value.trim();
    const address = new URL(location.href);
    if (query === "") address.searchParams.delete("q");
    else address.searchParams.set("q", query);
    history.replaceState(null, "", address);
    if (query === "") {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    const pagefind = await load().catch(() => undefined);
    if (pagefind === undefined) {
      // No index beside the pages, as while one writes: say what searching needs.
      document.querySelector("#search-needs")?.removeAttribute("hidden");
      return;
    }
    const answer = await pagefind.debouncedSearch(query);
    if (answer === null) return;
    const found = await Promise.all(answer.results.slice(0, most).map((result) => result.data()));
    const sentence = (found.length === 0 ? place.dataset.none : place.dataset.found) ?? "";
    status.textContent = sentence.replace("{n}", String(answer.results.length)).replace("{q}", query);
    list.replaceChildren(...found.map((each) => item(each, index)));
  };
  input.addEventListener("focus", () => void load().catch(() => {}), { once: true });
  input.addEventListener("input", () => void ask());
  input.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    void ask();
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (asked !== null) {
    input.value = asked;
    void ask();
  }
}

function item({ url, excerpt, meta }: Found, index: URL): HTMLElement {
  const link = document.createElement("a");
  // Pagefind gives addresses from the root of its index; the site may stand anywhere.
  link.href = new URL(url.replace(/^\//, ""), new URL("../", index)).href.replace(/\/$/, "/index.html");
  link.textContent = (meta.title ?? "").replace(/ \| .*$/, "");
  const head = document.createElement("h3");
  head.append(link);
  const text = document.createElement("p");
  if (meta.kind !== undefined) text.append(`${meta.kind}. `);
  text.append(...marked(excerpt));
  const row = document.createElement("li");
  row.append(head, text);
  return row;
}

/** The excerpt with the words that were found: Pagefind marks them with <mark> and escapes the rest. */
function marked(excerpt: string): Node[] {
  const decoded = new DOMParser().parseFromString(excerpt, "text/html").body;
  return [...decoded.childNodes].map((node) => {
    const word = document.createElement(node.nodeName === "MARK" ? "mark" : "span");
    word.textContent = node.textContent;
    return word;
  });
}
