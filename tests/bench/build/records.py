"""Real procedures in any number: those of an export, and beyond them the same with other words."""

import json
import lzma
import re
from itertools import islice
from random import Random

#: The texts of a record that people read; names of fields, audiences and agencies stay, as there
#: are no more of them in a larger portal.
PROSE = ("name", "description", "requirementsAndConditions", "note")
WORD = re.compile(r"[^\W\d_]+")


def procedures(export, count):
    """Yield `count` records of an export as lines of JSON; beyond its end, the same records with
    other codes and each word for another one, the same throughout a copy.
    """
    with lzma.open(export, "rt", encoding="utf-8") as lines:
        known = [json.loads(line) for line in islice(lines, count)]
    yield from (json.dumps(one, ensure_ascii=False) for one in known)
    words = sorted({word.lower() for one in known for word in WORD.findall(one.get("name") or "")})
    for number in range(count - len(known)):
        copy, place = divmod(number, len(known))
        other = dict(zip(words, Random(copy).sample(words, len(words)), strict=True))
        record = _reworded(known[place], other)
        record["code"] = record["codeNotation"] = f"{copy + 10}.{place:06}"
        yield json.dumps(record, ensure_ascii=False)


def _reworded(record, other):
    def swap(found):
        word = other.get(found[0].lower(), found[0])
        return word.capitalize() if found[0][0].isupper() else word

    def prose(value):
        return WORD.sub(swap, value) if isinstance(value, str) else value

    changed = {name: prose(value) if name in PROSE else value for name, value in record.items()}
    for steps in ("executionSteps", "executionMethods"):
        changed[steps] = [
            {name: prose(value) if name in PROSE else value for name, value in one.items()}
            for one in record.get(steps) or []
        ]
    changed["executionCases"] = [
        {
            **case,
            "profileComponents": [
                {**paper, "name": prose(paper.get("name"))}
                for paper in case.get("profileComponents") or []
            ],
        }
        for case in record.get("executionCases") or []
    ]
    return changed
