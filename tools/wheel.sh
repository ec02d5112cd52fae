#!/usr/bin/env bash
# Builds the Python package for this platform into a folder: tools/wheel.sh DIR. With -test it
# also installs the wheel into an environment of its own and runs the package's tests.
set -euo pipefail
dir=${1:?usage: tools/wheel.sh DIR [-test]}
mkdir -p "$dir"
dir=$(cd "$dir" && pwd)
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r python/. "$work/"
case $(uname -s) in Darwin) ending=dylib ;; MINGW*) ending=dll ;; *) ending=so ;; esac
(cd capi && CGO_ENABLED=1 go build -trimpath -ldflags=-s -buildmode=c-shared -o "$work/src/attribution/libattribution.$ending" .)
rm -f "$work/src/attribution/libattribution.h"
python3 -m venv "$work/build"
"$work/build/bin/pip" --quiet --disable-pip-version-check install setuptools wheel
"$work/build/bin/pip" --quiet --disable-pip-version-check wheel --no-deps --no-build-isolation -w "$dir" "$work"
ls -l "$dir"/*.whl
if [ "${2:-}" = -test ]; then
  python3 -m venv "$work/test"
  "$work/test/bin/pip" --quiet --disable-pip-version-check install "$dir"/*.whl
  "$work/test/bin/python" -m unittest discover -s python/tests
fi
