"""Break each rule and each check in turn, and see its test go red: `inv bench mutants`.

Rules over files in a moment; checks of a page in use in a browser, each on its own cases.
"""

import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.audit.browser import AXE, PageAxe, browser, metrics, resize
from plugins.audit.rules import RULES
from plugins.audit.scripted import states
from plugins.audit.scripted.scripts import CODES
from plugins.audit.server import served
from tests.bench.tables import tell
from tests.plugins.audit.mutants import survivors
from tests.plugins.audit.scripted.test_scripted import CASES, PAGES, code_of

_DISABLE = """
    const place = audit.checks.findIndex((one) => one.rule === arguments[0]);
    if (place >= 0) audit.checks.splice(place, 1);
"""


def main():
    """Print what was broken and what went unseen; return 1 where anything did."""
    with TemporaryDirectory() as place:
        unseen = [f"{code} ({kind})" for code, kind in survivors(Path(place))]
    missed = set(CODES) - {code for code in CODES if _goes_red(code)}
    tell(
        "mutants",
        [
            {"broken": "rules over files", "count": len(RULES), "unseen": len(unseen)},
            {"broken": "checks of a page in use", "count": len(CODES), "unseen": len(missed)},
        ],
    )
    print(*unseen, *sorted(missed), sep="\n")
    return int(bool(unseen or missed))


def _goes_red(code):
    """Whether a case of the check is told from what it finds when it is disabled."""
    cases = [one for one in PAGES if code_of(one) == code and _is_flawed(one)]
    with served(CASES) as root, browser() as driver:
        PageAxe(driver, str(AXE)).inject()
        return any(
            _found(driver, root, case, code, "") != _found(driver, root, case, code, code)
            for case in cases
        )


def _is_flawed(case):
    return re.search("(?:fail|review|advice)[-<]", case.read_text("utf-8"))


def _found(driver, root, case, code, broken):
    """What one check finds on a page, with one of them disabled."""
    resize(driver, 1280)
    driver.get(f"{root}/{case.name}")
    driver.execute_script(_DISABLE, broken)
    found = [*states.loaded(driver)]
    driver.execute_script("audit.still();")
    found += states.displayed(driver, 1280)
    resize(driver, 320)
    found += states.displayed(driver, 320)
    resize(driver, 1280)
    found += states.used(driver, metrics(1280))
    return {(one["selector"], one["outcome"]) for one in found if one["rule"] == code}


if __name__ == "__main__":
    sys.exit(main())
