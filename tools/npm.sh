#!/usr/bin/env bash
# Builds the npm package into a folder: tools/npm.sh DIR. With -test it also installs it into a
# folder of its own and runs the package's tests. Without npm the folder has the package unpacked.
set -euo pipefail
dir=${1:?usage: tools/npm.sh DIR [-test]}
mkdir -p "$dir"
dir=$(cd "$dir" && pwd)
cd "$(dirname "$0")/.."
package=$dir/package
rm -rf "$package" "$dir"/quoteattribution-attribution-*.tgz
mkdir "$package"
cp npm/*.js npm/index.d.ts npm/package.json npm/README.md LICENSE "$package/"
GOOS=js GOARCH=wasm go build -trimpath -ldflags='-s -w' -o "$package/attribution.wasm" ./npm/wasm
{ # Go's own script, in a function: what it puts into globalThis goes into its argument
  echo 'export function runtime(globalThis) {'
  echo 'const { crypto, performance } = globalThis;'
  cat "$(go env GOROOT)/lib/wasm/wasm_exec.js"
  echo 'return globalThis.Go;'
  echo '}'
} >"$package/go.js"
if command -v npm >/dev/null; then
  (cd "$package" && npm pack --silent --pack-destination "$dir" >/dev/null)
  ls -l "$dir"/quoteattribution-attribution-*.tgz
else
  echo "npm is missing: there is no tarball, but $package can be installed"
fi
if [ "${2:-}" = -test ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  installed=$work/node_modules/@quoteattribution/attribution
  mkdir -p "$installed"
  if ls "$dir"/quoteattribution-attribution-*.tgz >/dev/null 2>&1; then
    tar -xzf "$dir"/quoteattribution-attribution-*.tgz -C "$installed" --strip-components=1
  else
    cp -r "$package/." "$installed/"
  fi
  cp npm/test/*.test.js "$work/"
  echo '{"type":"module"}' >"$work/package.json"
  REPOSITORY=$PWD
  export REPOSITORY
  (cd "$work" && node --test)
fi
