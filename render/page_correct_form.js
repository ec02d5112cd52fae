// Corrections by hand, fourth part: the form for one quote.
(() => {
  "use strict";

  // element makes one with its properties, attributes for names with a dash, and children.
  const element = attCorrect.element = (tag, properties, ...children) => {
    const e = document.createElement(tag);
    for (const [k, v] of Object.entries(properties)) k.includes("-") || k === "role" ? e.setAttribute(k, v) : e[k] = v;
    e.append(...children);
    return e;
  };
  const button = attCorrect.button = (label, onclick, more = {}) => element("button", { type: "button", onclick, textContent: label, ...more });
  const short = attCorrect.short = s => s.length > 90 ? s.slice(0, 60) + " … " + s.slice(-25) : s;

  // form returns one that edits a draft, {at, quote}. page has the data, places, now (the document
  // as corrected so far), headOf, and show, saved, cancelled, which are called with the draft.
  attCorrect.form = page => {
    const { data, places } = page, text = data.text;
    let draft = null, chosen = null; // chosen: the words that are selected

    const title = element("h2", {}), words = element("p", { className: "att-said", "aria-live": "polite" });
    const who = element("select", { onchange: choose }), other = element("input", { onchange: choose, "aria-label": "The name of the speaker", placeholder: "Name" });
    const cue = element("span", { className: "att-said" }), by = element("span", { className: "att-said" });
    const takes = [];
    const take = (label, set) => { const b = button(label, () => { if (chosen) set(chosen); chosen = null; preview(); }, { onmousedown: e => e.preventDefault() }); takes.push(b); return b; }; // a click would end the selection
    const step = (label, sign, i, edge, by) => button(sign, () => {
      const s = draft.quote.spans.at(i), to = places.moved(s[edge], by, edge);
      if (edge === "start" ? to < s.end : to > s.start) s[edge] = to;
      draft.quote.spans = joined(draft.quote.spans);
      preview();
    }, { "aria-label": label, title: label });
    const none = button("No quote at all", () => { draft.quote = null; close(page.saved); }, { className: "att-none" });
    const form = element("form", { className: "att-card att-edit", hidden: true, onsubmit: e => { e.preventDefault(); close(page.saved); }, role: "dialog", "aria-label": "Correct a quote" },
      title,
      element("div", { role: "group", "aria-label": "Words" }, words,
        take("Take the selected words", s => { draft.quote.spans = [s]; }), take("Add them", s => { draft.quote.spans = joined([...draft.quote.spans, s]); }),
        element("span", { className: "att-steps" }, "Start ", step("Start a word earlier", "←", 0, "start", -1), step("Start a word later", "→", 0, "start", 1)),
        element("span", { className: "att-steps" }, "End ", step("End a word earlier", "←", -1, "end", -1), step("End a word later", "→", -1, "end", 1))),
      element("label", {}, "Speaker ", who), other,
      element("div", { role: "group", "aria-label": "Named by" }, "Named by ", by,
        take("Selected words", s => { if (draft.quote.speaker) draft.quote.speaker.mention = mention(s); }), button("None", () => { delete draft.quote.speaker?.mention; preview(); })),
      element("div", { role: "group", "aria-label": "Cue" }, "Cue ", cue,
        take("Selected words", s => { draft.quote.cue = { ...mention(s), act: "say" }; }), button("None", () => { delete draft.quote.cue; preview(); })),
      element("div", { className: "att-ends" }, element("button", { type: "submit", textContent: "Save" }), button("Cancel", () => close(page.cancelled)), none));
    form.addEventListener("keydown", e => { if (e.key === "Escape") { e.stopPropagation(); close(page.cancelled); } });
    document.body.append(form);

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

    function open(at, quote) {
      draft = { at, quote };
      chosen = null;
      const doc = page.now(), listed = data.speakers?.length ?? 0;
      const outlets = (doc.sources ?? []).map(s => [s.name + " (outlet)", "o" + s.name]);
      who.replaceChildren(...doc.speakers.map((s, i) => [s.name, i < listed ? "s" + i : "n" + s.name]).concat(outlets, [["Nobody named", ""], ["Another name …", "+"]]).map(o => new Option(...o)));
      who.value = quote.speaker ? (quote.speaker.id < listed ? "s" + quote.speaker.id : "n" + quote.speaker.name) : quote.source ? "o" + quote.source.name : "";
      other.value = "";
      title.textContent = at < data.quotes.length ? "Correct quote " + (at + 1) : "A quote that was missed";
      form.setAttribute("aria-label", title.textContent);
      none.hidden = at >= data.quotes.length;
      form.hidden = false;
      who.focus({ preventScroll: true });
      preview();
      uncover();
    }

    // uncover scrolls the quote out from under the form.
    function uncover() {
      const r = page.headOf(draft.at)?.getClientRects()[0], f = form.getBoundingClientRect();
      if (r && (r.top < 0 || r.bottom > f.top && r.right > f.left)) scrollBy(0, r.top - Math.min(130, f.top / 3));
    }

    // preview shows what the draft says, in the form and in the article.
    function preview() {
      const q = draft.quote;
      q.kind = attCorrect.kind(text, q.spans);
      q.text = attCorrect.words(text, q.spans);
      words.textContent = short(q.text);
      other.hidden = who.value !== "+";
      by.textContent = q.speaker?.mention?.text ?? "–";
      cue.textContent = q.cue?.text ?? "–";
      for (const b of takes) b.disabled = !chosen;
      page.show(draft);
    }

    // choose takes the speaker that the form has, and where the paragraph names them.
    function choose() {
      const q = draft.quote, kind = who.value[0], value = who.value.slice(1), name = other.value.trim();
      if (!q.speaker) delete q.source; // the outlet was the party
      delete q.speaker;
      delete q.name_confidence;
      if (kind === "s") q.speaker = { id: Number(value), name: data.speakers[value].name };
      if (kind === "n") q.speaker = { name: value };
      if (kind === "+" && name) q.speaker = called(name);
      if (kind === "o") q.source = structuredClone(page.now().sources.find(s => s.name === value));
      const m = q.speaker && nearest(q);
      if (m) q.speaker.mention = mention(m);
      preview();
      if (kind === "+" && !name) other.focus();
    }

    function called(name) {
      const id = data.speakers?.findIndex(s => s.name === name) ?? -1;
      return id < 0 ? { name } : { id, name };
    }

    // nearest is where the paragraph names the speaker, outside the quote.
    function nearest(q) {
      const p = places.paragraph(q.spans[0].start), name = q.speaker.name, all = data.speakers?.[q.speaker.id]?.mentions ?? [];
      if (q.speaker.id === undefined) {
        for (let i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + name.length)) all.push({ start: i, end: i + name.length });
      }
      const away = m => Math.min(...q.spans.flatMap(s => [Math.abs(m.start - s.end), Math.abs(s.start - m.end)]));
      return all.filter(m => m.start >= p.start && m.end <= p.end && !q.spans.some(s => s.start < m.end && m.start < s.end)).sort((a, b) => away(a) - away(b))[0];
    }

    function close(then) {
      const done = draft;
      draft = null;
      form.hidden = true;
      then(done);
    }

    // selected tells the form of words that were selected in the article, null for none.
    function selected(span) {
      if (span || !form.contains(document.activeElement)) chosen = span; // a click on a button may end the selection
      for (const b of takes) b.disabled = !chosen;
    }

    return { open, selected, isOpen: () => !form.hidden };
  };
})();
