"""Files beside the pages, wrong in every way: each is told with its line, and never breaks the
check.
"""

import re

import pytest

from plugins.catalogue.beside import read_beside
from plugins.catalogue.catalogue import read_catalogue
from plugins.report.format_problem import format_problems
from plugins.run import load_kinds
from plugins.run.messages import read_messages

LAW = """names: {vi: Luật}
instrument: 1/2099/QH20
in_force: 2099-01-01
duties:
  - {article: {vi: Điều 1}, duty: {vi: Công khai}, answer: {vi: Có trang}}
"""
BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"


def told(tmp_path, path, raw):
    file = tmp_path / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    found = read_beside(tmp_path, ("vi", "en"), load_kinds()).problems
    for lang in ("vi", "en"):
        for one in format_problems(found, read_messages(lang)):
            assert one.message and not re.search(r"{\w+}", one.message), one
    return [(one.code, one.path, one.line, one.field) for one in found]


def test_a_law_is_read(tmp_path):
    assert told(tmp_path, "compliance/luat.yml", LAW) == []
    assert read_beside(tmp_path, ("vi",), load_kinds()).profiles[0].duties[0].article == {
        "vi": "Điều 1"
    }


@pytest.mark.parametrize(
    ("change", "code", "line", "field"),
    [
        (("2099-01-01", "hôm qua"), "not-a-date", 3, "in_force"),
        (("2099-01-01", "2026-02-30"), "not-a-date", 3, "in_force"),
        (("instrument: 1/2099/QH20\n", ""), "field-missing", 1, "instrument"),
        (("duties:\n", "duty: x\nduties:\n"), "field-unknown", 4, "duty"),
        (("{vi: Luật}", "{vi: Luật"), "header-bracket-open", 1, ""),
        ((LAW, ""), "file-empty", 1, ""),
        ((LAW, "- a\n- b\n"), "header-not-fields", 1, ""),
        ((LAW, "# chỉ có lời ghi\n"), "header-empty", 1, ""),
        ((LAW, BOMB), "header-alias", 1, "b.0"),
        ((LAW, "names: " + "[" * 30_000), "header-too-deep", 1, ""),
        ((LAW, "- " * 30_000 + "a"), "header-too-deep", 1, ""),
    ],
)
def test_a_law_in_another_form_is_told_at_its_line(tmp_path, change, code, line, field):
    assert told(tmp_path, "compliance/luat.yml", LAW.replace(*change)) == [
        (code, "compliance/luat.yml", line, field)
    ]


@pytest.mark.parametrize(
    ("path", "raw", "code", "line", "field"),
    [
        (
            "synonyms.vi.yml",
            "sayings:\n- {say: [a], why: c, means: [b",
            "header-bracket-open",
            2,
            "",
        ),
        (
            "synonyms.vi.yml",
            "sayings:\n- {say: [a], means: [b]}",
            "field-missing",
            2,
            "sayings.0.why",
        ),
        (
            "synonyms.vi.yml",
            "sayings:\n- {say: a, means: [b], why: c}",
            "not-a-list",
            2,
            "sayings.0.say",
        ),
        ("synonyms.en.yml", b"ignore: [\xff]", "encoding-not-utf-8", 1, ""),
        ("portal.yml", "phone: 1800 1234\nnames: {}\n", "list-empty", 2, "names"),
        ("portal.yml", "url: https://a@b.vn/\n", "address-with-user", 1, "url"),
        ("portal.yml", "url: mailto:a@b.vn\n", "not-an-address", 1, "url"),
        ("portal.yml", "apply_url: //evil.example/x\n", "not-an-address", 1, "apply_url"),
        (
            "portal.yml",
            'feedback_url: "https://x.vn;script-src-elem"\n',
            "endpoint-not-https",
            1,
            "feedback_url",
        ),
        (
            "portal.yml",
            'feedback_url: "https://x.vn\\n; x"\n',
            "endpoint-not-https",
            1,
            "feedback_url",
        ),
        ("theme.toml", b'\xef\xbb\xbfbrand = "red"\n', "theme-not-a-colour", 1, "brand"),
        ("theme.toml", '# màu\n[dark]\naction = "xanh"\n', "theme-not-a-colour", 3, "dark.action"),
        ("theme.toml", 'brand = "#00563f"\nbrand = [\n', "theme-not-toml", 2, ""),
        ("theme.toml", "a = " + "[" * 50_000, "theme-not-toml", 1, ""),
        ("theme.toml", "a = " + "1" * 5_000, "theme-not-toml", 1, ""),
        ("theme.toml", 'brand = "Đ"'.encode("utf-16"), "theme-not-toml", 1, ""),
        ("theme.toml", 'emblem = "../portal.svg"', "emblem-missing", 1, "emblem"),
        ("theme.toml", '\nemblem = "/etc/passwd"', "emblem-missing", 2, "emblem"),
        ("theme.toml", 'emblem = "khong-co.svg"', "emblem-missing", 1, "emblem"),
        ("compliance/luat.yaml", LAW, "file-unused", 0, ""),
        ("voices/vi.wav", "x", "file-unused", 0, ""),
    ],
)
def test_a_mistake_is_told_at_its_line(tmp_path, path, raw, code, line, field):
    assert told(tmp_path, path, raw) == [(code, path, line, field)]


def test_what_is_text_to_people_is_text_here(tmp_path):
    assert told(tmp_path, "synonyms.vi.yml", "ignore: [no, on, 2026-02-30, 1.10]\n") == []
    assert read_beside(tmp_path, ("vi",), load_kinds()).sayings["vi"].ignore == (
        "no",
        "on",
        "2026-02-30",
        "1.10",
    )


@pytest.mark.parametrize(
    "path", ["portal.yml", "theme.toml", "mergers.json", "synonyms.vi.yml", "compliance/luat.yml"]
)
def test_a_link_in_place_of_a_file_is_not_followed(tmp_path, path):
    outside = tmp_path / "ngoai"
    outside.write_text("phone: SECRET\n", "utf-8")
    link = tmp_path / "content" / path
    link.parent.mkdir(parents=True)
    link.symlink_to(outside)
    found = read_catalogue(tmp_path / "content", ("vi",)).problems
    assert ("symlink-leaves-content", path) in [(one.code, one.path) for one in found]
    assert "SECRET" not in repr(found)


def test_a_file_beside_the_pages_with_one_letter_wrong_in_its_name_is_told(tmp_path):
    (tmp_path / "portal.yaml").write_text("phone: 1\n", "utf-8")
    [problem] = read_catalogue(tmp_path, ("vi",)).problems
    assert (problem.code, problem.values["nearest"]) == ("file-unused", "portal.yml")
