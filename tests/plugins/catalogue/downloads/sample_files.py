"""Files that may be offered as they are, files made anew, and files that must not go out."""

import gzip

from tests.plugins.attachments.office_makers import excel

from .file_makers import (
    SVG,
    animation,
    archive,
    drawing,
    huge_png,
    office,
    pdf,
    photograph,
    picture,
    sound,
    zip_of_links,
)

ADOBE = (
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
    '"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [\n'
    '\t<!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/">\n'
    '\t<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">\n]>\n'
)
CREATOR = '<?xml version="1.0" encoding="{}"?>'
#: Drawings as programs write them.
DRAWN = {
    "inkscape.svg": drawing(
        '<image sodipodi:absref="C:\\a.png" xlink:href="data:image/jpg;base64,AAAA"/>',
        'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" '
        'xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" '
        'inkscape:export-filename="C:\\Users\\Hoa\\huy-hieu.png"',
    ),
    "illustrator.svg": drawing(
        "<style>.st0{fill:url(&quot;#a&quot;);clip-path:url( '#b' )}</style>",
        'xmlns:x="&ns_extend;" xmlns:i="&ns_ai;" i:viewOrigin="0 0"',
        ADOBE,
    ),
    "xmp.svg": drawing(
        '<metadata><?xpacket begin="" id="W5M0"?><x:xmpmeta xmlns:x="adobe:ns:meta/"/>'
        '<?xpacket end="w"?></metadata>'
    ),
    "corel.svg": drawing(
        '<style><![CDATA[@font-face{font-family:"A";src:url("#F0") format(svg)}]]></style>',
        'xmlns:xodm="http://www.corel.com/coreldraw/odm/2003"',
        CREATOR.format("UTF-8"),
    ),
    "visio.svg": drawing(
        '<v:documentProperties v:langID="1066"/>',
        'xmlns:v="http://schemas.microsoft.com/visio/2003/SVGExtensions/"',
    ),
    "ten-co-cach.svg": drawing('<g id="Layer 1"/><use xlink:href="#Layer%201"/>'),
}
#: Drawings that do more than draw, whatever a lenient reader sees in them.
RUNS = {
    "attlist.svg": drawing("", "", '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>'),
    "attlist-2.svg": drawing(
        "", "", '<!DOCTYPE svg [<!attlist path onclick CDATA "x"><!ATTLIST a b CDATA "">]>'
    ),
    "entity.svg": drawing("", "", ADOBE.replace("ns.adobe.com", "evil.example")),
    "entity-2.svg": drawing(
        "", "", '<!DOCTYPE svg [<!ENTITY % a SYSTEM "http://evil.example/">%a;]>'
    ),
    "image-set.svg": drawing("<style>*{background:image-set('https://evil.example/' 1x)}</style>"),
    "image-set-2.svg": drawing("<g style='mask:-webkit-image-set(\"https://evil.example/\" 1x)'/>"),
    "base.svg": drawing('<g xml:base="https://evil.example/"/>'),
    "quoted.svg": drawing("<g style='fill:url(\"//evil.example/#a\")'/>"),
    "xhtml.svg": drawing('<metadata><script xmlns="http://www.w3.org/1999/xhtml"/></metadata>'),
    "listener.svg": drawing('<l:listener xmlns:l="http://www.w3.org/2001/xml-events"/>'),
    "sheet.svg": drawing('<metadata><?xml-stylesheet href="a"?></metadata>'),
}

#: name → bytes that are published as they are, or made anew.
SOUND = {
    "a.pdf": pdf(),
    "b.docx": office(),
    "c.xlsx": excel(),
    "d.pptx": office("ppt/"),
    "e.odt": archive(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}
    ),
    "g.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "h.rtf": b"{\\rtf1 a}",
    "i.zip": archive({"a.txt": "a"}),
    "k.txt": "Chào bạn.\n".encode(),
    "l.csv": "Tháng;Số\nMột;1\n".encode(),
    "m.vtt": b"WEBVTT\n",
    "n.json": b"{}",
    "o.wav": sound(),
    "p.svg": SVG.format('<path d="M0 0L9 9" fill="#931b12"/>').encode(),
    "q.png": picture(),
    "r.jpg": photograph((80, 60)),
    "s.webp": picture("WEBP"),
    "t.gif": picture("GIF"),
    "Ảnh hội nghị.jpeg": picture("JPEG"),
    "dong-trong.pdf": b"\xef\xbb\xbf\r\n" + pdf(),
    **DRAWN,
    "u.svg": SVG.format(
        '<defs><g id="a"/></defs><use xlink:href="#a"/><style>.a{fill:url(#b)}</style>'
    ).encode(),
}
#: name → bytes, and the code that tells of it
WRONG = {
    **{name: (raw, "svg-not-only-shapes") for name, raw in RUNS.items()},
    "bang-ma.svg": (
        drawing("<title>\xe0</title>", "", CREATOR.format("JOHAB")),
        "file-text-not-utf-8",
    ),
    "utf-7.svg": (drawing("", "", CREATOR.format("UTF-7")), "file-text-not-utf-8"),
    "excel.csv": ("Đơn vị\tHồ sơ\n".encode("utf-16"), "file-text-not-utf-8"),
    "ghi-chu.txt": (b"\xfe\xff" + "Chào".encode("utf-16-be"), "file-text-not-utf-8"),
    "macro.doc": (
        b"\xd0\xcf\x11\xe0" + bytes(600) + "_VBA_PROJECT".encode("utf-16-le") + bytes(90),
        "file-with-macros",
    ),
    "lien-ket.zip": (zip_of_links(), "file-unpacks-outside"),
    "cut.gif": (animation()[:-20], "file-cut-off"),
    "nua.gif": (animation()[:-2000], "file-cut-off"),
    "rong.png": (b"", "file-of-no-bytes"),
    "chuong-trinh.jpg": (b"MZ" + bytes(300), "file-kind-otherwise"),
    "la-png.jpg": (picture("PNG"), "file-kind-otherwise"),
    "cut.png": (picture()[:-40], "file-cut-off"),
    "cut.jpg": (picture("JPEG", (300, 300))[:-400], "file-cut-off"),
    "bom.png": (huge_png(), "picture-of-too-many-dots"),
    "anh.heic": (b"\0\0\0\x18ftypheic", "file-kind-not-listed"),
    "anh.bmp": (picture("BMP"), "file-kind-not-listed"),
    "evil.svg": (SVG.format("<script>alert(1)</script>").encode(), "svg-not-only-shapes"),
    "on.svg": (SVG.format('<path d="M0 0" onload="x()"/>').encode(), "svg-not-only-shapes"),
    "chu.svg": (SVG.format("<foreignObject><p/></foreignObject>").encode(), "svg-not-only-shapes"),
    "ngoai.svg": (
        SVG.format('<image href="https://evil.example/a.png"/>').encode(),
        "svg-not-only-shapes",
    ),
    "dung.svg": (
        SVG.format('<use xlink:href="data:image/svg+xml;base64,AA"/>').encode(),
        "svg-not-only-shapes",
    ),
    "kieu.svg": (
        SVG.format("<style>@import 'https://evil.example'</style>").encode(),
        "svg-not-only-shapes",
    ),
    "mau.svg": (
        SVG.format('<path fill="url(https://evil.example/#a)"/>').encode(),
        "svg-not-only-shapes",
    ),
    "cham.svg": (
        SVG.format('<a href="javascript:alert(1)"><path/></a>').encode(),
        "svg-not-only-shapes",
    ),
    "doi.svg": (
        SVG.format('<set attributeName="href" to="javascript:x"/>').encode(),
        "svg-not-only-shapes",
    ),
    "html.svg": (
        SVG.format('<b xmlns="http://www.w3.org/1999/xhtml"/>').encode(),
        "svg-not-only-shapes",
    ),
    "lenh.svg": (
        b'<?xml-stylesheet href="a.xsl"?>' + SVG.format("").encode(),
        "svg-not-only-shapes",
    ),
    "thuc-the.svg": (
        b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format("&a;").encode(),
        "svg-not-only-shapes",
    ),
    "cuoi.svg": (
        b'<!DOCTYPE s [<!ENTITY a "xx"><!ENTITY b "&a;&a;">]><s>&b;</s>',
        "svg-not-only-shapes",
    ),
    "khong.svg": (b"<html><script>1</script></html>", "file-kind-otherwise"),
    "hong.svg": (b"<svg", "file-kind-otherwise"),
    "evil.xhtml": (b"<html/>", "file-kind-not-listed"),
    "EVIL.HTML": (b"<html/>", "file-kind-not-listed"),
    "evil.js": (b"x", "file-kind-not-listed"),
    "trang.xml": (b"<a/>", "file-kind-not-listed"),
    "khong-duoi": (b"x", "file-kind-not-listed"),
    "bang.php.jpg": (picture("JPEG"), "file-kind-not-listed"),
    "hoa-don.pdf.exe": (b"MZ", "file-kind-not-listed"),
    "chu.txt": (b"<!doctype html><script>", "file-kind-otherwise"),
    "bang.csv": (b"<svg onload=x>", "file-kind-otherwise"),
    "nhi-phan.txt": (b"a\0b", "file-kind-otherwise"),
    "cu.csv": ("Tháng;Số".encode("cp1258", "replace") + b"\xff", "file-text-not-utf-8"),
    ".htaccess": (b"Options +Indexes", "file-hidden"),
    "_redirects": (b"/* https://evil.example", "file-hidden"),
    "a.pdf": (b"<html>%PDF-1.7", "file-kind-otherwise"),
    "b.pdf": (b"%PDF-1.7\n" + b"x" * 9000, "file-cut-off"),
    "c.docx": (b"PK\x03\x04" + bytes(50), "file-cut-off"),
    "d.docx": (archive({"a": "b"}), "file-kind-otherwise"),
    "e.docx": (b"\xd0\xcf\x11\xe0" + bytes(600), "file-locked"),
    "f.docx": (b"%PDF-1.7 %%EOF", "file-kind-otherwise"),
    "g.docx": (office(**{"word/vbaProject.bin": "x"}), "file-with-macros"),
    "h.xlsx": (office("xl/", **{"xl/a.bin": bytes(30_000_000)}), "file-unpacks-too-big"),
    "i.zip": (archive({"../../pwned": "x"}), "file-unpacks-outside"),
    "k.zip": (b"PK\x05\x06" + bytes(18), "file-kind-otherwise"),
    "l.zip": (archive({"a": bytes(80_000_000)}), "file-unpacks-too-big"),
    "m.odt": (office(), "file-kind-otherwise"),
    "n.docm": (office(), "file-kind-not-listed"),
    "o.gz": (gzip.compress(b"x"), "file-kind-not-listed"),
    "p.mp3": (b"ID3" + bytes(400), "file-kind-otherwise"),
    "q.mp3": (sound(), "file-kind-otherwise"),
    "r.wav": (b"RIFF" + bytes(400), "file-kind-otherwise"),
    "s.mp4": (b"\0\0\0\x18ftypisom" + bytes(40), "file-kind-otherwise"),
    "t.doc": (office(), "file-kind-otherwise"),
    "u.vtt": (b"1\n00:00 --> 00:01\n", "file-kind-otherwise"),
    "con.pdf": (b"%PDF-1.7 %%EOF", "file-name-unsafe"),
    "a\u202efdp.txt": (b"x", "file-name-unsafe"),
    "x" * 241 + ".pdf": (b"%PDF-1.7 %%EOF", "file-name-unsafe"),
    "a%2f.pdf": (b"%PDF-1.7 %%EOF", "file-name-unsafe"),
}
