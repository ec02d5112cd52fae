import { runtime } from "./go.js";

/** start runs the library: one instance, with memory of its own. */
export async function start(wasm, crypto) {
  // What Go takes for the global object: the real one stays as it is.
  const scope = { Object, Array, Uint8Array, Date, TextEncoder, TextDecoder, performance, crypto };
  const go = new (runtime(scope))();
  const instance = await instantiate(wasm, go.importObject);
  go.run(instance); // until the program ends: its promise is of no use

  const parser = (options = {}) => {
    const made = scope.newParser(JSON.stringify(options));
    if (made.error) throw new Error("attribution: " + made.error);
    return { parse: text => JSON.parse(made.parse(checked(text))) };
  };
  return { parser, ...parser() };
}

function checked(text) {
  if (typeof text !== "string") throw new TypeError("attribution: the text must be a string, not " + typeof text);
  return text;
}

async function instantiate(wasm, imports) {
  if (wasm instanceof WebAssembly.Module) return WebAssembly.instantiate(wasm, imports);
  if (typeof wasm === "string" || wasm instanceof URL) wasm = await fetch(wasm);
  if (typeof Response !== "undefined" && wasm instanceof Response) {
    if (!wasm.ok) throw new Error(`attribution: ${wasm.url}: ${wasm.status} ${wasm.statusText}`);
    wasm = await wasm.arrayBuffer(); // servers often do not know the type that streaming wants
  }
  return (await WebAssembly.instantiate(wasm, imports)).instance;
}
