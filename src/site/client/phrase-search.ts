// Searches the phrase bank in place: every word typed must stand in what one would rather not say, in what one says instead, or in the
// reason. Without this the whole list stays, with a link to each step and situation.
phraseSearch();

function phraseSearch(): void {
  const box = document.querySelector<HTMLElement>("#phrase-search");
  const input = box?.querySelector("input");
  const status = box?.querySelector("[role=status]");
  if (!box || !input || !status) return;
  const rows = [...document.querySelectorAll<HTMLTableRowElement>("tr[data-phrase]")];
  // The last thing in a cell is the phrase; a label for phones stands before it.
  const texts = new Map(
    rows.map((row) => [row, plain([...row.cells].map(({ lastChild }) => lastChild?.textContent ?? "").join(" "))]),
  );
  const show = () => {
    const asked = plain(input.value).split(" ").filter(Boolean);
    for (const [row, text] of texts) row.hidden = !asked.every((word) => text.includes(word));
    const found = rows.filter(({ hidden }) => !hidden).length;
    for (const part of document.querySelectorAll<HTMLElement>("[data-phrases]"))
      part.hidden = part.querySelector("tr[data-phrase]:not([hidden])") === null;
    const said = found === 0 ? box.dataset.none : found === 1 ? box.dataset.one : box.dataset.many;
    status.textContent = asked.length === 0 ? "" : (said ?? "").replace("{n}", String(found));
  };
  box.hidden = false;
  input.addEventListener("input", show);
  // A link to a phrase that is filtered out would lead nowhere.
  addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target === null || target.closest("[hidden]") === null) return;
    input.value = "";
    show();
    target.scrollIntoView();
  });
  show();
}

/** Small letters without accents and with plain quotation marks, so that “één” is found by “een”. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[‘’]/g, "'")
    .replace(/[^\p{L}\p{N}'€]+/gu, " ")
    .trim();
}
