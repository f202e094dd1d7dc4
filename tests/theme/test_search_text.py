"""The browser reads a question as the build read the pages, by what the manifest brings it."""

import json
import shutil
import subprocess
import sys
import unicodedata
from dataclasses import asdict
from pathlib import Path

import pytest

from plugins.search.coding import decode, encode
from plugins.search.correct import composed
from plugins.search.impacts import WeighedDocuments
from plugins.search.parameters import CODING, CORRECTION, READING
from plugins.search.terms import asked_keys, codes, quoted, syllables, words
from plugins.text import fold

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "plugins"
CLIENT = ROOT / "theme" / "components" / "search"

pytestmark = pytest.mark.skipif(not shutil.which("node"), reason="needs node to run the script")


def run(expression, given):
    """What the scripts of search make of each value."""
    parts = [(CLIENT / f"{name}.js").read_text("utf-8") for name in ("text", "postings", "correct")]
    ask = f"""
const reading = readingBy({json.dumps(asdict(READING))});
const coding = codingBy({json.dumps(asdict(CODING))});
const {{ letters, telex }} = {json.dumps(asdict(CORRECTION))};
console.log(JSON.stringify({json.dumps(given)}.map((one) => {expression})));"""
    ran = subprocess.run(
        ["node", "--input-type=module"],
        input="\n".join((*parts, ask)),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return json.loads(ran.stdout)


def test_a_text_is_folded_alike():
    cases = json.loads((CASES / "text/cases/fold.json").read_text("utf-8"))
    assert run("reading.fold(one)", [written for written, _ in cases]) == [
        folded for _, folded in cases
    ]


@pytest.mark.parametrize("step", [17, pytest.param(1, marks=pytest.mark.whole)])
def test_each_letter_of_unicode_is_folded_and_parted_alike(step):
    """Those that both sides know: their tables may be of different years. Of the many that need no
    folding some are enough.
    """
    known = [
        chr(code)
        for code in (*range(0x2000), *range(0x2000, sys.maxunicode + 1, step))
        if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")
    ]
    assigned = run(r"/\p{Cn}/u.test(one) ? 0 : 1", known)
    texts = [f"a{letter}1" for letter, there in zip(known, assigned, strict=True) if there]
    found = run("[reading.fold(one), reading.syllables(one), reading.words(one)]", texts)
    differing = [
        f"U+{ord(text[1]):04X}"
        for text, there in zip(texts, found, strict=True)
        if there != [fold(text), syllables(text), words(text)]
    ]
    assert differing == []


def test_texts_of_other_scripts_are_parted_alike():
    texts = [
        "ការចុះបញ្ជី\u200bកំណើត ០១/២០២៦",
        "ขึ้นทะเบียนเกิด",
        "ແຈ້ງເກີດ",
        "जन्म पंजीकरण क्\u200dष",
        "မွေးစာရင်း",
        "出生登记 2026",
        "تسجيل المواليد",
        "Khai sinh ខ្មែរ",
    ]
    found = run("[reading.fold(one), reading.syllables(one), reading.words(one)]", texts)
    assert found == [[fold(text), syllables(text), words(text)] for text in texts]


def test_codes_numbers_and_quoted_words_are_found_alike():
    cases = json.loads((CASES / "search/cases/terms.json").read_text("utf-8"))
    texts = [case["text"] for case in cases]
    assert run("reading.codes(one)", texts) == [case["codes"] for case in cases]
    assert run("reading.syllables(one)", texts) == [case["syllables"] for case in cases]
    texts = ['"kết hôn" xã', "“hôn kết” «x»", '"', '"" "a b" ”c”']
    assert run("reading.quoted(one)", texts) == [quoted(text) for text in texts]
    assert run("reading.codes(one)", texts) == [codes(text) for text in texts]


def test_keys_are_looked_up_alike():
    runs = [["dkkh", "xa", "xa"], ["dang", "ky"], ["bcdfghk"], []]
    assert run("reading.keysOf(one)", runs) == [asked_keys(one) for one in runs]


def test_keys_of_an_input_method_are_composed_alike():
    typed = ["ddawngs", "nwowcs", "w", "keets", "hoon", "bcd", "dd", "quys", "wowcs", "aa"]
    assert run("composed(telex, one)", typed) == [composed(one) for one in typed]


def test_postings_are_read_alike():
    lists = [
        WeighedDocuments(3, {7.5: [0], 0.25: [40], 3.0: [2000]}, {2.0: [1]}),
        WeighedDocuments(70_000, {}, {number / 7 + 1: [number] for number in range(0, 9000, 31)}),
        WeighedDocuments(1, {}, {}),
    ]
    written = [encode(one) for one in lists]
    for there, code in zip(run("coding.postings(one)", written), written, strict=True):
        here = decode(code)
        assert there["frequency"] == here.frequency
        for name in ("title", "body"):
            assert [tuple(one) for one in there[name]] == [
                (document, pytest.approx(impact)) for document, impact in getattr(here, name)
            ]
