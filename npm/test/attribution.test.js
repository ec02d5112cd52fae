import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import test from "node:test";
import { load } from "@quoteattribution/attribution";

const wasm = new WebAssembly.Module(await readFile(createRequire(import.meta.url).resolve("@quoteattribution/attribution/attribution.wasm")));
const globals = Object.getOwnPropertyNames(globalThis);
const attribution = await load();

const article =
  "🙂 Mayor Ann O’Neil came late. “We will not go,” she told reporters. “Not today.”\r\n" +
  "Engineers accuse the city of neglect, reports Northern Post, citing Radio Arva.";

test("quotes", () => {
  const [first, second, third] = attribution.parse(article).quotes;
  assert.equal(first.text, "“We will not go,” “Not today.”");
  assert.deepEqual([first.kind, first.cue.lemma, first.speaker.mention.text], ["direct", "tell", "she"]);
  assert.deepEqual([first.speaker.name, first.speaker.role], ["Ann O’Neil", "Mayor"]);
  assert.equal(first.addressee.text, "reporters");
  assert.deepEqual([second.source.name, second.source.citing.name], ["Northern Post", "Radio Arva"]);
  assert.equal(second.speaker, undefined);
  assert.equal(third.parent, 1);
});

test("offsets count in the string", () => {
  const doc = attribution.parse(article);
  const words = s => article.slice(s.start, s.end);
  assert.deepEqual(doc.quotes[0].spans.map(words), ["“We will not go,”", "“Not today.”"]);
  assert.equal(words(doc.quotes[0].cue), "told");
  assert.equal(words(doc.quotes[1].source.mention), "Northern Post");
  for (const speaker of doc.speakers) {
    assert.ok(speaker.mentions.every(words));
    for (const role of speaker.role_details ?? []) assert.equal(words(role), role.text);
  }
});

test("options", () => {
  const said = "Two ships have sunk, per Marta Silva. “We go,” skeeted Ann O’Neil.";
  const parser = attribution.parser({
    known: [{ id: "Q1", name: "Marta Silva", aliases: ["M. Silva"], gender: "female" }],
    verbs: ["skeet | skeets skeeted skeeted skeeting | write | quote invert that bare"],
    patterns: [{ name: "per-name", example: "Two ships have sunk, per Ann O’Neil.", pattern: "CLAUSE , per SPEAKER" }],
  });
  const doc = parser.parse(said);
  assert.deepEqual(doc.quotes.map(q => [q.rule === "per-name", q.speaker.name, q.cue?.lemma]), [[true, "Marta Silva", "per"], [false, "Ann O’Neil", "skeet"]]);
  assert.equal(doc.speakers.find(s => s.name === "Marta Silva").known_id, "Q1");
  assert.equal(attribution.parse(said).speakers.find(s => s.name === "Marta Silva")?.known_id, undefined, "the usual parser knows nobody");

  const wish = "Ann O’Neil hopes that the bridge will be built.";
  assert.equal(attribution.parse(wish).quotes.length, 0);
  assert.equal(attribution.parser({ scope: "everything" }).parse(wish).quotes.length, 1);
  const sure = doc => doc.quotes.map(q => q.confidence);
  assert.notDeepEqual(sure(attribution.parser({ rulesOnly: true }).parse(article)), sure(attribution.parse(article)));
});

test("options that cannot work", () => {
  for (const [options, message] of [
    [{ knwon: [] }, /unknown field "knwon"/],
    [{ known: [{ id: "Q1" }] }, /Config\.Known\[0\], "Q1", has no Name/],
    [{ verbs: ["skeet"] }, /Config\.Verbs/],
    [{ patterns: [{ name: "per", example: "", pattern: "CLAUSE , per SPEAKER" }] }, /per/],
    [{ scope: "all" }, /scope is "all"; use "speech" or "everything"/],
  ]) {
    assert.throws(() => attribution.parser(options), message);
  }
});

test("any text", () => {
  for (const text of ["", "“", "\0“We go,” said Ann.", "“".repeat(1000)]) {
    assert.ok(Array.isArray(attribution.parse(text).quotes));
  }
  const lone = "\ud800 “We go,” said Ann.";
  const [span] = attribution.parse(lone).quotes[0].spans;
  assert.equal(lone.slice(span.start, span.end), "“We go,”");
  for (const no of [undefined, null, 1, new Uint8Array(1)]) assert.throws(() => attribution.parse(no), TypeError);
});

test("other ways to load, side by side", async () => {
  const other = await load({ wasm });
  assert.deepEqual(other.parse(article), attribution.parse(article));
  await assert.rejects(load({ wasm: new Response("", { status: 404, statusText: "Not Found" }) }), /404 Not Found/);
});

test("globals stay as they are", () => {
  assert.deepEqual(Object.getOwnPropertyNames(globalThis), globals);
});
