"""How fast an audit is beside pa11y-ci and a plain loop of axe-selenium-python, on the same pages,
and whether all find the same: `inv bench audit --options "--pages 200"`, after a build.

Ours shows each page in every palette at both widths, and uses it besides; the others, which know
no palettes, show it at both widths. What counts is page·variants a second. Every fifth page has
faults put in. pa11y-ci is given the chromium of this machine: it downloads none.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from axe_selenium_python import Axe

from plugins.audit.browser import AXE, browser, resize
from plugins.audit.server import served
from plugins.audit.variants import TAGS, WIDTHS
from tests.bench.build.measure import run
from tests.bench.cluster import chosen
from tests.bench.peers import install
from tests.bench.tables import tell
from tests.conftest import ROOT

#: Faults that every engine on axe-core finds.
FAULTS = b'<p><img src="x.png"><a href="#main"></a><input type="text"></p></main>'
PALETTES = [*tomllib.loads((ROOT / "theme" / "tokens.toml").read_text("utf-8"))["palette"]]
#: What a page may fail that all three are asked: axe in its version of ours.
PALETTE = "light"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=Path("output"))
    parser.add_argument("--pages", type=int, default=200)
    given = parser.parse_args()
    every = sorted(given.output.rglob("thu-tuc/**/index.html"))
    pages = every[:: max(1, len(every) // given.pages)][: given.pages]
    if not pages:
        sys.exit(f"There is no built portal in {given.output}: run `inv build` first.")
    packages = install()
    with TemporaryDirectory() as name:
        folder = Path(name)
        site = chosen(given.output, pages, folder / "site")
        for page in pages[::5]:
            place = site / page.relative_to(given.output)
            place.write_bytes(place.read_bytes().replace(b"</main>", FAULTS))
        addresses = [f"/{page.relative_to(given.output).as_posix()}" for page in pages]
        ours, found = first_run(site, folder)
        rows = [row("Cổng Mở", ours, len(pages) * len(PALETTES) * len(WIDTHS), found)]
        changed = after_a_change(site, folder, addresses[-1])
        for label, audit in (("axe-selenium-python", plain), ("pa11y-ci", pa11y)):
            started = perf_counter()
            theirs = audit(site, addresses, packages)
            seconds = perf_counter() - started
            rows.append(row(label, seconds, len(pages) * len(WIDTHS), theirs))
            rows[-1]["ours is faster"] = f"{rows[0]['a second'] / rows[-1]['a second']:.1f} ×"
            rows[-1]["same violations"] = "yes" if alike(label, found, theirs) else "no"
        rows[0] |= {"ours is faster": None, "same violations": None}
    tell("audit", rows)
    share = 100 * changed / ours
    print(f"After one page changed: {changed:.1f} s, {share:.1f} % of {ours:.1f} s.")


def row(label, seconds, variants, found):
    return {
        "": label,
        "seconds": round(seconds, 1),
        "page·variants": variants,
        "a second": round(variants / seconds, 3),
        "violations": sum(found.values()),
    }


def alike(label, ours, theirs):
    """Whether two audits found the same places; of pa11y-ci the rules of each page: it writes its
    selectors in another way.
    """
    if label != "pa11y-ci":
        return ours == theirs
    return rules_of(ours) == rules_of(theirs)


def rules_of(found):
    return {(page, rule) for page, _, rule, _ in found}


def ours_once(site, folder):
    """Seconds of an audit of all pages in all palettes, as a command does it."""
    command = (
        *(sys.executable, "-m", "plugins.audit", "--output", site, "--format", "json"),
        *("--palettes", ",".join(PALETTES), "--reports", folder, "--cache", folder / "cache"),
    )
    return run(command, ROOT, passes=(0, 1)).wall


def first_run(site, folder):
    """Seconds, and what axe found wrong in the first palette: page, width, rule and place."""
    seconds = ours_once(site, folder)
    report = json.loads((folder / "audit.json").read_text("utf-8"))
    found = Counter()
    for one in report["findings"]:
        palette, _, width = one["variant"].rpartition("-")
        of_axe = not one["rule"].startswith("page-") and one["outcome"] == "fail"
        if of_axe and palette == PALETTE:
            page = one["page"] + "index.html" * one["page"].endswith("/")
            found[page, int(width), one["rule"], one["selector"]] += 1
    return seconds, found


def after_a_change(site, folder, address):
    """Seconds of the audit after a word was added to one page."""
    page = site / address.lstrip("/")
    page.write_bytes(page.read_bytes().replace(b"</main>", "<p>Mới.</p></main>".encode()))
    return ours_once(site, folder)


def plain(site, addresses, _):
    """The loop that the documentation of axe-selenium-python shows, with the same rules."""
    found = Counter()
    options = {"runOnly": {"type": "tag", "values": TAGS}}
    with served(site) as root, browser() as driver:
        driver.set_script_timeout(300)
        for width in WIDTHS:
            resize(driver, width)
            for address in addresses:
                driver.get(root + address)
                axe = Axe(driver, script_url=str(AXE))
                axe.inject()
                for violation in axe.run(options=json.dumps(options))["violations"]:
                    for node in violation["nodes"]:
                        found[address, width, violation["id"], " >>> ".join(node["target"])] += 1
    return found


def pa11y(site, addresses, packages):
    """pa11y-ci with axe, each page at both widths."""
    chromium = shutil.which("chromium") or ""
    launched = {"executablePath": chromium, "args": ["--no-sandbox"]}
    with served(site) as root:
        settings = {
            "defaults": {
                "runners": ["axe"],
                "concurrency": os.cpu_count(),
                "timeout": 300_000,
                "includeWarnings": False,
                "chromeLaunchConfig": launched,
            },
            "urls": [
                # An address counts once: the width tells them apart.
                {
                    "url": f"{root}{address}?{width}",
                    "viewport": {"width": width, "height": 800},
                }
                for width in WIDTHS
                for address in addresses
            ],
        }
        config = site.parent / "pa11y.json"
        config.write_text(json.dumps(settings), encoding="utf-8")
        done = subprocess.run(
            ["node", packages / "pa11y-ci" / "bin" / "pa11y-ci.js", "--json", "-c", config],
            capture_output=True,
            text=True,
            env={**os.environ, "PUPPETEER_SKIP_DOWNLOAD": "1"},
        )
    if done.returncode not in (0, 2):  # 2: it found something
        sys.exit(f"pa11y-ci failed:\n{done.stderr[-2000:]}")
    found = Counter()
    for address, issues in json.loads(done.stdout)["results"].items():
        page, _, width = address.removeprefix(root).partition("?")
        for one in issues:
            if "code" in one and one.get("type", "error") == "error":
                found[page, int(width), one["code"], one["selector"]] += 1
    return found


if __name__ == "__main__":
    main()
