"""Makes PDFs, each right but for what it is asked to have wrong."""

import io

import pikepdf
from pikepdf import Array, Dictionary, Name, String

LETTER = "Can cu Luat To chuc chinh quyen dia phuong; theo de nghi cua Van phong"


def font(pdf, base="/Helvetica", **more):
    """A font by one of the names that every reader has, with what else its dictionary says."""
    given = {"Type": Name.Font, "Subtype": Name.Type1, "BaseFont": Name(base)}
    return pdf.make_indirect(Dictionary(**{"Encoding": Name.WinAnsiEncoding, **given, **more}))


def picture(pdf):
    """A grey picture, as of a page of paper."""
    stream = pdf.make_stream(bytes(range(64)) * 64)
    stream.update(
        Dictionary(
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=64,
            Height=64,
            ColorSpace=Name.DeviceGray,
            BitsPerComponent=8,
        )
    )
    return stream


def made(
    pages=1,
    scans=(),
    title="Quyet dinh 12",
    lang="vi",
    tags=("H1", "P"),
    fonts=None,
    change=None,
    text=LETTER,
    **save,
):
    """A PDF of so many pages; those in `scans` (from 1) are pictures. `tags` are the structure, or
    none; `text` stands on each page; `change` is called with the PDF before it is written.
    """
    pdf = pikepdf.new()
    known = fonts(pdf) if fonts else font(pdf)
    image = picture(pdf)
    for number in range(1, pages + 1):
        page = pdf.add_blank_page(page_size=(595, 842)).obj
        page.Resources = Dictionary(Font=Dictionary(F1=known), XObject=Dictionary(Im1=image))
        drawn = "q 595 0 0 842 0 0 cm /Im1 Do Q"
        line = f"BT /F1 12 Tf 60 700 Td ({text}, trang {number}) Tj ET"
        page.Contents = pdf.make_stream((drawn if number in scans else line).encode())
    if title is not None:
        pdf.docinfo["/Title"] = String(title)
    if lang:
        pdf.Root.Lang = String(lang)
    if tags is not None:
        pdf.Root.MarkInfo = Dictionary(Marked=True)
        pdf.Root.StructTreeRoot = pdf.make_indirect(
            Dictionary(Type=Name.StructTreeRoot, K=Array([tag(one) for one in tags]))
        )
    if change:
        change(pdf)
    written = io.BytesIO()
    pdf.save(written, deterministic_id=not save, **save)
    return written.getvalue()


def tag(given):
    """A tag, by its name or by its name and what is in it: names, or keys with values."""
    if isinstance(given, str):
        return Dictionary(S=Name(f"/{given}"))
    name, inside = given
    if isinstance(inside, dict):
        return Dictionary(S=Name(f"/{name}"), **inside)
    return Dictionary(S=Name(f"/{name}"), K=Array([tag(one) for one in inside]))


def table(*rows):
    """The tags of a table, whose rows are names of cells (`TH TD`)."""
    return ("Table", [("TR", row.split()) for row in rows])
