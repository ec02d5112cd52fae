// Corrections by hand, last part: the list of them, where they are kept, and keys.
(() => {
  "use strict";
  const { element, button, short } = attCorrect;
  const root = document.querySelector(".attribution"), article = root.querySelector(".att-article");
  const data = JSON.parse(document.querySelector(".att-data").textContent), text = data.text;
  const places = attCorrect.places(article, text);
  if (!places) return;
  const show = attCorrect.shower(root, data, places), kept = "attribution " + data.key;
  let corrections = [], keeps = true, chosen = null; // chosen: the words that are selected

  const now = () => attCorrect.corrected(data, corrections);
  const headOf = at => article.querySelector(`[data-quote="${at + 1}"][tabindex]`);
  const said = q => "“" + short(attCorrect.words(text, q.spans)).replace(/^[“"]|[”"]$/g, "") + "”";
  const tell = what => { root.querySelector(".att-status").textContent = what; };

  const form = attCorrect.form({
    data, places, now, headOf,
    show: draft => { marking.hidden = true; show([...corrections, draft]); },
    saved: c => {
      corrections.push(c);
      keep();
      refresh();
      (headOf(c.at) ?? count).focus({ preventScroll: true });
      tell("Saved: " + items.querySelector("li:last-child .att-said").textContent);
    },
    cancelled: draft => { refresh(); headOf(draft.at)?.focus({ preventScroll: true }); },
  });

  function edit(at) {
    const quote = structuredClone(corrections.findLast(c => c.at === at)?.quote ?? data.quotes[at]);
    quote.confidence = 1;
    delete quote.rule;
    form.open(at, quote);
  }

  // create begins with the words that are selected, or else with the first one in sight.
  function create() {
    const first = [...article.querySelectorAll("p")].find(p => p.getBoundingClientRect().bottom > 80) ?? article.querySelector("p");
    let span = chosen;
    if (!span && first) {
      getSelection().selectAllChildren(first);
      span = places.selected();
      getSelection().removeAllRanges();
      if (span) span.end = places.moved(span.start, 1, "end");
    }
    if (span) form.open(Math.max(data.quotes.length, ...corrections.map(c => c.at + 1)), { kind: "", text: "", spans: [span], confidence: 1 });
  }

  const items = element("ol", {}), count = element("summary", {}), lost = element("p", {});
  const file = (label, ending, type, content) => button(label, () => {
    const name = (data.id ?? "article").replace(/^.*[/\\]/, "").replace(/\.\w+$/, "");
    const a = element("a", { href: URL.createObjectURL(new Blob([content()], { type })), download: name + ending });
    a.click();
    setTimeout(() => URL.revokeObjectURL(a.href), 1000);
  });
  root.querySelector(".att-voices").append(element("details", { className: "att-more att-corrections" }, count, element("div", {},
    element("p", {}, "e corrects the quote that has the focus, m marks the selected words as a quote."),
    button("Mark a quote", create), items, lost,
    element("div", { className: "att-ends" }, file("JSON Lines", ".jsonl", "application/jsonl", () => attCorrect.jsonl(now(), text)),
      file("brat (.ann)", ".ann", "text/plain", () => attCorrect.brat(now(), text)), file("Text (.txt)", ".txt", "text/plain", () => text)))));
  const marking = button("Mark as a quote", create, { className: "att-mark", hidden: true, onmousedown: e => e.preventDefault() });
  document.body.append(marking);

  // change is a correction in words.
  function change(c, before) {
    const q = c.quote, parts = [];
    if (!q) return said(before) + " is no quote";
    if (!before) return "missed: " + said(q) + " – " + attCorrect.name(q);
    if (attCorrect.party(q) !== attCorrect.party(before)) parts.push("speaker: " + attCorrect.name(q));
    if (JSON.stringify(q.spans) !== JSON.stringify(before.spans)) parts.push("words: " + said(q));
    if (q.cue?.start !== before.cue?.start || q.cue?.end !== before.cue?.end) parts.push("cue: " + (q.cue?.text ?? "none"));
    if (q.speaker?.mention?.start !== before.speaker?.mention?.start && !parts.length) parts.push("named by: " + (q.speaker?.mention?.text ?? "nothing"));
    return "quote " + (c.at + 1) + ": " + (parts.join(", ") || "right as it is");
  }

  function refresh() {
    show(corrections);
    count.textContent = "Corrections" + (corrections.length ? " (" + corrections.length + ")" : "");
    lost.textContent = keeps ? "" : "This browser keeps nothing for the page: save a file before you leave.";
    items.replaceChildren(...corrections.map((c, i) => {
      const what = change(c, corrections.slice(0, i).findLast(b => b.at === c.at)?.quote ?? data.quotes[c.at]);
      const undo = () => { corrections.splice(i, 1); keep(); refresh(); tell("Undone: " + what); count.focus(); };
      return element("li", {}, element("span", { className: "att-said" }, what), button("Undo", undo, { "aria-label": "Undo: " + what }));
    }));
  }

  function keep() {
    try { localStorage.setItem(kept, JSON.stringify(corrections)); } catch { keeps = false; }
  }

  // fits tells whether a correction that was kept is one of this article.
  const fits = c => Number.isInteger(c.at) && c.at >= 0 && (c.quote === null ? c.at < data.quotes.length
    : c.quote.spans.length > 0 && c.quote.spans.every(s => 0 <= s.start && s.start < s.end && s.end <= text.length));
  try {
    const read = JSON.parse(localStorage.getItem(kept) ?? "[]");
    if (read.every(fits)) corrections = read;
  } catch { corrections = []; }

  document.addEventListener("selectionchange", () => {
    chosen = places.selected();
    form.selected(chosen);
    marking.hidden = !chosen || form.isOpen();
  });
  document.addEventListener("att-card", e => e.target.append(button("Correct", () => edit(e.detail - 1), { className: "att-correct", tabIndex: -1 })));
  addEventListener("keydown", e => {
    if (e.ctrlKey || e.metaKey || e.altKey || form.isOpen() || e.target.closest("input, textarea, select, [contenteditable]")) return;
    const quote = article.contains(document.activeElement) && document.activeElement.dataset.quote;
    if (e.key === "e" && quote) { e.preventDefault(); edit(quote - 1); }
    if (e.key === "m") { e.preventDefault(); create(); }
  });
  refresh();
})();
