"""Makes Word and Excel files, each right but for what it is asked to have wrong."""

from tests.plugins.catalogue.downloads.file_makers import archive

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
STYLES = (
    f'<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="vi-VN"/></w:rPr>'
    '</w:rPrDefault></w:docDefaults><w:style w:styleId="Heading1"><w:name w:val="heading 1"/>'
    "</w:style></w:styles>"
)


def core(title="Kế hoạch 88", author="Văn phòng"):
    """The properties of a file."""
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>"
        f"<cp:lastModifiedBy>{author}</cp:lastModifiedBy></cp:coreProperties>"
    )


def line(text, run="", paragraph=""):
    """A paragraph, with properties of its letters and its own."""
    return (
        f"<w:p><w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{run}</w:rPr>"
        f'<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def rows(*given, head=False):
    """A table of rows of texts."""
    mark = "<w:trPr><w:tblHeader/></w:trPr>" if head else ""
    made = (
        f"<w:tr>{mark if not place else ''}"
        + "".join(f"<w:tc>{line(cell)}</w:tc>" for cell in row.split("|"))
        + "</w:tr>"
        for place, row in enumerate(given)
    )
    return f"<w:tbl>{''.join(made)}</w:tbl>"


def drawing(descr):
    """A picture in a Word file, with what it says to who does not see it."""
    return (
        f'<w:p><w:r><w:drawing><wp:inline xmlns:wp="{WP}"><wp:docPr id="1" name="Hình 1" '
        f'descr="{descr}"/><pic:pic xmlns:pic="{PIC}"/></wp:inline></w:drawing></w:r></w:p>'
    )


def word(*body, title="Kế hoạch 88", styles=STYLES, **more):
    """A Word file of these parts of its text; `more` are other parts of the archive, by names with
    `__` for `/`.
    """
    return archive(
        {
            "[Content_Types].xml": "<Types/>",
            "docProps/core.xml": core(title),
            "word/document.xml": f"<w:document {W}><w:body>{''.join(body)}</w:body></w:document>",
            "word/styles.xml": styles,
            **{f"{name.replace('__', '/')}.xml": text for name, text in more.items()},
        }
    )


def excel(sheets='<sheet name="Phí"/>', rows="", title="Bảng phí", **more):
    """An Excel file of these sheets, the first with these rows."""
    return archive(
        {
            "[Content_Types].xml": "<Types/>",
            "docProps/core.xml": core(title),
            "xl/workbook.xml": f"<workbook {S}><sheets>{sheets}</sheets></workbook>",
            "xl/worksheets/sheet1.xml": f"<worksheet {S}>{rows}</worksheet>",
            **{f"{name.replace('__', '/')}.xml": text for name, text in more.items()},
        }
    )
