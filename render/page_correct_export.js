// Corrections by hand, second part: the corrected document, as JSON Lines and brat standoff.
(() => {
  "use strict";
  const byStart = (a, b) => a.start - b.start;
  const overlap = (a, b) => a.start < b.end && b.start < a.end;

  // words is what a span says, on one line.
  attCorrect.words = (text, spans) => spans.map(s => text.slice(s.start, s.end).replace(/\s+/g, " ").trim()).join(" ");

  // kind is that of a quote by its marks, as render.ReadBrat tells it.
  attCorrect.kind = (text, spans) => {
    let marked = false, bare = false;
    for (const s of spans) {
      const said = text.slice(s.start, s.end).trim();
      const begins = /^[“„«"‘‚‹]/.test(said), within = /[“„«"]/.test(said);
      marked ||= begins || within;
      bare ||= begins ? !/[”“»"’‘›]$/.test(said) : true;
    }
    return marked && bare ? "mixed" : marked ? "direct" : "indirect";
  };

  // corrected is the document with what was said of its quotes; each correction has a whole quote,
  // or null, for the place of one, and those behind the last are new. Offsets stay as they are.
  attCorrect.corrected = (data, corrections) => {
    const { text, key, ...doc } = structuredClone(data);
    const now = new Map(doc.quotes.map((q, at) => [at, q]));
    for (const c of corrections) now.set(c.at, structuredClone(c.quote));
    const kept = [...now].filter(([, q]) => q).sort(([i, a], [j, b]) => byStart(a.spans[0], b.spans[0]) || i - j);
    const place = new Map(kept.map(([at], i) => [at, i]));
    doc.speakers ??= [];
    doc.quotes = kept.map(([, q]) => {
      while (q.parent !== undefined && !place.has(q.parent)) q.parent = data.quotes[q.parent].parent;
      if (q.parent === undefined) delete q.parent;
      else q.parent = place.get(q.parent);
      if (q.speaker) named(doc.speakers, q.speaker);
      return q;
    });
    const sources = new Map();
    for (const q of doc.quotes) {
      for (let s = q.source; s; s = s.citing) {
        const { citing, ...alone } = s;
        if (!sources.has(s.name)) sources.set(s.name, alone);
      }
    }
    if (sources.size) doc.sources = [...sources.values()];
    else delete doc.sources;
    return doc;
  };

  // named gives a speaker of a quote the id of the one in the list, who is added where there is none.
  function named(speakers, speaker) {
    let one = speakers.find(s => s.id === speaker.id) ?? speakers.find(s => s.name === speaker.name);
    if (!one) speakers.push(one = { id: speakers.length, name: speaker.name });
    speaker.id = one.id;
    if (one.type) speaker.type = one.type;
    const m = speaker.mention;
    one.mentions ??= [];
    if (m && !one.mentions.some(o => overlap(o, m))) one.mentions = [...one.mentions, { start: m.start, end: m.end }].sort(byStart);
  }

  // offsets are those of an article, counted in another unit: size is that of a code point.
  function offsets(text, size) {
    const at = [];
    let n = 0;
    for (const c of text) {
      for (let k = 0; k < c.length; k++) at.push(n);
      n += size(c.codePointAt(0));
    }
    return [...at, n];
  }
  const bytes = c => c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;

  function converted(v, at) {
    if (Array.isArray(v)) return v.map(e => converted(e, at));
    if (v === null || typeof v !== "object") return v;
    return Object.fromEntries(Object.entries(v).map(([k, e]) => [k, k === "start" || k === "end" ? at[e] : converted(e, at)]));
  }

  // jsonl is a line as attribution -format jsonl -with-text writes it: offsets in bytes.
  attCorrect.jsonl = (doc, text) => JSON.stringify({ ...converted(doc, offsets(text, bytes)), text }) + "\n";

  // A character at which a reader of lines may break one.
  const breaks = /[\n-\r\x1c-\x1e\x85\u2028\u2029]/;

  // fragments are the pieces of a span without line breaks.
  function fragments(text, span) {
    const found = [];
    let from = span.start;
    for (let i = span.start; i <= span.end; i++) {
      if (i < span.end && !breaks.test(text[i])) continue;
      if (from < i) found.push({ start: from, end: i });
      from = i + 1;
    }
    return text.slice(span.start, span.end).trim() ? found : [];
  }

  const escaped = s => s.replace(/[\\|[]/g, "\\$&").replace(/\n/g, "\\n")
    .replace(/\p{Cc}|[\u2028\u2029]|^\s|\s$/gu, c => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));

  // brat is the document as render.Brat writes it: offsets in code points.
  attCorrect.brat = (doc, text) => {
    const at = offsets(text, () => 1), lines = [], ids = new Map(), count = { T: 0, R: 0, A: 0, "#": 0 };
    const line = (letter, ...rest) => { lines.push(letter + ++count[letter] + "\t" + rest.join("\t")); return letter + count[letter]; };
    const relation = (kind, from, to) => { if (to) line("R", `${kind} Arg1:${from} Arg2:${to}`); };
    const note = (of, parts) => { if (parts.some(Boolean)) line("#", "AnnotatorNotes " + of, parts.filter(Boolean).join(" | ")); };
    const attribute = (kind, of, value) => { if (value) line("A", `${kind} ${of} ${value}`); };
    const write = (kind, pieces) => line("T", kind + " " + pieces.map(p => at[p.start] + " " + at[p.end]).join(";"), pieces.map(p => text.slice(p.start, p.end)).join(" "));

    // once writes an annotation, with what belongs to it, unless it is there.
    function once(kind, span, name, more) {
      const key = [kind, span.start, span.end, name].join("\n"), pieces = fragments(text, span);
      if (!ids.has(key) && pieces.length) {
        ids.set(key, write(kind, pieces));
        more?.(ids.get(key));
      }
      return ids.get(key);
    }

    const seen = new Map(), names = doc.speakers.map(s => {
      const n = (seen.get(s.name) ?? 0) + 1;
      seen.set(s.name, n);
      return escaped(s.name) + (n > 1 ? ` [${n}]` : "");
    });
    const first = doc.speakers.map((s, i) => (s.mentions ?? []).map((m, k) => once("Speaker", m, i, id => {
      if (k === 0) attribute("PartyType", id, s.type);
      note(id, [names[i], ...(k === 0 ? (s.roles ?? []).map(escaped) : [])]);
    }))[0]);
    const source = s => s && s.mention && once("Source", s.mention, JSON.stringify(s), id => {
      attribute("SourceKind", id, s.kind);
      note(id, [escaped(s.name)]);
      if (s.citing) relation("Citing", id, source(s.citing));
    });

    const quotes = doc.quotes.map(q => {
      const pieces = q.spans.map(s => fragments(text, s)), id = write("Quote", pieces.flat()), s = q.speaker;
      attribute("Kind", id, q.kind);
      note(id, [q.rule && "rule: " + escaped(q.rule), "confidence: " + q.confidence, pieces.flat().length > 1 && "spans: " + pieces.map(p => p.length).join(" "),
        s && !s.mention && !first[s.id] && "speaker: " + names[s.id], q.source && !q.source.mention && "source: " + escaped(q.source.name)]);
      return id;
    });
    doc.quotes.forEach((q, i) => {
      const s = q.speaker, m = s?.mention, to = q.addressee;
      if (q.cue) relation("CuedBy", quotes[i], once("Cue", q.cue, q.cue.lemma + " " + q.cue.act, id => { attribute("Act", id, q.cue.act); note(id, [escaped(q.cue.lemma ?? "")]); }));
      if (m) relation("SpokenBy", quotes[i], ids.get(["Speaker", m.start, m.end, s.id].join("\n")) ?? once("SpeakerPhrase", m, s.id, id => note(id, [names[s.id]])));
      else if (s) relation("ImpliedSpeaker", quotes[i], first[s.id]);
      if (to) relation("SaidTo", quotes[i], once("Addressee", to, to.speaker?.id, id => note(id, [to.speaker && names[to.speaker.id]])));
      relation("Via", quotes[i], source(q.source));
      if (q.parent !== undefined) relation("Within", quotes[i], quotes[q.parent]);
    });
    return lines.map(l => l + "\n").join("");
  };
})();
