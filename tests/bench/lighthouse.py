"""Lighthouse on five page types: `inv bench lighthouse`, after a build."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from plugins.audit.server import served
from tests.bench.peers import install
from tests.bench.tables import tell

OUTPUT = Path("output")
TEMPLATES = ("home", "procedures", "procedure", "agency", "news_item")
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
)


def score(address, packages):
    """The four scores of a page, 0 to 100, and the audits that cost points."""
    with tempfile.TemporaryDirectory() as profile:
        done = subprocess.run(
            [
                "node",
                packages / "lighthouse" / "cli" / "index.js",
                address,
                "--output=json",
                "--quiet",
                f"--chrome-flags={FLAGS} --user-data-dir={profile}",
            ],
            capture_output=True,
            text=True,
            env={**os.environ, "CHROME_PATH": shutil.which("chromium") or ""},
        )
    if done.returncode:
        sys.exit(done.stderr)
    found = json.loads(done.stdout)
    scores = {name: round(part["score"] * 100) for name, part in found["categories"].items()}
    lost = {
        one["id"]
        for part in found["categories"].values()
        for one in part["auditRefs"]
        if one["weight"]
        and (found["audits"][one["id"]]["score"] or 0) < 0.9
        and found["audits"][one["id"]]["scoreDisplayMode"] in ("binary", "numeric")
    }
    return {**scores, "lost": " ".join(sorted(lost)) or None}


def main():
    if not (OUTPUT / "api" / "pages.json").exists():
        sys.exit("There is no built portal in output/: run `inv build` first.")
    pages = json.loads((OUTPUT / "api" / "pages.json").read_text(encoding="utf-8"))
    first = {page["template"]: page["url"] for page in reversed(pages) if page["lang"] == "vi"}
    packages = install()
    with served(OUTPUT) as host:
        tell(
            "lighthouse",
            [{"": first[name], **score(f"{host}{first[name]}", packages)} for name in TEMPLATES],
        )


if __name__ == "__main__":
    main()
