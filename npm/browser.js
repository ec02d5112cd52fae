import { start } from "./start.js";

export async function load({ wasm } = {}) {
  return start(wasm ?? new URL("./attribution.wasm", import.meta.url), globalThis.crypto); // so written that bundlers find the file
}
