"""Markdown as people write it, as HTML: the cases are files that an editor can read."""

import re
from pathlib import Path

import markdown
import pytest

from plugins.catalogue.commonmark import CommonMark
from plugins.catalogue.commonmark.extension import DEEPEST
from tests.bench import markdown as bench
from tests.conftest import SITE

CASES = Path(__file__).parent / "cases"
READER = markdown.Markdown(extensions=[CommonMark(), "attr_list", "abbr"])


def cases():
    """Each case of the files: `# what it shows`, the text, `->`, the HTML on one line."""
    for file in sorted(CASES.glob("*.txt")):
        for part in re.split(r"^# (?=.*\n)", "\n" + file.read_text("utf-8"), flags=re.MULTILINE)[
            1:
        ]:
            if "\n->\n" not in part:
                continue
            name, _, rest = part.partition("\n")
            text, _, wanted = rest.partition("\n->\n")
            yield pytest.param(text, wanted.strip(), id=f"{file.stem}: {name}")


def plain(text: str) -> str:
    """The HTML on one line, without the marks of lines; line breaks inside text are blanks."""
    made = re.sub(r' data-line="\d+"', "", READER.reset().convert(text)).replace("\u00a0", " ")
    made = re.sub(r"\s*\n\s*(?=<(?!a\b|abbr|em|strong|code))|(?<=>)\n\s*", "", made).replace(
        "\n", " "
    )
    return re.sub(r" ?/>", ">", made)


@pytest.mark.parametrize(("text", "wanted"), list(cases()))
def test_a_text_is_read_as_its_writer_sees_it(text: str, wanted: str) -> None:
    assert plain(text) == wanted


def test_each_element_knows_its_line() -> None:
    READER.reset()
    made = READER.convert("Một\n\n- Hai\n- Ba [a](b)\n  [c](d)\n\n| x |\n|---|\n| y |")
    lines = dict(re.findall(r'<(\w+)[^>]* data-line="(\d+)"', made))
    assert (lines["p"], lines["li"], lines["a"], lines["table"], lines["td"]) == (
        "0",
        "3",
        "4",
        "6",
        "8",
    )


@pytest.mark.parametrize(
    "text",
    [
        "> " * (DEEPEST + 5) + "a",
        ">" * 900 + "a",
        "".join("  " * depth + "- a\n" for depth in range(DEEPEST)),
    ],
)
def test_what_stands_too_deep_is_known(text: str) -> None:
    READER.reset().convert("Một\n\n" + text)
    line = READER.parser.reading.too_deep
    assert line is not None
    assert line >= 2


def test_one_text_does_not_know_the_abbreviations_of_the_one_before() -> None:
    READER.reset().convert("*[UBND]: Ủy ban nhân dân\n\nUBND")
    assert plain("UBND") == "<p>UBND</p>"


@pytest.mark.parametrize("against", ["markdown-it", "comrak"])
def test_other_readers_of_commonmark_agree_but_for_what_we_chose(against: str) -> None:
    texts = [*bench.bodies(SITE), *(case.values[0] for case in cases())]
    counts, strange = bench.compare(texts, "portal", against)
    assert strange == []
    assert counts["same"] > 40
    assert all(counts[name] for name in bench.WAYS), "each departure is tried"
