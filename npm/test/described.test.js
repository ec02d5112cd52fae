import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import test from "node:test";

const repository = process.env.REPOSITORY;
const read = name => readFile(path.join(repository, name), "utf8");

// What interfaces call the values that the description has in place.
const inPlace = { "Quote.cue": "Cue", "Quote.speaker": "QuoteSpeaker", "Quote.addressee": "Addressee", "Addressee.speaker": "AddresseeSpeaker", "Speaker.role_details[]": "Role" };

/** typeOf is how TypeScript writes a schema. */
function typeOf(schema, at, found) {
  if (schema.$ref) return schema.$ref.split("/").at(-1);
  if (schema.enum) return schema.enum.map(v => JSON.stringify(v)).join(" | ");
  switch (schema.type) {
    case "array":
      return typeOf(schema.items, at + "[]", found) + "[]";
    case "integer":
      return "number";
    case "object":
      describe(inPlace[at], schema, found);
      return inPlace[at];
  }
  return schema.type;
}

function describe(name, schema, found) {
  found[name] = Object.entries(schema.properties).map(([field, s]) => field + (schema.required.includes(field) ? "" : "?") + ": " + typeOf(s, name + "." + field, found)).sort();
}

test("the types are those of the description of the JSON", async () => {
  const { Document, ...rest } = JSON.parse(await read("cmd/attribution/internal/serve/openapi.json")).components.schemas;
  delete Document.properties.text; // which the server alone adds
  const want = {};
  for (const name of ["Quote", "Speaker", "Source", "Block", "Mention", "Span"]) describe(name, rest[name], want);
  describe("Document", Document, want);

  const types = (await read("npm/index.d.ts")).replace(/\/\*\*.*?\*\//gs, "");
  const got = {};
  for (const [, name, body] of types.matchAll(/^export interface (\w+) \{\n(.*?)^\}/gms)) got[name] = body.split("\n").map(line => line.trim().replace(/;$/, "")).filter(Boolean).sort();
  assert.ok(Object.keys(want).length >= 12);
  for (const name of Object.keys(want)) assert.deepEqual(got[name], want[name], name);
});

test("the version is that of the package for Python", async () => {
  const { version } = JSON.parse(await read("npm/package.json"));
  assert.ok((await read("python/pyproject.toml")).includes(`\nversion = "${version}"\n`), version);
});

test("the README's program prints what it says", async () => {
  const programs = [...(await read("npm/README.md")).matchAll(/```js\n(.*?)```/gs)].map(m => m[1]);
  await writeFile("readme.js", programs.join("\n"));
  assert.equal(execFileSync(process.execPath, ["readme.js"], { encoding: "utf8", timeout: 20_000 }), [
    "Ann O’Neil said “We will not go,” “Not today.”",
    "[ '“We will not go,”', '“Not today.”' ]",
    "",
  ].join("\n"));
});
