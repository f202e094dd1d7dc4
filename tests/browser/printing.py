"""Pages printed for real, and what a procedure's record must leave on paper."""

import base64
import re
import unicodedata
from dataclasses import dataclass

import pypdfium2

from plugins.catalogue.catalogue import read_catalogue
from plugins.domain import Procedure

from .pages import open_page

WAYS = ("sheet", "page", "case")
MORE = {
    "paper": r"và (\d+) giấy khác|and (\d+) more papers?",
    "condition": r"(còn điều kiện khác)|(there are more conditions)",
    "fee": r"và (\d+) mức khác|and (\d+) more amounts?",
    "office": r"và (\d+) nơi khác|and (\d+) more offices?",
}


@dataclass(frozen=True)
class Paper:
    """What came out of the printer: the sheets, and all that can be read on them."""

    sheets: int
    text: str

    def has(self, text):
        """Whether a text stands there; spaces, lines and marks between words do not count."""
        return letters(text) in letters(self.text)

    def left_out(self, kind):
        """How many things of a kind it says to have left out; any number where it does not
        count.
        """
        found = re.search(MORE[kind], " ".join(self.text.split()))
        said = next(filter(None, found.groups()), "") if found else "0"
        return int(said) if said.isdigit() else 10_000


def letters(text):
    """The letters and digits of a text alone: printed lines break anywhere."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFC", text)).casefold()


def procedures(content):
    """The procedures of a content folder, with their addresses."""
    read = read_catalogue(content, ("vi", "en"))
    titles = {(page.lang, page.slug): page.title for page in read.pages if page.kind == "agency"}
    return [
        (page.url, page.record, titles, page.lang)
        for page in read.pages
        if isinstance(page.record, Procedure)
    ]


def named(record, titles, lang):
    """Yield what a record names, as kind and text: papers, their conditions, fees, offices."""
    for group in record.evidence:
        for paper in group.items:
            yield "paper", paper.name
            for line in (paper.note or "").splitlines():
                yield "paper", line
    for line in "\n".join(record.requirements).splitlines():
        yield "condition", line
    for cost in (cost for channel in record.channels for cost in channel.costs):
        if cost.amount:
            yield "fee", f"{cost.amount:,}"
        if cost.note:
            yield "fee", cost.note
    for part in record.agencies:
        if part.role in ("implementing", "delegated"):
            yield "office", titles.get((lang, part.agency)) or part.name or ""


def printed(driver, root, url, way):
    """Print a page in one of the ways: the posting sheet, the page, the page with its last case
    chosen.
    """
    open_page(driver, root, url)
    chosen = {"sheet": "[name=sheet][value=posting]", "case": "[name=case]"}.get(way)
    if chosen:
        driver.execute_script(
            "[...document.querySelectorAll(arguments[0])].at(-1)?.click()", chosen
        )
    return paper(driver)


def paper(driver):
    """Print the open page."""
    made = driver.execute_cdp_cmd(
        "Page.printToPDF", {"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": True}
    )["data"]
    pdf = pypdfium2.PdfDocument(base64.b64decode(made))
    return Paper(len(pdf), "\n".join(page.get_textpage().get_text_bounded() for page in pdf))


def lost(found, record, titles, lang):
    """Return what a record names and paper has not, beyond what paper says to have left out."""
    missing = [
        (kind, text)
        for kind, text in dict.fromkeys(named(record, titles, lang))
        if not found.has(text)
    ]
    things = {paper.name for group in record.evidence for paper in group.items}
    things |= {cost.note for channel in record.channels for cost in channel.costs}
    unsaid = []
    for kind in MORE:
        gone = [text for one, text in missing if one == kind]
        # A paper goes with its note, and an amount with what it is for: only the thing itself is
        # counted.
        counted = {
            letters(text) for text in gone if kind in ("condition", "office") or text in things
        }
        said = found.left_out(kind)
        if len(counted) > said or (gone and not said):
            unsaid += [(kind, text) for text in gone]
    return unsaid
