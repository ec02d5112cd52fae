// The filter by speaker, and by act, outlet, confidence and words; the page is read without.
(() => {
  "use strict";
  const headsOf = root => [...root.querySelectorAll("[data-quote][tabindex]")];
  const piecesOf = (root, quote) => root.querySelectorAll(`[data-quote="${quote}"], [data-of~="${quote}"]`);
  const nameOf = (root, voice) => root.querySelector(`.att-voice[data-voice="${voice}"] .att-name`).textContent;
  const folded = s => s.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ");

  // outletOf is the outlet that a quote is credited to, be it that it speaks itself.
  function outletOf(root, head) {
    const voice = root.querySelector(`.att-voice[data-voice="${head.dataset.voice}"]`);
    return head.dataset.via || (voice.classList.contains("att-hue-0") && voice.querySelector(".att-role") ? nameOf(root, head.dataset.voice) : "");
  }

  // saidIn is whether a quote has the words in it.
  function saidIn(root, head, words) {
    const said = [...root.querySelectorAll(`[data-quote="${head.dataset.quote}"]`)].map(p => p.textContent).join(" ");
    return folded(said).includes(folded(words));
  }

  // Each tells whether a quote is shown, with the value of its field.
  const tests = {
    voice: (root, head, v) => head.dataset.voice === v,
    act: (root, head, v) => head.dataset.act === v,
    outlet: (root, head, v) => outletOf(root, head) === v,
    sure: (root, head, v) => Number(head.dataset.confidence) >= Number(v),
    words: saidIn,
  };

  // covered is how much of the page's head lies under the strip of speakers.
  function covered(root) {
    const strip = root.querySelector(".att-voices"), r = strip && strip.getBoundingClientRect();
    return r && r.width > innerWidth / 2 ? Math.max(0, r.bottom) : 0;
  }

  // apply shows the quotes that pass all that is wanted, or every one where nothing is.
  function apply(root, want, scroll) {
    const wanted = Object.entries(want).filter(([, v]) => v !== "");
    const filtered = wanted.length > 0;
    root.classList.toggle("att-filtered", filtered);
    for (const p of root.querySelectorAll(".att-on")) p.classList.remove("att-on");
    const heads = filtered ? headsOf(root).filter(h => wanted.every(([name, v]) => tests[name](root, h, v))) : [];
    for (const h of heads) {
      for (const p of piecesOf(root, h.dataset.quote)) p.classList.add("att-on");
    }
    for (const b of root.querySelectorAll(".att-voice")) b.setAttribute("aria-pressed", b.dataset.voice === want.voice);
    root.querySelector(".att-all").hidden = !filtered;
    const who = want.voice ? "Only " + nameOf(root, want.voice) + ", " : "";
    root.querySelector(".att-status").textContent = filtered ? who + heads.length + (heads.length === 1 ? " quote" : " quotes") : "All quotes";
    root.querySelector(".att-shown").textContent = wanted.some(([name]) => name !== "voice") ? heads.length + " shown" : "";
    const seen = h => { const r = h.getClientRects()[0]; return r.top >= covered(root) && r.bottom <= innerHeight; };
    if (scroll && heads.length && !heads.some(seen)) heads[0].scrollIntoView({ block: "center" });
  }

  // field is a labelled select of values, or nothing where there are none.
  function field(label, name, values) {
    if (!values.length) return [];
    const l = document.createElement("label"), s = document.createElement("select");
    s.name = name;
    s.append(new Option("any", ""), ...values.map(([text, value]) => new Option(text, value)));
    l.append(label, s);
    return [l];
  }

  // fields is the form of all filters but the speakers.
  function fields(root) {
    const heads = headsOf(root);
    const distinct = of => [...new Set(heads.map(of))].filter(v => v).sort().map(v => [v, v]);
    const form = document.createElement("details"), body = document.createElement("div"), summary = document.createElement("summary");
    form.className = "att-more";
    summary.textContent = "Filter";
    const words = document.createElement("label"), input = document.createElement("input");
    input.type = "search";
    input.name = "words";
    words.append("Words", input);
    const shown = document.createElement("span");
    shown.className = "att-shown";
    body.append(words, ...field("Act", "act", distinct(h => h.dataset.act)),
      ...field("Outlet", "outlet", distinct(h => outletOf(root, h))),
      ...field("Confidence", "sure", [50, 80, 90].map(n => ["at least " + n + " %", n])), shown);
    form.append(summary, body);
    return form;
  }

  for (const root of document.querySelectorAll(".attribution")) {
    const list = root.querySelector(".att-voices");
    if (!list) continue;
    const form = fields(root), want = {};
    list.append(form);
    const set = (name, value, scroll) => { want[name] = value; apply(root, want, scroll); };
    const all = () => {
      for (const e of form.querySelectorAll("input, select")) e.value = "";
      for (const name in want) want[name] = "";
      apply(root, want, false);
    };
    form.addEventListener("input", e => set(e.target.name, e.target.value.trim(), true));
    root.addEventListener("click", e => {
      const b = e.target.closest(".att-voice, .att-all");
      if (!b) return;
      if (b.matches(".att-all")) return all();
      set("voice", want.voice === b.dataset.voice ? "" : b.dataset.voice, true);
    });
    document.addEventListener("keydown", e => { if (e.key === "Escape" && root.classList.contains("att-filtered")) all(); });
  }
})();
