// The pages of prices and checks: the colours chosen in the application, and the search of rows.
try {
  const theme = localStorage.getItem("eleven-rounds.theme");
  if (/^(light|dark)$/.test(theme)) document.documentElement.dataset.theme = theme;
} catch {
  // Without storage the system's colours hold.
}

addEventListener("DOMContentLoaded", () => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const [box] = all("#find");
  if (!box) return;
  const [status] = all("[data-found]");
  // A row is found by its own words and by those of its headings: m6a under EC2.
  const rows = all("tbody tr").map((row) => {
    const entry = row.closest("div.entry");
    const heads = [row.closest("section").querySelector("h2"), entry?.querySelector("summary") ?? entry?.firstChild];
    return [row, [...heads, row].map((part) => part?.textContent).join(" ").toLowerCase()];
  });
  const filter = () => {
    const typed = box.value.trim();
    const words = typed.toLowerCase().split(/\s+/);
    let count = 0;
    for (const [row, text] of rows) {
      row.hidden = !words.every((w) => text.includes(w));
      count += !row.hidden;
    }
    for (const part of all("div.entry, section, table")) part.hidden = !part.querySelector("tbody tr:not([hidden])");
    // What is found is not left folded, unless it is so much that drawing it would halt the typing.
    for (const fold of all("details")) fold.open = typed && count <= 300;
    const text = count ? status.dataset.found : status.dataset.none;
    status.textContent = typed && text.replace("#", count).replace("*", rows.length);
    const url = new URL(location);
    url.search = typed && "q=" + encodeURIComponent(typed);
    history.replaceState(null, "", url);
  };
  let pause;
  box.oninput = () => {
    clearTimeout(pause);
    pause = setTimeout(filter, 150);
  };
  // A link to a row that the search hides ends the search, and one to a folded row opens the fold.
  onhashchange = () => {
    const target = document.getElementById(location.hash.slice(1));
    const hidden = target?.closest("[hidden]");
    if (hidden) {
      box.value = "";
      filter();
    }
    const fold = target?.closest("details") ?? target?.querySelector(":scope > details");
    if (fold) fold.open = true;
    if (hidden || fold) target.scrollIntoView();
  };
  box.parentNode.hidden = false;
  box.value = new URLSearchParams(location.search).get("q");
  if (box.value) filter();
  onhashchange();
});
