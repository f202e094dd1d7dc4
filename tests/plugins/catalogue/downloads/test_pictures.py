"""Pictures go out without what a camera wrote into them, and pages show copies that a telephone can
load.
"""

import io
import zlib

import pytest
from PIL import Image

from plugins.catalogue.downloads.pictures import (
    broken_picture,
    made_anew,
    made_small,
    shrunk,
    size_of,
)

from .file_makers import GPS, animation, photograph, picture


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_a_photograph_loses_its_place_and_stands_upright(orientation):
    raw = photograph((80, 60), orientation)
    assert Image.open(io.BytesIO(raw)).getexif().get_ifd(GPS)
    made = Image.open(io.BytesIO(made_anew(raw, b"")))
    assert not made.getexif()
    assert b"DienThoai" not in made_anew(raw, b"")
    assert made.size == size_of(raw) == ((60, 80) if orientation > 4 else (80, 60))


def test_dots_stay_what_they_were():
    raw = picture("JPEG", (64, 64), quality=92)
    before, after = (
        Image.open(io.BytesIO(one)).convert("RGB").tobytes() for one in (raw, made_anew(raw, b""))
    )
    assert max(abs(one - other) for one, other in zip(before, after, strict=True)) <= 2
    png = picture("PNG", (64, 64))
    assert (
        Image.open(io.BytesIO(made_anew(png, b""))).tobytes()
        == Image.open(io.BytesIO(png)).tobytes()
    )


def test_what_hides_behind_a_picture_does_not_go_out():
    assert b"SECRET" not in made_anew(picture("JPEG") + b"PK\x03\x04SECRET", b"")
    assert b"SECRET" not in made_anew(picture("PNG", pnginfo=None) + b"<script>SECRET", b"")


def test_an_animation_keeps_its_pictures():
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "green", "blue")]
    raw = io.BytesIO()
    frames[0].save(raw, "GIF", save_all=True, append_images=frames[1:], duration=100)
    assert Image.open(io.BytesIO(made_anew(raw.getvalue(), b""))).n_frames == 3


@pytest.mark.parametrize("form", ["GIF", "PNG", "WEBP"])
def test_an_animation_keeps_its_pace(form):
    made = Image.open(io.BytesIO(made_anew(animation(form), b"")))
    assert made.info["loop"] == 3
    stands = []
    for frame in range(made.n_frames):
        made.seek(frame)
        made.load()
        stands.append(made.info["duration"])
    assert stands == [100, 200, 500]


def test_the_copy_of_a_scan_of_sixteen_bits_is_as_dark_as_the_scan():
    raw = io.BytesIO()
    Image.new("I;16", (50, 40), 0x4000).save(raw, "PNG")
    copy = Image.open(io.BytesIO(made_small(raw.getvalue(), b"[25, 20]")))
    assert copy.convert("L").getpixel((12, 10)) == 0x40


def test_the_copy_of_a_picture_with_one_clear_colour_is_clear_there():
    raw = io.BytesIO()
    Image.new("RGB", (50, 40), "white").save(raw, "PNG", transparency=(255, 255, 255))
    copy = Image.open(io.BytesIO(made_small(raw.getvalue(), b"[25, 20]")))
    assert copy.convert("RGBA").getpixel((12, 10))[3] == 0


def test_colours_for_screens_do_not_carry_a_profile_of_inks():
    raw = io.BytesIO()
    Image.new("CMYK", (50, 40)).save(raw, "JPEG", icc_profile=b"inks" * 50)
    assert "icc_profile" not in Image.open(io.BytesIO(made_anew(raw.getvalue(), b""))).info
    assert "icc_profile" not in Image.open(io.BytesIO(made_small(raw.getvalue(), b"[25, 20]"))).info


def test_damaged_notes_of_a_camera_are_told_before_a_page_asks_for_them():
    raw = picture("PNG")
    notes = b"khong phai ghi chu"
    chunk = (
        len(notes).to_bytes(4, "big")
        + b"eXIf"
        + notes
        + zlib.crc32(b"eXIf" + notes).to_bytes(4, "big")
    )
    damaged = raw[:33] + chunk + raw[33:]
    assert broken_picture(io.BytesIO(damaged), "png", len(damaged)).code == "file-cut-off"


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_mode_of_a_picture_is_made_anew_and_smaller(mode):
    raw = io.BytesIO()
    Image.new(mode, (50, 40)).save(raw, "PNG")
    assert size_of(made_anew(raw.getvalue(), b"")) == (50, 40)
    assert size_of(made_small(raw.getvalue(), b"[25, 20]")) == (25, 20)


def test_a_picture_for_print_is_made_one_for_screens():
    raw = io.BytesIO()
    Image.new("CMYK", (50, 40)).save(raw, "JPEG")
    assert Image.open(io.BytesIO(made_anew(raw.getvalue(), b""))).mode == "RGB"


def test_the_same_picture_gives_the_same_bytes():
    raw = photograph((400, 300))
    assert made_anew(raw, b"") == made_anew(raw, b"")
    assert made_small(raw, b"[40, 30]") == made_small(raw, b"[40, 30]")


def test_pages_show_no_more_dots_than_a_screen_has():
    assert shrunk(4000, 3000) == (1600, 1200)
    assert shrunk(40_000, 10) == (1600, 1)
    assert shrunk(800, 9000) == (800, 9000)
