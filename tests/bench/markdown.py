"""Texts as the portal lays them out beside CommonMark: how many are the same, and why the others
are not.

`inv bench markdown` compares the bodies of the example. `--records FILE` takes an export of the
national portal, each of its texts as it would be pasted into a body; `--pages FILE` a list of pages
as JSON, one a line. `--against comrak` asks another reader of CommonMark, `--reader
python-markdown` shows how Python-Markdown's own parser would do.
"""

import argparse
import json
import lzma
import re
import time
from pathlib import Path

import comrak
from lxml import html
from markdown import Markdown
from markdown_it import MarkdownIt

from plugins.catalogue.commonmark import DEPARTURES, CommonMark
from tests.bench.tables import tell

CONTENT = Path("content")
#: What Python-Markdown's own extensions do is a departure like those of the parser.
WAYS = (*DEPARTURES, "attributes")
PLAIN = ("tables", "attr_list", "def_list", "abbr", "footnotes", "sane_lists")
#: The texts of a record that have lines.
FIELDS = (
    "executionSteps",
    "executionMethods",
    "requirementsAndConditions",
    "note",
    "dossierReceivingAddresses",
    "executionCases",
    "resultsDetails",
)


def readers(name):
    """The reader that is measured; for each departure from CommonMark one that has it alone, and
    one without it.
    """
    if name == "python-markdown":
        plain = Markdown(extensions=list(PLAIN))
        return lambda text: plain.reset().convert(text), {}
    return _markdown(WAYS), {
        one: (_markdown([one]), _markdown([name for name in WAYS if name != one])) for one in WAYS
    }


def _markdown(ways):
    own = [
        extension
        for extension, way in (("attr_list", "attributes"), ("abbr", "notes"))
        if way in ways
    ]
    reader = Markdown(extensions=[CommonMark([way for way in ways if way in DEPARTURES]), *own])
    return lambda text: reader.reset().convert(text)


def referee(name):
    """A reader that follows CommonMark, with tables and struck text."""
    if name == "markdown-it":
        return MarkdownIt("commonmark").enable(["table", "strikethrough"]).render
    options, render = comrak.ExtensionOptions(), comrak.RenderOptions()
    options.table = options.strikethrough = True
    render.unsafe_ = True
    return lambda text: comrak.render_markdown(
        text, extension_options=options, render_options=render
    )


def structure(markup):
    """The tree of elements of a piece of HTML with their text, blanks as one."""
    whole = html.document_fromstring(f"<html><body>{markup}</body></html>").body
    return tuple(_parts(whole))


def _parts(node):
    yield _words(node.text)
    for child in node:
        if isinstance(child.tag, str):
            yield (child.tag, *filter(None, _parts(child)))
        yield _words(child.tail)


def _words(text):
    return " ".join((text or "").split())


def compare(texts, name, against):
    """How many texts have the structure that CommonMark gives them; for the others, what was read
    otherwise.
    """
    read, apart = readers(name)
    judge = referee(against)
    counts = {"texts": 0, "same": 0, **dict.fromkeys(WAYS, 0), "unexplained": 0, "milliseconds": 0}
    strange = []
    bare = _markdown([]) if apart else None
    for text in texts:
        counts["texts"] += 1
        started = time.process_time()
        markup = read(text)
        counts["milliseconds"] += (time.process_time() - started) * 1000
        right = structure(judge(text))
        found = structure(markup)
        if found == right:
            counts["same"] += 1
            continue
        reasons = [
            one
            for one, (alone, without) in apart.items()
            if structure(alone(text)) != right or structure(without(text)) != found
        ]
        for one in reasons:
            counts[one] += 1
        if not reasons or structure(bare(text)) != right:
            counts["unexplained"] += 1
            strange.append(text)
    counts["milliseconds"] = round(counts["milliseconds"])
    return counts, strange


def bodies(content=CONTENT):
    """The text below the header of each page."""
    for page in sorted(content.glob("*/**/*.md")):
        parts = re.split(r"^---[ \t]*$", page.read_text("utf-8"), maxsplit=2, flags=re.MULTILINE)
        if len(parts) == 3 and parts[2].strip():
            yield parts[2]


def records(file):
    """The texts of an export of the national portal, each once."""
    seen = {}
    with lzma.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            for field in FIELDS:
                seen.update(dict.fromkeys(_texts(record.get(field))))
    return list(seen)


def pages(file):
    """The texts of a list of pages; what stands there as HTML, without its tags."""
    seen = {}
    for line in Path(file).read_text("utf-8").splitlines():
        for text in _texts(json.loads(line)):
            seen[text] = None
            seen[re.sub(r"<[^>]*>", "", re.sub(r"</p>|<br[^>]*>", "\n", text))] = None
    return [text for text in seen if text.strip()]


def _texts(value):
    if isinstance(value, str) and value.strip():
        yield value
    for inner in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from _texts(inner)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--records", type=Path, help="an export of the national portal (.jsonl.xz)")
    parser.add_argument(
        "--pages", type=Path, action="append", default=[], help="pages as JSON, one a line"
    )
    parser.add_argument("--reader", choices=("portal", "python-markdown"), default="portal")
    parser.add_argument("--against", choices=("markdown-it", "comrak"), default="markdown-it")
    parser.add_argument(
        "--show", type=int, default=0, help="print so many texts whose difference has no reason"
    )
    given = parser.parse_args()
    collections = {"bodies": list(bodies())}
    if given.records:
        collections["records"] = records(given.records)
    for file in given.pages:
        collections[file.stem] = pages(file)
    rows = []
    for name, texts in collections.items():
        counts, strange = compare(texts, given.reader, given.against)
        rows.append({"": name, **counts})
        for text in strange[: given.show]:
            print(f"--- {name}\n{text}\n")
    tell("markdown", rows)


if __name__ == "__main__":
    main()
