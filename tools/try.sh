#!/usr/bin/env bash
# Builds the page of docs/try, to try the library in the browser, into a folder of files that
# any web server can hand out: tools/try.sh DIR. What is loaded has at most 5.5 MB.
set -euo pipefail
dir=${1:?usage: tools/try.sh DIR}
mkdir -p "$dir"
dir=$(cd "$dir" && pwd)
cd "$(dirname "$0")/.."
GOOS=js GOARCH=wasm go build -trimpath -ldflags=-s -o "$dir/try.wasm" ./docs/try
gzip -9nf "$dir/try.wasm"
cp "$(go env GOROOT)/lib/wasm/wasm_exec.js" docs/try/index.html "$dir/"
size=$(cat "$dir"/* | wc -c)
echo "the page loads $size bytes"
test "$size" -le 5500000
