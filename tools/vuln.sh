#!/usr/bin/env bash
# Looks for known vulnerabilities in what the modules import. For maintainers: its
# database has to be reached over the network.
set -euo pipefail
cd "$(dirname "$0")/.."
for module in . cmd/attribution bench tools render/browsertest; do
  (cd "$module" && go run golang.org/x/vuln/cmd/govulncheck@latest ./...)
done
