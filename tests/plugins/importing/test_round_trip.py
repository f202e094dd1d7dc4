"""Every value that a citizen reads in the national portal's record can be read on the built
page.
"""

import json
import lzma
from collections import Counter

import pytest
from bs4 import BeautifulSoup

from plugins.importing.run import import_export
from tests.conftest import build

from .readable_values import reading, words
from .records import DATA, RECORD

EXPORTS = ("dev-200", "hard-109")


def missing_on(html, raw):
    """Return what cannot be read on a page, as field and text, and how much of each field was
    looked for.
    """
    text = words(BeautifulSoup(html, "lxml").main.get_text(" "))
    looked = [(field, one) for field, one in reading(raw) if words(one).strip()]
    return [(field, one) for field, one in looked if words(one) not in text], Counter(
        field for field, _ in looked
    )


def records(every):
    """The lines of the exports, or each so many of them."""
    lines = []
    for name in EXPORTS:
        if not (DATA / f"{name}.jsonl.xz").is_file():
            pytest.skip("the national portal's records are not here (../shared/data)")
        with lzma.open(DATA / f"{name}.jsonl.xz", "rt", encoding="utf-8") as export:
            lines += export
    return lines[::every]


@pytest.mark.slow
@pytest.mark.parametrize(
    "every",
    [pytest.param(20, id="16 records"), pytest.param(1, marks=pytest.mark.whole, id="309 records")],
)
def test_every_value_of_a_record_can_be_read_on_its_page(every, tmp_path):
    lines = records(every)
    (tmp_path / "export.jsonl").write_text("".join(lines), "utf-8")
    import_export(tmp_path / "export.jsonl", tmp_path / "content")
    built = build(tmp_path / "content", tmp_path, "--no-speech")
    assert built.status == 0, built.log
    looked, lost = Counter(), []
    for raw in map(json.loads, lines):
        code = raw["codeNotation"].strip().lower()
        page = built.output / "vi" / "thu-tuc" / "quoc-gia" / code / "index.html"
        missing, counts = missing_on(page.read_text("utf-8"), raw)
        looked += counts
        lost += [(field, code, one) for field, one in missing]
    gone = Counter(field for field, *_ in lost)
    table = "\n".join(
        f"{field:<22}{count:>7}{100 - 100 * gone[field] / count:>9.2f} %"
        for field, count in looked.items()
    )
    print(table)
    assert not lost, f"{table}\n" + "\n".join(map(str, lost[:40]))


def test_a_value_that_is_not_on_the_page_is_missed():
    page = "<main><h1>Đăng ký nuôi ong trong vườn nhà</h1></main>"
    missing, looked = missing_on(page, RECORD)
    assert {"step text", "fee", "paper", "law number", "result"} <= {field for field, _ in missing}
    assert sum(looked.values()) > 30
