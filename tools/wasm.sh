#!/usr/bin/env bash
# Builds the command as WebAssembly and runs it: it must print what the one built for this
# system prints. Needs node.
set -euo pipefail
cd "$(dirname "$0")/.."
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
article=testdata/plain/bridge.txt
GOOS=js GOARCH=wasm go build -o "$dir/attribution.wasm" ./cmd/attribution
go build -o "$dir/attribution" ./cmd/attribution
for flags in "" "-format json" "-rules-only -scope all"; do
  # Flags are to be split.
  # shellcheck disable=SC2086
  "$(go env GOROOT)/lib/wasm/go_js_wasm_exec" "$dir/attribution.wasm" $flags <"$article" >"$dir/wasm.txt"
  # shellcheck disable=SC2086
  "$dir/attribution" $flags <"$article" >"$dir/native.txt"
  diff "$dir/native.txt" "$dir/wasm.txt"
  test -s "$dir/wasm.txt"
done
echo "WebAssembly prints the same: $(wc -c <"$dir/attribution.wasm") bytes"
