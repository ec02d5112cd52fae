#!/usr/bin/env bash
# Fuzzes every target of the module, one after the other:
#
#	tools/fuzz.sh 20s
#	tools/fuzz.sh 30m FuzzParse     only the targets that match
set -euo pipefail
cd "$(dirname "$0")/.."
time=${1:?usage: tools/fuzz.sh TIME [TARGETS], as in tools/fuzz.sh 20s}
only=${2:-.}

failed=()
for package in $(go list ./...); do
  for target in $(go test -list '^Fuzz' "$package" | grep '^Fuzz' | grep -E "$only" || true); do
    echo "== $package $target"
    if ! go test -run '^$' -fuzz "^$target\$" -fuzztime "$time" "$package" | tail -n 2; then
      failed+=("$package $target")
    fi
  done
done
if [ ${#failed[@]} -gt 0 ]; then
  printf 'failed: %s; the input lies in testdata/fuzz of the package\n' "${failed[@]}" >&2
  exit 1
fi
