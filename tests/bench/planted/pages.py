"""Faults on written pages: each on a copy of a page, all copies audited in one run."""

import json
import os
import re
import shutil
import subprocess
import sys

from plugins.audit.rules import RULES
from plugins.audit.scripted.scripts import CODES
from tests.bench.planted.faults import PAGES, swapped

#: A page forbids the styles and scripts that some faults are made of.
POLICY = re.compile('<meta http-equiv="Content-Security-Policy".*?>')
OURS = {rule.code for rule in RULES} | {*CODES}
#: The copy without a fault, with which the others are compared.
SOUND = "sound"


def plant(site, folder, faults):
    """Fill a folder with all that is no page of a built site, and beside each page that the faults
    name a sound copy, and a copy for each fault.
    """
    shutil.copytree(site, folder, ignore=shutil.ignore_patterns("*.html"))
    for page in {fault.page for fault in faults}:
        place = folder / PAGES[page]
        text = POLICY.sub("", (site / PAGES[page] / "index.html").read_text("utf-8"))
        copies = {fault.name: faulty(text, fault) for fault in faults if fault.page == page}
        for name, copy in {SOUND: text, **copies}.items():
            there = place.with_name(f"{place.name}-{name}")
            there.mkdir(parents=True)
            (there / "index.html").write_text(copy, "utf-8")


def faulty(text, fault):
    """A page's text with the fault."""
    text = swapped(text, fault) if any(fault.swap) else text
    script = f"<script>\n{fault.script}\n</script>" if fault.script else ""
    style = f"<style>\n{fault.style}\n</style>" if fault.style else ""
    text = text.replace("</main>", f"{fault.add}\n</main>", 1)
    return text.replace("</head>", f"{style}</head>").replace("</body>", f"{script}</body>")


def audited(folder, cache, *options):
    """The report of `inv audit` over a folder."""
    words = ("--output", folder, "--reports", cache / "reports", "--cache", cache)
    done = subprocess.run(
        [sys.executable, "-m", "plugins.audit", *words, "--format", "json", *options],
        stdout=subprocess.PIPE,
        env={**os.environ, "PORTAL_AUDIT_BASELINE": ""},
        check=False,
    )
    return json.loads(done.stdout)


def finders(report, faults):
    """Which rules find each fault: name, and the findings that name one of its criteria, on its
    page and not on the page without a fault.
    """
    by_page = {}
    for finding in report["findings"]:
        by_page.setdefault(finding["page"], []).append(finding)
    found = {}
    for fault in faults:
        sound = {_what(one) for one in by_page.get(f"/{PAGES[fault.page]}-{SOUND}/", ())}
        found[fault.layer, fault.name] = [
            one
            for one in by_page.get(f"/{PAGES[fault.page]}-{fault.name}/", ())
            if _what(one) not in sound and _serves(one["criterion"], fault)
        ]
    return found


def engine(finding):
    """Which layer found it: our rules over files, our checks in a browser, or axe."""
    if finding["rule"] not in OURS:
        return "axe"
    return "scripted" if finding["variant"] else "markup"


def _serves(criterion, fault):
    """Whether a finding is about what the fault breaks; good practice, which has no criterion, is
    about whatever it is found on.
    """
    return criterion in fault.criteria or criterion == "best-practice"


def _what(finding):
    return (finding["rule"], finding["selector"])
