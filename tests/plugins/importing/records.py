"""Records in the portal's form to test with."""

import copy
import json
from pathlib import Path

CASES = Path(__file__).parent / "cases"
DATA = Path(__file__).parents[4] / "shared" / "data" / "procedures"
RECORD = json.loads((CASES / "record.json").read_text("utf-8"))


def record(**changes):
    """The sample record, with values set by dotted path (`a__0__b` for `a.0.b`)."""
    return with_values({path.replace("__", "."): value for path, value in changes.items()})


def with_values(values, drop=None):
    """The sample record with values set and one left out, by dotted path."""
    found = copy.deepcopy(RECORD)
    for path, value in values.items():
        holder, key = _holder(found, path)
        holder[key] = value
    if drop:
        holder, key = _holder(found, drop)
        del holder[key]
    return found


def _holder(values, path):
    *way, last = (int(part) if part.isdigit() else part for part in path.split("."))
    for part in way:
        values = values[part]
    return values, last


def write_lines(file, *records):
    """An export with one record a line."""
    file.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records), "utf-8")
    return file
