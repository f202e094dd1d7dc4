"""Makes files of all kinds: pictures, archives, documents, sounds, drawings."""

import io
import struct
import wave
import zipfile
import zlib

import pikepdf
from PIL import Image

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'viewBox="0 0 44 50">{}</svg>'
)
GPS = 0x8825


def picture(form="PNG", size=(40, 30), **more):
    """A picture with a gradient, so that it cannot be packed to nothing."""
    made = io.BytesIO()
    image = Image.linear_gradient("L").resize(size).convert("RGB")
    image.save(made, form, **more)
    return made.getvalue()


def photograph(size=(4000, 3000), orientation=6):
    """A JPEG as a telephone writes it: turned, with the place where it was taken."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "DienThoai"
    exif[GPS] = {1: "N", 2: (21.0, 1.0, 42.0), 3: "E", 4: (105.0, 51.0, 15.0)}
    return picture("JPEG", size, exif=exif, quality=95)


def huge_png(width=60_000, height=60_000):
    """A PNG of a few bytes that says to be enormous."""

    def chunk(kind, data):
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + chunk(b"IEND", b"")
    )


def archive(parts, mode=zipfile.ZIP_DEFLATED):
    """A ZIP of the parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", mode) as opened:
        for name, data in parts.items():
            opened.writestr(name, data)
    return made.getvalue()


def office(folder="word/", **more):
    """An office file that holds the least it may."""
    return archive({"[Content_Types].xml": "<Types/>", f"{folder}document.xml": "<w/>", **more})


def pdf():
    """A PDF of one empty page."""
    made, opened = io.BytesIO(), pikepdf.new()
    opened.add_blank_page()
    opened.save(made, deterministic_id=True)
    return made.getvalue()


def sound():
    """A quarter of a second of silence as WAV."""
    made = io.BytesIO()
    with wave.open(made, "wb") as opened:
        opened.setnchannels(1)
        opened.setsampwidth(2)
        opened.setframerate(8000)
        opened.writeframes(bytes(4000))
    return made.getvalue()


def drawing(shapes="", names="", before=""):
    """An SVG with what a program writes around its shapes."""
    opened = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f"{names}>"
    )
    return f"{before}{opened}{shapes}<path d='M0 0L9 9'/></svg>".encode()


def zip_of_links():
    """A ZIP that unpacks a link, and a file behind it."""
    made = io.BytesIO()
    link = zipfile.ZipInfo("a")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    with zipfile.ZipFile(made, "w") as opened:
        opened.writestr(link, "/etc")
        opened.writestr("a/passwd", "x")
    return made.getvalue()


def animation(form="GIF"):
    """Three pictures one after the other."""
    made = io.BytesIO()
    frames = [
        Image.linear_gradient("L").resize((90, 60)).rotate(turn).convert("RGB")
        for turn in (0, 40, 80)
    ]
    frames[0].save(
        made, form, save_all=True, append_images=frames[1:], duration=[100, 200, 500], loop=3
    )
    return made.getvalue()
