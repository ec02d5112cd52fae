// Details beside a quote, and keys; all else works without.
(() => {
  "use strict";
  const card = document.createElement("div");
  card.setAttribute("aria-hidden", "true"); // the quote's own description says the same
  card.hidden = true;
  document.body.append(card);
  let lit = [], closing = 0, piece, line; // the card is beside this line of the piece

  function element(tag, text, className) {
    const e = document.createElement(tag);
    e.textContent = text;
    if (className) e.className = className;
    return e;
  }

  const piecesOf = (root, quote) => root.querySelectorAll(`[data-quote="${quote}"], [data-of~="${quote}"]`);

  // fill writes the details of the quote that the piece belongs to.
  function fill(root, quote) {
    const head = root.querySelector(`[data-quote="${quote}"][tabindex]`);
    const d = head.dataset;
    const voice = root.querySelector(`.att-voice[data-voice="${d.voice}"]`);
    card.className = "att-card " + [...voice.classList].find(c => c.startsWith("att-hue-"));
    card.replaceChildren(element("span", d.number, "att-number"), element("p", voice.querySelector(".att-name").textContent, "att-card-name"));
    const role = voice.querySelector(".att-role");
    if (role) card.append(element("p", role.textContent, "att-card-role"));
    if (role && role.title) card.append(element("p", role.title, "att-card-role"));
    const rows = document.createElement("dl");
    for (const [name, value] of [
      ["Act", d.act + (d.cue && d.cue !== d.act && d.cue !== ":" ? " – “" + d.cue + "”" : "")],
      ["To", d.to], ["Kind", d.kind], ["Source", d.via], ["Within", d.within], ["Rule", d.rule],
    ]) {
      if (value) rows.append(element("dt", name), element("dd", value));
    }
    const sure = element("dd", d.confidence + " %"), bar = element("span", "", "att-bar");
    bar.append(element("span", ""));
    bar.firstChild.style.width = d.confidence + "%";
    sure.append(bar);
    rows.append(element("dt", "Confidence"), sure);
    card.append(rows);
    card.prepend(copying("Copy", () => words(root, quote)), copying("Link", () => link(head)));
    card.dispatchEvent(new CustomEvent("att-card", { bubbles: true, detail: quote }));
  }

  // copying is a button that copies; with the keyboard it is c, and l for the link.
  function copying(label, text) {
    const b = element("button", label, "att-copy");
    b.type = "button";
    b.tabIndex = -1;
    b.addEventListener("click", () => copy(text(), b));
    return b;
  }

  // link is the address of a quote, with its words (a text fragment) for pages that have no ids.
  function link(head) {
    const all = head.textContent.trim().split(/\s+/), coded = part => encodeURIComponent(part.join(" ")).replace(/-/g, "%2D");
    const text = all.length > 8 ? coded(all.slice(0, 4)) + "," + coded(all.slice(-4)) : coded(all);
    return location.href.replace(/#.*/s, "") + "#q" + head.dataset.quote + ":~:text=" + text;
  }

  // words is a quote as it is copied: “We go,” – Ann O’Neil, a teacher (via Radio Arva)
  function words(root, quote) {
    const head = root.querySelector(`[data-quote="${quote}"][tabindex]`), d = head.dataset;
    const voice = root.querySelector(`.att-voice[data-voice="${d.voice}"]`), role = voice.querySelector(".att-role");
    const pieces = [...root.querySelectorAll(`[data-quote="${quote}"]`)].filter(p => !p.parentElement.closest(`[data-quote="${quote}"]`));
    const said = pieces.map(p => p.textContent.replace(/\s+/g, " ").trim()).join(" … ");
    return said + " – " + voice.querySelector(".att-name").textContent + (role ? ", " + role.textContent : "") + (d.via ? " (via " + d.via + ")" : "");
  }

  async function copy(text, button) {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
      document.querySelector(".att-status").textContent = "Copied";
    } catch {
      button.textContent = "The browser does not let it be copied";
    }
  }

  // step moves the focus to the next quote, or the one before, of those that are shown.
  function step(by) {
    const heads = [...document.querySelectorAll(".attribution [data-quote][tabindex]")].filter(h => !h.closest(".att-filtered") || h.classList.contains("att-on"));
    if (!heads.length) return;
    const at = heads.indexOf(document.activeElement);
    go(heads[at < 0 ? (by > 0 ? 0 : heads.length - 1) : (at + by + heads.length) % heads.length]);
  }

  function go(head) {
    head.scrollIntoView({ block: "center" });
    head.focus({ preventScroll: true });
  }

  // linked goes to the quote of the address: #q12.
  function linked() {
    const number = /^#q(\d+)$/.exec(location.hash);
    const head = number && document.querySelector(`.attribution [data-quote="${number[1]}"][tabindex]`);
    if (head) go(head);
  }

  // place puts the card below its line, or above where there is no room; a line out of sight has none.
  // On a phone it is at the foot of the page, or at its head where it would cover the line.
  function place() {
    const at = piece.getClientRects()[line], gap = 8;
    if (!at || at.bottom < 0 || at.top > innerHeight) return hide();
    card.classList.toggle("att-above", at.bottom > innerHeight - card.offsetHeight - 2 * gap);
    const below = at.bottom + gap, above = at.top - gap - card.offsetHeight;
    const right = document.documentElement.clientWidth - card.offsetWidth - gap;
    card.style.top = (below + card.offsetHeight > innerHeight && above > 0 ? above : below) + "px";
    card.style.left = Math.max(gap, Math.min(at.left, right)) + "px";
  }

  function show(root, target, y) {
    clearTimeout(closing);
    piece = target;
    line = Math.max(0, [...piece.getClientRects()].findIndex(r => y >= r.top && y <= r.bottom));
    const quote = piece.dataset.quote || piece.dataset.of.split(" ")[0];
    light(piecesOf(root, quote));
    fill(root, quote);
    card.hidden = false;
    place();
  }

  function light(pieces) {
    for (const p of lit) p.classList.remove("att-lit");
    for (const p of lit = pieces) p.classList.add("att-lit");
  }

  function hide() {
    light([]);
    card.hidden = true;
  }

  // The card stays while the pointer moves onto it.
  const hideSoon = () => { clearTimeout(closing); closing = setTimeout(hide, 150); };
  card.addEventListener("mouseenter", () => clearTimeout(closing));
  card.addEventListener("mouseleave", hideSoon);

  for (const root of document.querySelectorAll(".attribution")) {
    for (const p of root.querySelectorAll(".att-article [title]")) {
      p.setAttribute("aria-description", p.title); // the card takes its place
      p.removeAttribute("title");
    }
    const article = root.querySelector(".att-article");
    const pieceAt = e => e.target.closest("[data-quote], [data-of]");
    article.addEventListener("mouseover", e => { const p = pieceAt(e); p ? show(root, p, e.clientY) : hideSoon(); });
    article.addEventListener("mouseleave", hideSoon);
    article.addEventListener("focusin", e => { const p = pieceAt(e); if (p) show(root, p, 0); });
    article.addEventListener("focusout", hideSoon);
  }
  addEventListener("scroll", () => { if (!card.hidden) place(); }, { passive: true });
  addEventListener("resize", hide);
  document.addEventListener("att-changed", hide); // the pieces are others now
  addEventListener("hashchange", linked);
  linked();
  addEventListener("keydown", e => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest("input, textarea, select, [contenteditable]")) return;
    const root = document.activeElement.closest(".attribution"), quote = document.activeElement.dataset.quote;
    if (e.key === "n" || e.key === "j") step(1);
    if (e.key === "p" || e.key === "k") step(-1);
    const [copies, links] = card.querySelectorAll(".att-copy");
    if (e.key === "c" && root && quote) copy(words(root, quote), copies);
    if (e.key === "l" && root && quote) copy(link(document.activeElement), links);
    if (e.key === "Escape") hide();
  });
})();
