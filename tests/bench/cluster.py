"""What a cluster costs, and that its results are the same bytes: pages spoken and audited here, by
two workers, and by two of which one is killed half-way. `inv bench cluster`, after a build.
"""

import argparse
import hashlib
import json
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

from plugins.audit.run import audit
from plugins.audit.variants import PALETTES, variants
from plugins.html import WrittenPage
from plugins.run import Work
from plugins.speech.plan import Plan, plan_page
from plugins.speech.speaking import Speaker
from plugins.speech.voices import voices
from tests.bench.tables import tell
from tests.clusters import cluster

PHRASES = {"list": "Có {count} mục.", "item": "{number}."}
CASES = ("here, two processes", "two workers", "two workers, one killed")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=Path("output"))
    parser.add_argument("--pages", type=int, default=200)
    given = parser.parse_args()
    pages = sorted(given.output.rglob("*.html"))[: given.pages]
    if not pages:
        sys.exit(f"There is no built portal in {given.output}: run `inv build` first.")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        site = chosen(given.output, pages, folder / "site")
        rows = [measured(case, site, folder / str(place)) for place, case in enumerate(CASES)]
    tell("cluster", rows)
    if len({(row["sound"], row["findings"]) for row in rows}) > 1:
        sys.exit("The results differ.")


def chosen(output, pages, site):
    """Some pages of a portal, with all that is no page."""
    shutil.copytree(output, site, ignore=shutil.ignore_patterns("*.html", "audio"))
    for page in pages:
        place = site / page.relative_to(output)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(page, place)
    return site


def measured(case, site, folder):
    """The seconds of one case, and digests of what it made."""
    folder.mkdir()
    if case == CASES[0]:
        return {"": case, **done(2, site, folder, lambda: None)}
    with cluster(folder / "cluster") as started:
        first = started.add()
        started.add()
        started.ready(2)
        killed = first.kill if case == CASES[2] else lambda: None
        return {"": case, **done(started.address, site, folder, killed)}


def done(jobs, site, folder, kill):
    """Speak and audit all pages; `kill` is called when half of the sentences are spoken."""
    said = []
    work = Work(folder / "work", jobs)
    work.warn = lambda problem: said.append(problem.code)
    speaker = Speaker(work, voices(("vi", "en"), folder))
    plans = [plan(page) for page in sorted(site.rglob("*.html"))]
    missing = speaker.missing(line for one in plans for line in one)
    begun, killed = time.monotonic(), []

    def half_done(count, of):
        if 2 * count >= of and not killed:
            killed.append(kill())

    failed = list(speaker.speak(missing, half_done))
    spoken = time.monotonic()
    result = audit(site, work, variants(PALETTES[:1]), lambda count, of: None)
    audited = time.monotonic()
    work.close()
    sound = hashlib.sha256()
    for one in plans:
        recording = speaker.record(one, "", "vi") if one else None
        sound.update(recording.mp3 if recording else b"")
    return {
        "pages": len(plans),
        "sentences": len(missing),
        "failed": len(failed),
        "speech s": round(spoken - begun, 1),
        "audit s": round(audited - spoken, 1),
        "load": round(os.getloadavg()[0], 1),
        "told": " ".join(said) or None,
        "sound": sound.hexdigest()[:12],
        "findings": hashlib.sha256(json.dumps(result.facts()).encode()).hexdigest()[:12],
    }


def plan(page):
    """The lines of a written page."""
    lang = "en" if "/en/" in page.as_posix() else "vi"
    asked = {"lang": lang, "phrases": PHRASES, "readings": {}}
    html = WrittenPage.parse(page.read_bytes())
    return Plan.unpack(plan_page(html, json.dumps(asked).encode())).lines


if __name__ == "__main__":
    main()
