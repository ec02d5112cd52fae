// Corrections by hand, first part: where the characters of the page stand in the article.
const attCorrect = {};
(() => {
  "use strict";

  // shown is the text as the page has it (htmlClean in Go), and where each of its UTF-16 units
  // comes from in the article.
  function shown(text) {
    const starts = [], ends = [];
    let page = "";
    for (let i = 0, end; i < text.length; i = end) {
      let c = String.fromCodePoint(text.codePointAt(i));
      end = i + c.length;
      if (c === "\r" && text[end] === "\n") end++;
      if (c === "\r") c = "\n";
      else if (/[\f\v\u0085]/.test(c)) c = " ";
      else if (/\p{Bidi_Control}/u.test(c)) continue;
      else if (/[^\n\t\P{Cc}]|[\ufffe\uffff]/u.test(c)) c = "\ufffd";
      page += c;
      for (let k = 0; k < c.length; k++) starts.push(i) && ends.push(end);
    }
    return { page, starts, ends };
  }

  // places converts between the page and the article; null where they are not the same text.
  attCorrect.places = (article, text) => {
    const { page, starts, ends } = shown(text), lead = 1; // the line feed after the tag
    if (article.textContent.slice(lead, lead + page.length) !== page) return null;
    const count = (list, test) => { // how many at its beginning pass
      let low = 0, high = list.length;
      while (low < high) { const middle = (low + high) >> 1; test(list[middle]) ? low = middle + 1 : high = middle; }
      return low;
    };

    // trimmed is a span without white space around it, and with the marks that combine with its letters.
    function trimmed(start, end) {
      while (start > 0 && /^\p{M}/u.test(text.slice(start))) start--;
      while (end < text.length && /^\p{M}/u.test(text.slice(end))) end += text.codePointAt(end) > 0xffff ? 2 : 1;
      while (start < end && /\s/.test(text[start])) start++;
      while (start < end && /\s/.test(text[end - 1])) end--;
      return start < end ? { start, end } : null;
    }

    // selected is the span of the words that are selected, null for none.
    function selected() {
      const s = getSelection();
      if (!s.rangeCount || s.isCollapsed || !s.getRangeAt(0).intersectsNode(article)) return null;
      const r = s.getRangeAt(0).cloneRange(), before = document.createRange();
      if (!article.contains(r.startContainer)) r.setStart(article, 0);
      if (!article.contains(r.endContainer)) r.setEnd(article, article.childNodes.length);
      before.setStart(article, 0);
      before.setEnd(r.startContainer, r.startOffset);
      const a = Math.max(0, before.toString().length - lead), b = Math.min(page.length, before.toString().length + r.toString().length - lead);
      return a < b ? trimmed(starts[a], ends[b - 1]) : null;
    }

    // wrap puts elements around the words of a span, as few as nest with those that are there.
    function wrap(span, make) {
      const a = lead + count(ends, e => e <= span.start), b = lead + count(starts, s => s < span.end);
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT), nodes = [], inside = new Set();
      while (walker.nextNode()) nodes.push(walker.currentNode);
      let at = 0;
      for (let node of nodes) {
        const from = at, to = at += node.length;
        if (to <= a || from >= b || !node.parentElement.closest("p")) continue;
        if (b < to) node.splitText(b - from);
        if (a > from) node = node.splitText(a - from);
        inside.add(node);
      }
      const covered = e => {
        const texts = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) if (!inside.has(texts.currentNode)) return false;
        return true;
      };
      const made = [];
      for (let node of inside) {
        while (node.parentElement.localName !== "p" && covered(node.parentElement)) node = node.parentElement;
        const last = made.at(-1), before = node.previousSibling;
        if (last && last.contains(node)) continue;
        if (last && (before === last || before?.localName === "br" && before.previousSibling === last)) {
          if (before !== last) last.append(before);
          last.append(node);
          continue;
        }
        const e = make();
        node.replaceWith(e);
        e.append(node);
        made.push(e);
      }
      return made;
    }

    // moved is where the word before or after a place begins, or ends.
    function moved(place, by, edge) {
      const stops = [...text.matchAll(/\S+/g)].map(m => edge === "start" ? m.index : m.index + m[0].length);
      return (by < 0 ? stops.filter(s => s < place).at(-1) : stops.find(s => s > place)) ?? place;
    }

    // paragraph is where the text around a place begins and ends.
    function paragraph(place) {
      const next = text.slice(place).search(/\r?\n/);
      return { start: Math.max(text.lastIndexOf("\n", place - 1), text.lastIndexOf("\r", place - 1)) + 1, end: next < 0 ? text.length : place + next };
    }

    return { trimmed, selected, wrap, moved, paragraph };
  };
})();
