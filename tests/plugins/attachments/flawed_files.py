"""Files with one flaw each, and files like them that have none: name → bytes, codes."""

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from .office_makers import XDR, W, drawing, excel, line, rows, word
from .pdf_makers import font, made, table

LONG = [line("Điều khoản này áp dụng cho mọi cơ quan của tỉnh. " * 10)] * 12
HEAD = '<w:pStyle w:val="Heading1"/>'
LOCK = {"R": 6, "owner": "chu"}


def _script(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def _launch(pdf):
    action = Dictionary(S=Name.Launch, F=String("cmd.exe"))
    pdf.pages[0].obj.Annots = Array(
        [pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Link, A=action))]
    )


def _field(pdf):
    action = Dictionary(S=Name.JavaScript, JS=String("1"))
    pdf.Root.Extra = pdf.make_indirect(Dictionary(AA=Dictionary(K=action)))


def _link(pdf):
    action = Dictionary(S=Name.URI, URI=String("https://example.vn"))
    pdf.pages[0].obj.Annots = Array([Dictionary(Subtype=Name.Link, A=action)])


def _attached(pdf):
    pdf.attachments["luong.xlsx"] = b"PK"


def _bookmarks(pdf):
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Chuong I", 0))


def _xmp(pdf):
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:title"] = "Quyet dinh 12"


def _roles(pdf):
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Hinh=Name.Figure)


def _circle(pdf):
    one = pdf.make_indirect(Dictionary(S=Name.Div))
    one.K = Array([one])
    pdf.Root.StructTreeRoot.K = one


def _named(*names):
    return lambda pdf: font(
        pdf, Encoding=Dictionary(Differences=Array([65, *(Name(f"/{name}") for name in names)]))
    )


def _identity(pdf):
    inside = Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name("/AAAAAA+Arial"))
    return font(
        pdf,
        "/AAAAAA+Arial",
        Subtype=Name.Type0,
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([inside]),
    )


def _allow(**given):
    return pikepdf.Permissions(**given)


PDFS = {
    "right.pdf": (made(), ""),
    "number-of-identity.pdf": (made(text="CCCD 079085001234 cua ong An"), "personal"),
    "right-xmp.pdf": (made(title=None, change=_xmp), ""),
    "scan.pdf": (made(2, scans=(1, 2), tags=None), "scan"),
    "half-a-scan.pdf": (made(4, scans=(3, 4)), "partly-scan"),
    "text-over-scan.pdf": (made(1), ""),
    "no-title.pdf": (made(title=None), "no-title"),
    "title-of-a-program.pdf": (made(title="Microsoft Word - QD 12.doc"), "no-title"),
    "title-of-a-scanner.pdf": (made(title="Scan_20261103"), "no-title"),
    "title-of-a-file.pdf": (made(title="qd-12.docx"), "no-title"),
    "no-language.pdf": (made(lang=""), "no-language"),
    "untagged.pdf": (made(tags=None), "untagged"),
    "tags-of-nothing.pdf": (
        made(change=lambda pdf: pdf.Root.StructTreeRoot.__delattr__("K")),
        "untagged",
    ),
    "not-marked.pdf": (made(change=lambda pdf: pdf.Root.__delattr__("MarkInfo")), "untagged"),
    "tags-in-a-circle.pdf": (made(change=_circle), ""),
    "mute-picture.pdf": (made(tags=("H1", "P", "Figure")), "mute-picture"),
    "mute-picture-by-role.pdf": (made(tags=("H1", "Hinh"), change=_roles), "mute-picture"),
    "picture-with-text.pdf": (made(tags=("H1", ("Figure", {"Alt": String("So do")}))), ""),
    "headless-table.pdf": (made(tags=("H1", table("TD TD", "TD TD"))), "headless-table"),
    "table.pdf": (made(tags=("H1", table("TH TH", "TD TD"))), ""),
    "long.pdf": (made(21), "no-bookmarks"),
    "long-with-bookmarks.pdf": (made(21, change=_bookmarks), ""),
    "no-headings.pdf": (made(5, tags=("P", "P")), "no-headings"),
    "tcvn3.pdf": (made(fonts=lambda pdf: font(pdf, "/ABCDEF+.VnTime")), "legacy-font"),
    "vni.pdf": (made(fonts=lambda pdf: font(pdf, "/VNI-Times")), "legacy-font"),
    "identity.pdf": (made(fonts=_identity), "no-unicode"),
    "nameless-letters.pdf": (made(fonts=_named("g1", "g2", "g3")), "no-unicode"),
    "named-letters.pdf": (made(fonts=_named("A", "Acircumflex", "B")), ""),
    "password.pdf": (made(encryption=pikepdf.Encryption(user="mo", **LOCK)), "locked"),
    "no-reading-aloud.pdf": (
        made(
            encryption=pikepdf.Encryption(
                R=3,
                owner="chu",
                aes=False,
                metadata=False,
                allow=_allow(accessibility=False, extract=False),
            )
        ),
        "no-reading-aloud",
    ),
    "no-copying.pdf": (
        made(encryption=pikepdf.Encryption(allow=_allow(extract=False), **LOCK)),
        "no-copying",
    ),
    "open-lock.pdf": (made(encryption=pikepdf.Encryption(**LOCK)), ""),
    "script.pdf": (made(change=_script), "program"),
    "script-of-a-field.pdf": (made(change=_field), "program"),
    "launch.pdf": (made(change=_launch), "program"),
    "link.pdf": (made(change=_link), ""),
    "files-inside.pdf": (made(change=_attached), "files-inside"),
    "cut-off.pdf": (made()[:200], "damaged"),
    "of-no-pages.pdf": (made(0), "damaged"),
    "noise.pdf": (b"%PDF-1.7\n" + bytes(range(256)) * 20, "damaged"),
    "no-table-of-parts.pdf": (made().replace(b"startxref", b"startxxxx"), "repaired"),
    "two.pdf": (made(title=None, lang="", tags=None), "no-title no-language untagged"),
}
WORDS = {
    "identity.docx": (word(line("Ông A, CCCD 079085001234")), "personal"),
    "list.docx": (
        word(rows("Nguyễn Văn An|1956", "Trần Thị Bình|1961", "Lê Văn Cường|1949")),
        "personal",
    ),
    "right.docx": (word(line("Kế hoạch")), ""),
    "no-title.docx": (word(line("Kế hoạch"), title=""), "no-title"),
    "no-language.docx": (word(line("Kế hoạch"), styles=f"<w:styles {W}/>"), "no-language"),
    "no-headings.docx": (word(*LONG), "no-headings"),
    "headings.docx": (word(line("Điều 1", paragraph=HEAD), *LONG), ""),
    "levels.docx": (word(line("Điều 1", paragraph='<w:outlineLvl w:val="0"/>'), *LONG), ""),
    "headless-table.docx": (word(rows("Tên|Phí|Ngày", "A|1|2", "B|3|4")), "headless-table"),
    "table.docx": (word(rows("Tên|Phí|Ngày", "A|1|2", "B|3|4", head=True)), ""),
    "laid-out-by-table.docx": (word(rows("ỦY BAN NHÂN DÂN|CỘNG HÒA", "Số: 12|Độc lập")), ""),
    "mute-picture.docx": (word(drawing("")), "mute-picture"),
    "picture.docx": (word(drawing("Sơ đồ đường đi")), ""),
    "tracked.docx": (
        word("<w:p><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>"),
        "tracked-changes",
    ),
    "comments.docx": (
        word(line("A"), word__comments=f"<w:comments {W}><w:comment/><w:comment/></w:comments>"),
        "comments",
    ),
    "hidden.docx": (word(line("giữ kín", run="<w:vanish/>")), "hidden-text"),
    "not-hidden.docx": (word(line("A", run='<w:vanish w:val="0"/>')), ""),
    "tcvn3.docx": (
        word(line("Th«ng b¸o vÒ viÖc ®¨ng ký", run='<w:rFonts w:ascii=".VnTime"/>')),
        "legacy-font",
    ),
    "unicode-in-vntime.docx": (word(line("Thông báo", run='<w:rFonts w:ascii=".VnTime"/>')), ""),
    "entities.docx": (word(styles='<!DOCTYPE a [<!ENTITY b "c">]><w:styles/>'), "damaged"),
    "no-xml.docx": (word(styles="<w:styles"), "damaged"),
    "cut-off.docx": (word(line("A"))[:-30], "damaged"),
    "nothing-inside.docx": (excel(), "damaged"),
}
PICTURE = (
    f'<d:wsDr xmlns:d="{XDR}"><d:pic><d:nvPicPr><d:cNvPr id="2" name="Hình" descr=""/></d:nvPicPr>'
    "</d:pic></d:wsDr>"
)
COMMENT = (
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "<commentList><comment/></commentList></comments>"
)
EXCELS = {
    "right.xlsx": (excel(), ""),
    "no-title.xlsx": (excel(title=""), "no-title"),
    "hidden-sheet.xlsx": (
        excel('<sheet name="Phí"/><sheet name="Lương" state="veryHidden"/>'),
        "hidden-sheet",
    ),
    "hidden-row.xlsx": (excel(rows='<sheetData><row hidden="1"/></sheetData>'), "hidden-rows"),
    "hidden-column.xlsx": (excel(rows='<cols><col hidden="true"/></cols>'), "hidden-rows"),
    "mute-picture.xlsx": (excel(xl__drawings__drawing1=PICTURE), "mute-picture"),
    "comments.xlsx": (excel(xl__comments1=COMMENT), "comments"),
    "cut-off.xlsx": (excel()[:-40], "damaged"),
    "nothing-inside.xlsx": (word(), "damaged"),
}
FILES = {**PDFS, **WORDS, **EXCELS}
