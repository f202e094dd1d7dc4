"""Pictures as they are published: decoded and made anew, without what a camera wrote into them."""

from __future__ import annotations

import io
import json
import struct
import warnings
from contextlib import suppress
from typing import IO, Any

import PIL
from PIL import Image, ImageOps, UnidentifiedImageError

from .wrong import Wrong

#: The most dots of a picture, and of all the pictures of an animation.
MOST_DOTS, MOST_FRAMES = 60_000_000, 200
#: Wider pictures, or heavier ones, get a smaller copy for pages.
WIDEST, HEAVIEST = 1_600, 400_000
#: The picture as it was, made anew; and its smaller copy. What they weigh depends on Pillow.
JOB, SMALL_JOB = f"picture-1-{PIL.__version__}", f"picture-small-1-{PIL.__version__}"
_FORMATS = {"gif": "GIF", "jpeg": "JPEG", "jpg": "JPEG", "png": "PNG", "webp": "WEBP"}
_TURNED = (5, 6, 7, 8)
_ORIENTATION = 0x0112
_BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    IndexError,
    KeyError,
    TypeError,
    MemoryError,
    OverflowError,
    UnidentifiedImageError,
    struct.error,
)

warnings.filterwarnings("ignore", module=r"PIL\.")  # of tags that nobody will read
Image.MAX_IMAGE_PIXELS = None  # ours is the bound, and it is told in the editor's words


def broken_picture(file: IO[bytes], suffix: str, size: int) -> Wrong | None:
    """Tell of a picture that is none, is another kind than its name says, is cut off, or unpacks to
    a mountain.
    """
    try:
        with _open(file.read()) as image:
            if _format(image) != _FORMATS[suffix]:
                return Wrong("file-kind-otherwise")
            if image.width * image.height * _frames(image) > MOST_DOTS:
                return Wrong(
                    "picture-of-too-many-dots",
                    width=image.width,
                    height=image.height,
                    most=MOST_DOTS,
                )
    except _BROKEN:
        return Wrong("file-kind-otherwise")
    try:
        file.seek(0)
        with _open(file.read()) as image:
            for frame in range(_frames(image)):
                image.seek(frame)
                image.load()
            image.seek(0)
            image.getexif()
    except _BROKEN:
        return Wrong("file-cut-off")
    return None


def size_of(raw: bytes) -> tuple[int, int]:
    """How wide and high a picture is, upright."""
    with _open(raw) as image:
        turned = image.getexif().get(_ORIENTATION) in _TURNED
        return (image.height, image.width) if turned else image.size


def shrunk(width: int, height: int) -> tuple[int, int]:
    """The size of a picture's copy for pages."""
    if width <= WIDEST:
        return width, height
    return WIDEST, max(1, round(height * WIDEST / width))


def made_anew(raw: bytes, _: bytes) -> bytes:
    """A picture upright, without place, time and camera: only dots and colours are carried over."""
    with _open(raw) as image:
        if _frames(image) > 1:
            return _saved(image, _format(image), {"save_all": True, **_pace(image)})
        upright = image.getexif().get(_ORIENTATION, 1) == 1
        if image.format == "JPEG" and upright and image.mode in ("L", "RGB"):
            return _saved(image, "JPEG", {"quality": "keep"})
        return _still(ImageOps.exif_transpose(image), _format(image))


def made_small(raw: bytes, parameters: bytes) -> bytes:
    """A picture's copy for pages, of the size given."""
    size = tuple(json.loads(parameters))
    with _open(raw) as image:
        upright = ImageOps.exif_transpose(image)
        if upright.mode not in ("L", "LA", "RGB", "RGBA") or "transparency" in image.info:
            upright = _plain(upright)
        return _still(upright.resize(size, Image.Resampling.LANCZOS), _format(image))


def moves(raw: bytes) -> bool:
    """Whether a picture is an animation."""
    with _open(raw) as image:
        return _frames(image) > 1


def _still(image: Image.Image, form: str) -> bytes:
    if form == "JPEG":
        return _saved(
            image if image.mode in ("L", "RGB") else _plain(image),
            form,
            {"quality": 85, "progressive": True, "optimize": True},
        )
    return _saved(image, form, {"quality": 85, "method": 4} if form == "WEBP" else {})


def _plain(image: Image.Image) -> Image.Image:
    """A picture in the colours that every program shows: of eight bits, and not those of a printing
    press.
    """
    if image.mode.startswith("I;16"):
        return image.convert("I").point(lambda dot: dot * (1 / 256)).convert("L")
    plain = image.convert("RGBA" if "transparency" in image.info or "A" in image.mode else "RGB")
    if image.mode == "CMYK":
        plain.info.pop("icc_profile", None)  # it speaks of inks
    return plain


def _pace(image: Image.Image) -> dict[str, Any]:
    """How long each picture of an animation stands, and how often it begins again: WebP forgets
    both.
    """
    if image.format != "WEBP":
        return {}
    stands = []
    for frame in range(_frames(image)):
        image.seek(frame)
        image.load()
        stands.append(image.info.get("duration", 0))
    image.seek(0)
    return {"duration": stands, "loop": image.info.get("loop", 0)}


def _saved(image: Image.Image, form: str, how: dict[str, Any]) -> bytes:
    profile = image.info.get("icc_profile")
    made = io.BytesIO()
    for name in ("exif", "xmp", "comment", "Comment", "photoshop"):
        image.info.pop(name, None)
    image.save(made, form, icc_profile=profile, exif=b"", **how)
    return made.getvalue()


def _open(raw: bytes) -> Image.Image:
    """The picture, not yet decoded: only the formats that may be published are tried."""
    return Image.open(io.BytesIO(raw), formats=tuple(sorted(set(_FORMATS.values()))))


def _format(image: Image.Image) -> str:
    """The picture's format; what telephones write beside the first picture of a JPEG does not
    count.
    """
    return "JPEG" if image.format == "MPO" else image.format or "PNG"


def _frames(image: Image.Image) -> int:
    """How many pictures an animation has; counted no further than is allowed."""
    count = 1
    moving = image.format != "MPO" and getattr(image, "is_animated", False)
    with suppress(*_BROKEN):
        while moving and count <= MOST_FRAMES:
            image.seek(count)
            count += 1
    image.seek(0)
    return count
