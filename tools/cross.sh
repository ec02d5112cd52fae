#!/usr/bin/env bash
# Builds the module for other systems, and tests it on 32 bits where those run here.
set -euo pipefail
cd "$(dirname "$0")/.."
for target in windows/amd64 darwin/arm64 linux/arm64 js/wasm; do
  echo "== $target"
  GOOS=${target%/*} GOARCH=${target#*/} go build ./... ./cmd/attribution
done
echo "== linux/386"
GOARCH=386 go vet ./... ./cmd/attribution/...
if [ "$(go env GOOS)/$(go env GOARCH)" = linux/amd64 ]; then
  GOARCH=386 CGO_ENABLED=0 go test . ./internal/... ./lang/... ./text
fi
