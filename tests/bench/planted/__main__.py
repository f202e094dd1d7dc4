"""Faults planted in the example site, and who finds them: `inv bench planted`.

Each fault of `source.toml` is an edit of a content file, told by `inv check`; each of
`markup.toml`, `axe.toml` and `scripted.toml` one of a written page, found by axe or by our own
rules in one run of `inv audit`. What the site tells without any fault is not counted.
"""

import argparse
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.planted.faults import LAYERS, faults
from tests.bench.planted.pages import audited, engine, finders, plant
from tests.bench.planted.source import findings
from tests.bench.tables import REPORTS, tell
from tests.conftest import ROOT, build_afresh


def main():
    """Plant the faults, print who finds them; return 1 where fewer than the wanted share are
    found, or the site has findings without any fault.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, help="the example site, built; else it is built")
    parser.add_argument("--only", help="names of faults, with commas between them")
    parser.add_argument("--layers", default=",".join(LAYERS))
    parser.add_argument("--wanted", type=float, default=0.9, help="the share to be found")
    parser.add_argument("--untouched", action="store_true", help="audit the untouched site as well")
    given = parser.parse_args()
    only = given.only and given.only.split(",")
    wanted = [one for one in faults(*given.layers.split(",")) if not only or one.name in only]
    with TemporaryDirectory() as place:
        folder = Path(place)
        site = given.site or build_afresh(ROOT / "content", folder, "--no-speech").output
        found = _found(wanted, site, folder)
        untouched = audited(site, folder / "cache")["findings"] if given.untouched else []
    table = [_row(layer, wanted, found) for layer in (*given.layers.split(","), "all")]
    tell("planted", table)
    _tell_each(wanted, found)
    if given.untouched:
        print(f"{len(untouched)} findings on the untouched site")
    return int(len(untouched) > 0 or table[-1]["share"] < given.wanted)


def _found(wanted, site, folder):
    """By layer and name of a fault: who finds it, by the names of their rules."""
    source = [one for one in wanted if one.layer == "source"]
    found = findings(ROOT / "content", folder / "content", source) if source else {}
    if written := [one for one in wanted if one.layer != "source"]:
        plant(site, folder / "planted", written)
        report = audited(folder / "planted", folder / "cache", "--palettes", "light")
        found |= {
            key: sorted({f"{engine(one)}:{one['rule']}" for one in findings})
            for key, findings in finders(report, written).items()
        }
    return found


def _row(layer, wanted, found):
    """How many of a layer's faults axe finds, or our rules, or both, or nobody."""
    finders = [
        {rule.partition(":")[0] for rule in found[one.layer, one.name]}
        for one in wanted
        if layer in (one.layer, "all")
    ]
    ours = [any(finder != "axe" for finder in one) for one in finders]
    axe = ["axe" in one for one in finders]
    both = sum(map(min, zip(ours, axe, strict=True)))
    neither = len(finders) - sum(map(max, zip(ours, axe, strict=True)))
    return {
        "layer": layer,
        "faults": len(finders),
        "axe alone": sum(axe) - both,
        "ours alone": sum(ours) - both,
        "both": both,
        "neither": neither,
        "share": round(1 - neither / max(len(finders), 1), 3),
    }


def _tell_each(wanted, found):
    """Name what nobody found, and keep who found what in `reports/bench/planted-faults.json`."""
    facts = [
        {
            "layer": one.layer,
            "name": one.name,
            "what": one.what,
            "criteria": one.criteria,
            "found by": found[one.layer, one.name],
        }
        for one in wanted
    ]
    for one in facts:
        if not one["found by"]:
            print(f"not found: {one['layer']}: {one['name']}: {one['what']}")
    text = json.dumps(facts, ensure_ascii=False, indent=1)
    (REPORTS / "planted-faults.json").write_text(f"{text}\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
