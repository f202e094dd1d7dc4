"""Portals of a few files build, and so does what is left of one when parts of it are taken away."""

import json
import random
import shutil

import pytest

from tests.conftest import SITE, build

SETTINGS = "names: {vi: Xã Bình Minh}\n"
PAGES = {
    "page": ("vi/trang/a.md", "title: Trang một\nrole: about"),
    "page in English": ("en/pages/a.md", "title: A page"),
    "news": ("vi/tin-tuc/a.md", "title: Tin một\ndate: 2026-11-01"),
    "agency": ("vi/co-quan/a.md", "title: Xã Bình Minh\nlevel: commune"),
    "life event": ("vi/su-kien/a.md", "title: Có con nhỏ"),
    "procedure": ("vi/thu-tuc/a.md", 'title: Đăng ký khai sinh\ncode: "1.001193"'),
    "notice": (
        "vi/thong-bao/a.md",
        "title: Nghỉ lễ\nstarts: 2026-12-05 22:00\nends: 2026-12-06 05:00\npublished: 2026-11-01",
    ),
    "document": (
        "vi/van-ban/a.md",
        "title: Quyết định\nnumber: 1/QĐ-UBND\ndocument_type: Quyết định\n"
        "issued: 2026-11-01\neffective: 2026-11-01",
    ),
}
#: Settings alone, from nothing to those of a portal, which name procedures that are not there.
ALONE = {
    "no file at all": {},
    "an empty file": {"portal.yml": ""},
    "four lines": {
        "portal.yml": "names:\n  vi: Xã Bình Minh\nphone: 0204 3123 456\n"
        "email: lienhe@binhminh.gov.vn\n"
    },
    "a whole portal's": {"portal.yml": (SITE / "portal.yml").read_text("utf-8")},
    "searches in a language without pages": {
        "portal.yml": SETTINGS + "frequent_searches: {en: [x]}\n"
    },
}


def write(folder, files):
    folder.mkdir()
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def test_a_page_that_is_not_to_be_read_aloud_has_no_player(tmp_path):
    content = {"vi/trang/a.md": page("title: Trang một\nspeech: false")}
    built = build(write(tmp_path / "content", content), tmp_path / "built", "--no-speech")
    assert built.status == 0, built.log
    assert "c-player" not in (built.output / "vi/trang/a/index.html").read_text("utf-8")


def page(header):
    return f"---\n{header}\n---\n\nXin chào bà con.\n"


def built_well(built):
    """Nothing of ours failed: pages are all laid out, and what was wrong is wrong with the
    content.
    """
    assert built.status in (0, 1), built.log
    assert not (built.reports / "crash.txt").exists(), built.log
    codes = {
        one["code"] for one in json.loads((built.reports / "problems.json").read_text("utf-8"))
    }
    assert not codes & {
        "template-failed",
        "pelican-error",
        "plugin-missing",
        "search-page-unreadable",
    }, built.log
    return True


@pytest.mark.parametrize("files", ALONE.values(), ids=ALONE)
def test_settings_without_a_page_are_a_portal(files, tmp_path):
    built = build(write(tmp_path / "content", files), tmp_path, "--no-speech")
    assert built.status == 0 and built_well(built)
    assert (built.output / "index.html").is_file()


#: A portal with a name and searches of its own, or with no settings at all.
NAMED = SETTINGS + "frequent_searches: {vi: [khai sinh], en: [birth]}\n"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "settings"),
    [
        pytest.param(
            kind,
            settings,
            id=f"{kind}, {name}",
            marks=() if bool(settings) == number % 2 else pytest.mark.whole,
        )
        for number, kind in enumerate(PAGES)
        for name, settings in (("no settings", ""), ("named", NAMED))
    ],
)
def test_one_page_of_any_kind_is_a_portal(kind, settings, tmp_path):
    path, header = PAGES[kind]
    built = build(
        write(tmp_path / "content", {"portal.yml": settings, path: page(header)}),
        tmp_path,
        "--no-speech",
    )
    assert built.status == 0 and built_well(built), built.log
    assert (built.output / "index.html").is_file()


@pytest.mark.slow
@pytest.mark.parametrize("left", [pytest.param("vi", marks=pytest.mark.whole), "en"])
def test_one_language_of_a_portal_is_a_portal(left, tmp_path):
    other = {"vi": "en", "en": "vi"}[left]
    shutil.copytree(SITE, tmp_path / "content", ignore=shutil.ignore_patterns(other))
    if left == "en":  # its form has the fields of the Vietnamese one
        form = "to-khai-thay-doi-cu-tru.md"
        shutil.copy(SITE / "vi" / "to-khai" / form, tmp_path / "content" / "en" / "forms" / form)
    built = build(tmp_path / "content", tmp_path, "--no-speech")
    assert built.status == 0 and built_well(built), built.log
    assert f'lang="{left}"' in (built.output / "index.html").read_text("utf-8")


FOLDERS = sorted(folder.relative_to(SITE).as_posix() for folder in SITE.glob("??/*"))


@pytest.mark.slow
@pytest.mark.parametrize(
    "kind",
    [
        pytest.param(kind, marks=() if kind == "vi/co-quan" else pytest.mark.whole)
        for kind in FOLDERS
    ],
)
def test_a_portal_without_a_kind_is_laid_out(kind, tmp_path):
    other = {"vi": "en", "en": "vi"}[kind[:2]]
    shutil.copytree(SITE, tmp_path / "content", ignore=shutil.ignore_patterns(other))
    shutil.rmtree(tmp_path / "content" / kind)
    assert built_well(build(tmp_path / "content", tmp_path, "--no-speech"))


@pytest.mark.slow
@pytest.mark.parametrize(
    "share",
    [pytest.param(share, marks=() if share < 1 else pytest.mark.whole) for share in range(8)],
)
def test_a_portal_without_any_half_of_its_files_is_laid_out(share, tmp_path):
    """Each file is missing in some of these builds, and with it, by chance, others that it needs or
    that need it.
    """
    shutil.copytree(SITE, tmp_path / "content")
    files = sorted(path for path in (tmp_path / "content").rglob("*") if path.is_file())
    chance = random.Random(share // 2)
    gone = {path for path in files if chance.random() < 0.5}
    for path in files:
        if (path in gone) == bool(share % 2):
            path.unlink()
    assert built_well(build(tmp_path / "content", tmp_path, "--no-speech"))


def test_feedback_goes_to_an_encrypted_address_by_a_form_that_needs_no_script(tmp_path):
    settings = (
        SETTINGS
        + "phone: 0204 3123 456\nfeedback_url: https://gopy.binhminh.example:8443/gui?trang=1\n"
    )
    path, header = PAGES["page"]
    built = build(
        write(tmp_path / "content", {"portal.yml": settings, path: page(header)}),
        tmp_path,
        "--no-speech",
    )
    assert built.status == 0 and built_well(built)
    html = (built.output / "vi" / "trang" / "a" / "index.html").read_text("utf-8")
    assert "form-action 'self' https://gopy.binhminh.example:8443\"" in html, (
        "the origin, without its path"
    )
    assert (
        '<form class="l-flow" action="https://gopy.binhminh.example:8443/gui?trang=1" method="post"'
        in html
    )
    assert '<textarea class="c-feedback__text" id="feedback-text" name="text"' in html
    assert '<a class="u-strong" href="tel:02043123456">0204 3123 456</a>' in html
