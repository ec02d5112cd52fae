"use strict";
(() => {
  const search = document.getElementById("search"), count = document.getElementById("count"), table = document.getElementById("table");
  const body = table.tBodies[0];
  const rows = [...body.rows].map(row => ({ row, words: row.textContent.toLowerCase() + " " + row.cells[0].title.toLowerCase() }));
  search.hidden = false;
  const filter = () => {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const r of rows) {
      const fits = wanted.every(w => r.words.includes(w));
      r.row.hidden = !fits;
      if (fits) shown++;
    }
    count.textContent = wanted.length ? shown + " of " + rows.length : "";
  };
  search.addEventListener("input", filter);
  for (const th of table.tHead.rows[0].cells) {
    const kind = th.dataset.sort;
    if (!kind) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = th.textContent;
    th.replaceChildren(button);
    button.addEventListener("click", () => {
      const before = th.getAttribute("aria-sort");
      const down = before === "none" ? kind === "number" : before === "ascending";
      for (const other of table.tHead.rows[0].cells) if (other.dataset.sort) other.setAttribute("aria-sort", "none");
      th.setAttribute("aria-sort", down ? "descending" : "ascending");
      const value = kind === "number" ? r => Number(r.row.cells[th.cellIndex].textContent) : r => r.row.cells[th.cellIndex].textContent;
      const collator = new Intl.Collator();
      rows.sort((a, b) => {
        const x = value(a), y = value(b);
        const order = kind === "number" ? x - y : (x === "") - (y === "") || collator.compare(x, y);
        return down && !(kind === "text" && (x === "" || y === "")) ? -order : order;
      });
      body.append(...rows.map(r => r.row));
    });
  }
})();
