// Corrections by hand, third part: the page shows the quotes as they were corrected.
(() => {
  "use strict";
  // party is what tells speakers and outlets apart: a correction may name one who is not in the list.
  attCorrect.party = q => q.speaker ? "s" + q.speaker.name + (q.speaker.id ?? "") : q.source ? "o" + q.source.name : "";
  attCorrect.name = q => q.speaker?.name ?? q.source?.name ?? "Nobody named";

  // shower returns a function that shows the corrections, from what the page was at first.
  attCorrect.shower = (root, data, places) => {
    const article = root.querySelector(".att-article"), list = root.querySelector(".att-list");
    const first = article.cloneNode(true), voices = list.cloneNode(true), known = new Map();
    const headOf = n => article.querySelector(`[data-quote="${n}"][tabindex]`);
    data.quotes.forEach((q, i) => { const h = headOf(i + 1); if (h) known.set(attCorrect.party(q), h.dataset.voice); });

    // unmark takes the marks of a quote away; the words stay.
    function unmark(n) {
      for (const p of article.querySelectorAll(`[data-quote="${n}"]`)) p.replaceWith(...p.childNodes);
      for (const p of article.querySelectorAll(`[data-of~="${n}"]`)) {
        const of = p.dataset.of.split(" ").filter(o => o !== String(n));
        of.length ? p.dataset.of = of.join(" ") : p.replaceWith(...p.childNodes);
      }
      article.normalize();
    }

    // voice is the button of a quote's party, a new one where there is none.
    function voice(q, now) {
      const party = attCorrect.party(q);
      if (!now.has(party)) {
        const id = list.children.length + 1, b = document.createElement("button"), li = document.createElement("li");
        b.type = "button";
        b.className = "att-voice att-hue-" + (q.speaker ? (id - 1) % 8 + 1 : 0);
        b.dataset.voice = id;
        b.setAttribute("aria-pressed", "false");
        for (const [name, text] of [["number", party ? id : "*"], ["name", attCorrect.name(q)], ["count", ""]]) {
          const s = document.createElement("span");
          s.className = "att-" + name;
          s.textContent = text;
          b.append(s);
        }
        li.append(b);
        list.append(li);
        now.set(party, String(id));
      }
      return list.querySelector(`[data-voice="${now.get(party)}"]`);
    }

    function mark(n, q, now) {
      const v = voice(q, now), hue = [...v.classList].find(c => c.startsWith("att-hue-"));
      const span = (kind, set) => () => {
        const e = document.createElement("span");
        e.className = `att-${kind} ${hue}`;
        Object.assign(e.dataset, set);
        return e;
      };
      q.spans.forEach((s, i) => {
        const pieces = places.wrap(s, span("quote", { quote: n, voice: v.dataset.voice, number: v.querySelector(".att-number").textContent }));
        for (const p of pieces) p.classList.add("att-depth-0", "att-" + q.kind);
        pieces.at(-1)?.classList.add("att-end");
        if (i === 0 && pieces.length) head(pieces[0], n, q);
      });
      if (q.cue) places.wrap(q.cue, span("cue", { of: n }));
      for (const m of [q.speaker?.mention, q.source?.mention]) {
        if (m) places.wrap(m, span(m === q.source?.mention ? "source" : "mention", { of: n }));
      }
    }

    function head(e, n, q) {
      const via = q.speaker && q.source?.name;
      Object.assign(e, { id: "q" + n, tabIndex: 0 });
      Object.assign(e.dataset, { kind: q.kind, act: q.cue?.act ?? "", cue: q.cue?.text ?? "", via: via ?? "", rule: "corrected by hand", confidence: "100" });
      e.setAttribute("role", "group");
      e.setAttribute("aria-label", "Quote: " + attCorrect.name(q));
      e.setAttribute("aria-description", "corrected by hand");
    }

    return corrections => {
      const focused = article.contains(document.activeElement) && document.activeElement.dataset.quote;
      if (root.classList.contains("att-filtered")) root.querySelector(".att-all").click();
      article.replaceChildren(...first.cloneNode(true).childNodes);
      list.replaceChildren(...voices.cloneNode(true).children);
      const now = new Map(known), last = new Map(corrections.map(c => [c.at, c.quote]));
      for (const at of last.keys()) unmark(at + 1);
      for (const [at, q] of last) if (q) mark(at + 1, q, now);
      for (const b of list.querySelectorAll(".att-voice")) {
        const count = article.querySelectorAll(`[tabindex][data-voice="${b.dataset.voice}"]`).length, unit = document.createElement("span");
        unit.className = "att-unit";
        unit.textContent = count === 1 ? " quote" : " quotes";
        b.querySelector(".att-count").replaceChildren(String(count), unit);
        if (count === 0) b.parentElement.remove();
      }
      document.dispatchEvent(new Event("att-changed"));
      if (focused) headOf(focused)?.focus({ preventScroll: true });
    };
  };
})();
