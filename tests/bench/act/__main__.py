"""What the audit says of cases of ACT rules: how many that fail it raises, how many sound ones it
wrongly fails. `inv bench act` takes our own cases; `--options "--cases DIR"` those of a folder.
"""

import argparse
import sys
from collections import Counter, defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.audit.static import examine
from plugins.run import Work
from tests.bench.act.cases import copy_given, write_own
from tests.bench.act.witnesses import witnesses
from tests.bench.planted.pages import audited
from tests.bench.tables import tell


def main():
    """Print a row for each ACT rule, and all; return 1 where the bars are not met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=Path, help="a folder with testcases.json")
    parser.add_argument("--static", action="store_true", help="the rules over files alone")
    parser.add_argument("--rules", help="ids of ACT rules, with commas between them")
    parser.add_argument("--each", action="store_true", help="name the cases that went wrong")
    given = parser.parse_args()
    with TemporaryDirectory() as place:
        folder = Path(place)
        pages = folder / "pages"
        cases = copy_given(given.cases, pages) if given.cases else write_own(pages)
        if given.rules:
            cases = [one for one in cases if one.rule in given.rules.split(",")]
            _keep(pages, {one.page for one in cases})
        found = _found(pages, folder / "work", static=given.static)
    known = witnesses()
    rows = defaultdict(Counter)
    for case in cases:
        for row in (case.rule, "all"):
            rows[row] += _counted(case, found[case.page], known[case.rule])
        if given.each:
            _tell_wrong(case, found[case.page], known[case.rule])
    table = [_row(name, counts) for name, counts in sorted(rows.items())]
    tell("act", table)
    last = rows["all"]
    sound = last["sound"] or 1
    return int(last["raised"] < 0.75 * last["failed"] or last["wrongly"] > 0.05 * sound)


def _keep(folder, wanted):
    for file in folder.rglob("*.html"):
        if f"/{file.relative_to(folder).as_posix()}" not in wanted:
            file.unlink()


def _found(pages, work, *, static):
    """By page, the rules of its findings with their outcomes."""
    found = defaultdict(set)
    if static:
        for one in examine(pages, Work(work), ours=False, thorough=True):
            found[one.page].add((one.rule, one.outcome))
    else:
        for one in audited(pages, work)["findings"]:
            found[one["page"]].add((one["rule"], one["outcome"]))
    return found


def _counted(case, found, known):
    """`raised` by what implements the rule, `noticed` by anything at all; of sound ones `doubted`
    and `wrongly` failed by what implements it, `failing` by anything.
    """
    own = {one for one in found if one[0] in known}
    if case.expected == "failed":
        failing = any(outcome == "fail" for _, outcome in own)
        return Counter(failed=1, raised=bool(own), certain=failing, noticed=bool(found))
    wrongly = any(outcome == "fail" for _, outcome in own)
    failing = any(outcome == "fail" for _, outcome in found)
    return Counter(sound=1, doubted=bool(own), wrongly=wrongly, failing=failing)


def _tell_wrong(case, found, known):
    own = sorted(one for one in found if one[0] in known)
    if case.expected == "failed" and not own:
        print("missed", case.page, sorted(found))
    elif case.expected != "failed" and own:
        print("doubted", case.page, own)
    elif case.expected != "failed" and any(outcome == "fail" for _, outcome in found):
        print("failing", case.page, sorted(one for one in found if one[1] == "fail"))


def _row(name, counts):
    names = ("failed", "raised", "certain", "noticed", "sound", "doubted", "wrongly", "failing")
    return {"rule": name, **{one: counts[one] for one in names}}


if __name__ == "__main__":
    sys.exit(main())
