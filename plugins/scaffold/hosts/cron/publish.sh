#!/bin/sh
# Publishes the portal into public/ where the repository has changed, or where asked to: publish.sh --always
set -eu
cd "$(dirname "$0")"
before=$(git rev-parse HEAD)
git pull --quiet --ff-only
[ "${1:-}" = --always ] || [ "$before" != "$(git rev-parse HEAD)" ] || [ ! -d public ] || exit 0
exec python3 bootstrap.py publish --output public
