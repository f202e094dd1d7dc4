"""Files as disks, networks and bad people leave them: cut off, changed, nested, enormous."""

import io
import itertools
import random
import zipfile
import zlib

from pikepdf import Dictionary, Name

from .flawed_files import FILES
from .office_makers import W, excel, line, rows, word
from .pdf_makers import made, table


def damaged(count):
    """So many files, by names: the same ones each time."""
    chance = random.Random(20)
    sources = [
        ("pdf", made(3, tags=("H1", table("TH TH", "TD TD"), "Figure"))),
        ("pdf", made(2, scans=(1,), compress_streams=False)),
        ("docx", word(line("Kế hoạch"), rows("A|B|C", "1|2|3", "4|5|6"))),
        ("xlsx", excel(rows='<sheetData><row hidden="1"/></sheetData>')),
    ]
    for number in range(count):
        suffix, content = sources[number % len(sources)]
        how = (_cut, _flipped, _swapped, _zeroed)[number // len(sources) % 4]
        yield f"{number}-{how.__name__[1:]}.{suffix}", how(content, chance)


def _cut(content, chance):
    return content[: chance.randrange(len(content))]


def _flipped(content, chance):
    changed = bytearray(content)
    for _ in range(chance.choice((1, 5, 50))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _swapped(content, chance):
    middle = chance.randrange(len(content))
    return content[middle:] + content[:middle]


def _zeroed(content, chance):
    start = chance.randrange(len(content))
    return content[:start] + bytes(min(200, len(content) - start)) + content[start + 200 :]


def _mountain(size=500_000_000):
    return f"<w:document {W}><w:body>" + " " * size + "</w:body></w:document>"


def _nested():
    content = FILES["right.docx"][0]
    for _ in range(40):
        made_again = io.BytesIO()
        with zipfile.ZipFile(made_again, "w") as opened:
            opened.writestr("word/document.xml", content)
        content = made_again.getvalue()
    return content


def _laughs():
    lines = [
        f'<!ENTITY {one} "{f"&{before};" * 10}">'
        for before, one in itertools.pairwise("abcdefghij")
    ]
    return f'<!DOCTYPE x [<!ENTITY a "ha">{"".join(lines)}]><w:styles {W}>&j;</w:styles>'


def _mountain_of_a_page(pdf):
    packed = zlib.compress(zlib.compress(b" " * 500_000_000, 9), 9)
    stream = pdf.make_stream(packed)
    stream = pdf.make_indirect(stream)
    stream.write(packed, filter=[Name.FlateDecode, Name.FlateDecode], decode_parms=None)
    pdf.pages[0].obj.Contents = stream


def _circle_of_pages():
    def turn(pdf):
        pages = pdf.Root.Pages
        pages.Kids.append(pages)
        pdf.Root.Extra = Dictionary(Of=pages)

    return made(change=turn)


#: Small files that unpack to 500 MB, hold themselves, or never end.
BOMBS = (
    ("mountain.docx", lambda: word(styles="", word__document=_mountain())),
    ("nested.docx", _nested),
    ("deep.docx", lambda: word("<w:p>" * 60_000 + "</w:p>" * 60_000)),
    ("laughs.docx", lambda: word(styles=_laughs())),
    ("mountain.pdf", lambda: made(title="", change=_mountain_of_a_page)),
    ("circle-of-pages.pdf", _circle_of_pages),
)
