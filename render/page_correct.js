// Corrections by hand, last part: the form, the list, and where they are kept.
(() => {
  "use strict";
  const root = document.querySelector(".attribution"), article = root.querySelector(".att-article");
  const data = JSON.parse(document.querySelector(".att-data").textContent), text = data.text;
  const places = attCorrect.places(article, text);
  if (!places) return;
  const show = attCorrect.shower(root, data, places), kept = "attribution " + data.key;
  let corrections = [], draft = null, chosen = null, keeps = true; // chosen: the words that are selected

  // element makes one with its properties, attributes for names with a dash, and children.
  function element(tag, properties, ...children) {
    const e = document.createElement(tag);
    for (const [k, v] of Object.entries(properties)) k.includes("-") || k === "role" ? e.setAttribute(k, v) : e[k] = v;
    e.append(...children);
    return e;
  }
  const button = (label, onclick, more = {}) => element("button", { type: "button", onclick, textContent: label, ...more });
  const short = s => s.length > 90 ? s.slice(0, 60) + " … " + s.slice(-25) : s;
  const now = () => attCorrect.corrected(data, corrections);
  const said = q => "“" + short(attCorrect.words(text, q.spans)).replace(/^[“"]|[”"]$/g, "") + "”";
  const tell = what => { root.querySelector(".att-status").textContent = what; };

  // The form.
  const title = element("h2", {}), words = element("p", { className: "att-said", "aria-live": "polite" });
  const who = element("select", { onchange: choose }), other = element("input", { onchange: choose, "aria-label": "The name of the speaker", placeholder: "Name" });
  const cue = element("span", { className: "att-said" }), by = element("span", { className: "att-said" });
  const takes = [];
  const take = (label, set, more) => { const b = button(label, () => { if (chosen) set(chosen); chosen = null; preview(); }, more); takes.push(b); return b; };
  const step = (label, sign, set) => button(sign, () => { set(); preview(); }, { "aria-label": label, title: label });
  const at = (i, end, by) => () => {
    const s = draft.quote.spans.at(i), to = places.moved(s[end], by, end);
    if (end === "start" ? to < s.end : to > s.start) s[end] = to;
    draft.quote.spans = joined(draft.quote.spans);
  };
  const none = button("No quote at all", () => { draft.quote = null; save(); }, { className: "att-none" });
  const form = element("form", { className: "att-card att-edit", hidden: true, onsubmit: e => { e.preventDefault(); save(); }, role: "dialog", "aria-label": "Correct a quote" },
    title,
    element("div", { role: "group", "aria-label": "Words" }, words,
      take("Take the selected words", s => { draft.quote.spans = [s]; }), take("Add them", s => { draft.quote.spans = joined([...draft.quote.spans, s]); }),
      element("span", { className: "att-steps" }, "Start ", step("Start a word earlier", "←", at(0, "start", -1)), step("Start a word later", "→", at(0, "start", 1))),
      element("span", { className: "att-steps" }, "End ", step("End a word earlier", "←", at(-1, "end", -1)), step("End a word later", "→", at(-1, "end", 1)))),
    element("label", {}, "Speaker ", who), other,
    element("div", { role: "group", "aria-label": "Named by" }, "Named by ", by, take("Selected words", s => { if (draft.quote.speaker) draft.quote.speaker.mention = mention(s); }), button("None", () => { delete draft.quote.speaker?.mention; preview(); })),
    element("div", { role: "group", "aria-label": "Cue" }, "Cue ", cue, take("Selected words", s => { draft.quote.cue = { ...mention(s), act: "say" }; }), button("None", () => { delete draft.quote.cue; preview(); })),
    element("div", { className: "att-ends" }, element("button", { type: "submit", textContent: "Save" }), button("Cancel", cancel), none));
  const marking = button("Mark as a quote", create, { className: "att-mark", hidden: true, onpointerdown: e => e.preventDefault() });
  document.body.append(form, marking);

  const mention = s => ({ text: attCorrect.words(text, [s]), start: s.start, end: s.end });

  // joined is spans in order, those that overlap as one.
  function joined(spans) {
    const out = [];
    for (const s of spans.map(s => places.trimmed(s.start, s.end)).filter(Boolean).sort((a, b) => a.start - b.start)) {
      const last = out.at(-1);
      if (last && s.start <= last.end) last.end = Math.max(last.end, s.end);
      else out.push(s);
    }
    return out;
  }

  function open(draftNow) {
    draft = draftNow;
    const doc = now(), listed = data.speakers?.length ?? 0;
    const outlets = (doc.sources ?? []).map(s => [s.name + " (outlet)", "o" + s.name]);
    who.replaceChildren(...doc.speakers.map((s, i) => [s.name, i < listed ? "s" + i : "n" + s.name]).concat(outlets, [["Nobody named", ""], ["Another name …", "+"]]).map(o => new Option(...o)));
    const q = draft.quote;
    who.value = q.speaker ? (q.speaker.id !== undefined && q.speaker.id < listed ? "s" + q.speaker.id : "n" + q.speaker.name) : q.source ? "o" + q.source.name : "";
    other.value = "";
    title.textContent = draft.at < data.quotes.length ? "Correct quote " + (draft.at + 1) : "A quote that was missed";
    form.setAttribute("aria-label", title.textContent);
    none.hidden = draft.fresh;
    form.hidden = false;
    who.focus({ preventScroll: true });
    preview();
    uncover();
  }

  const headOf = at => article.querySelector(`[data-quote="${at + 1}"][tabindex]`);

  // uncover scrolls the quote out from under the form.
  function uncover() {
    const r = headOf(draft.at)?.getClientRects()[0], f = form.getBoundingClientRect();
    if (r && (r.top < 0 || r.bottom > f.top && r.right > f.left)) scrollBy(0, r.top - Math.min(130, f.top / 3));
  }

  // preview shows what the draft says, in the form and in the article.
  function preview() {
    if (!draft) return;
    const q = draft.quote;
    q.kind = attCorrect.kind(text, q.spans);
    q.text = attCorrect.words(text, q.spans);
    words.textContent = short(q.text);
    other.hidden = who.value !== "+";
    by.textContent = q.speaker?.mention?.text ?? "–";
    cue.textContent = q.cue?.text ?? "–";
    marking.hidden = true;
    for (const b of takes) b.disabled = !chosen;
    show([...corrections, draft]);
  }

  // choose takes the speaker that the form has, and where the paragraph names them.
  function choose() {
    const q = draft.quote, kind = who.value[0], value = who.value.slice(1);
    if (!q.speaker) delete q.source; // the outlet was the party
    delete q.speaker;
    delete q.name_confidence;
    if (kind === "s") q.speaker = { id: Number(value), name: data.speakers[value].name };
    if (kind === "n") q.speaker = { name: value };
    if (kind === "+" && other.value.trim()) {
      const name = other.value.trim(), id = data.speakers?.findIndex(s => s.name === name) ?? -1;
      q.speaker = id < 0 ? { name } : { id, name };
    }
    if (kind === "o") q.source = structuredClone(now().sources.find(s => s.name === value));
    if (q.speaker) {
      const m = nearest(q);
      if (m) q.speaker.mention = mention(m);
    }
    preview();
    if (kind === "+" && !other.value) other.focus();
  }

  function nearest(q) {
    const p = places.paragraph(q.spans[0].start), name = q.speaker.name;
    const all = q.speaker.id === undefined ? [...text.matchAll(RegExp(name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"), "gu"))].map(m => ({ start: m.index, end: m.index + name.length })) : data.speakers[q.speaker.id].mentions ?? [];
    const away = m => Math.min(...q.spans.flatMap(s => [Math.abs(m.start - s.end), Math.abs(s.start - m.end)]));
    return all.filter(m => m.start >= p.start && m.end <= p.end && !q.spans.some(s => s.start < m.end && m.start < s.end)).sort((a, b) => away(a) - away(b))[0];
  }

  function edit(n) {
    const q = corrections.findLast(c => c.at === n - 1)?.quote ?? data.quotes[n - 1];
    open({ at: n - 1, quote: Object.assign(structuredClone(q), { confidence: 1 }) });
    delete draft.quote.rule;
  }

  // create begins with the words that are selected, or else with the first one in sight.
  function create() {
    const first = [...article.querySelectorAll("p")].find(p => p.getBoundingClientRect().bottom > 80) ?? article.querySelector("p");
    if (!chosen && first) {
      getSelection().selectAllChildren(first);
      chosen = places.selected();
      getSelection().removeAllRanges();
      if (chosen) chosen.end = places.moved(chosen.start, 1, "end");
    }
    if (!chosen) return;
    const quote = { kind: "", text: "", spans: [chosen], confidence: 1 };
    chosen = null;
    open({ at: Math.max(data.quotes.length, ...corrections.map(c => c.at + 1)), quote, fresh: true });
  }

  function save() {
    const { at, quote } = draft;
    corrections.push({ at, quote });
    keep();
    close();
    (headOf(at) ?? panel.firstChild).focus({ preventScroll: true });
    tell("Saved: " + panel.querySelector("li:last-child .att-said").textContent);
  }

  function cancel() {
    const { at } = draft;
    close();
    headOf(at)?.focus({ preventScroll: true });
  }

  function close() {
    draft = null;
    form.hidden = true;
    refresh();
  }

  // The list.
  const items = element("ol", {}), count = element("summary", {}), lost = element("p", {});
  const file = (label, ending, type, content) => button(label, () => {
    const a = element("a", { href: URL.createObjectURL(new Blob([content()], { type })), download: (data.id ?? "article").replace(/^.*[/\\]/, "").replace(/\.\w+$/, "") + ending });
    a.click();
    setTimeout(() => URL.revokeObjectURL(a.href), 1000);
  });
  const panel = element("details", { className: "att-more att-corrections" }, count, element("div", {},
    element("p", {}, "e corrects the quote that has the focus, m marks the selected words as a quote."),
    button("Mark a quote", create), items, lost,
    element("div", { className: "att-ends" }, file("JSON Lines", ".jsonl", "application/jsonl", () => attCorrect.jsonl(now(), text)),
      file("brat (.ann)", ".ann", "text/plain", () => attCorrect.brat(now(), text)), file("Text (.txt)", ".txt", "text/plain", () => text))));
  root.querySelector(".att-voices").append(panel);

  // change is a correction in words.
  function change(c, before) {
    const q = c.quote;
    if (!q) return said(before) + " is no quote";
    if (!before) return "missed: " + said(q) + " – " + attCorrect.name(q);
    const parts = [];
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
      const before = corrections.slice(0, i).findLast(b => b.at === c.at)?.quote ?? data.quotes[c.at], what = change(c, before);
      return element("li", {}, element("span", { className: "att-said" }, what), button("Undo", () => { corrections.splice(i, 1); keep(); refresh(); tell("Undone: " + what); count.focus(); }, { "aria-label": "Undo: " + what }));
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
    const s = places.selected();
    if (s || !form.contains(document.activeElement)) chosen = s;
    for (const b of takes) b.disabled = !chosen;
    marking.hidden = !chosen || !form.hidden;
  });
  document.addEventListener("att-card", e => e.target.append(button("Correct", () => edit(Number(e.detail)), { className: "att-correct", tabIndex: -1 })));
  form.addEventListener("keydown", e => { if (e.key === "Escape") { e.stopPropagation(); cancel(); } });
  addEventListener("keydown", e => {
    if (e.ctrlKey || e.metaKey || e.altKey || !form.hidden || e.target.closest("input, textarea, select, [contenteditable]")) return;
    const n = document.activeElement.dataset.quote;
    if (e.key === "e" && n && article.contains(document.activeElement)) { e.preventDefault(); edit(Number(n)); }
    if (e.key === "m") { e.preventDefault(); create(); }
  });
  refresh();
})();
