import { readFile } from "node:fs/promises";
import { webcrypto } from "node:crypto";
import { start } from "./start.js";

export async function load({ wasm } = {}) {
  return start(wasm ?? (await readFile(new URL("./attribution.wasm", import.meta.url))), webcrypto);
}
