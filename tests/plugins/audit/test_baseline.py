"""Known faults pass until their day; new ones, and those that nobody owns, never do."""

from datetime import date

import pytest

from plugins.audit.baseline import BaselineBroken, draft, judge, read_baseline
from plugins.audit.browser import missing
from plugins.audit.finding import Finding
from tests import commands
from tests.conftest import ROOT, build_afresh

TODAY = date(2026, 11, 30)
PAGE = '<!doctype html><html lang="vi"><title>{0}</title><body><h1>{0}</h1>{1}</body>'


@pytest.fixture
def folder(tmp_path):
    """Pages with a link that says nothing on each, and a picture without text on one."""
    site = tmp_path / "site"
    site.mkdir()
    for number in range(6):
        picture = '<img src="a.png">' if number == 0 else ""
        body = f'<a href="x.html"></a>{picture}'
        (site / f"{number}.html").write_text(PAGE.format(f"Trang {number}", body), "utf-8")
    return site


@pytest.fixture
def findings():
    links = [
        Finding(f"/{number}.html", "", "link-name", "fail", "2.4.4", "a") for number in range(6)
    ]
    picture = Finding("/0.html", "", "image-alt", "fail", "1.1.1", "img")
    doubt = Finding("/0.html", "", "bypass", "review", "2.4.1", "html")
    return [*links, picture, doubt]


@pytest.fixture
def debts(tmp_path, folder, findings):
    """The debts of a draft in which somebody filled in something."""

    def filled(owner="An", until="2027-01-31"):
        file = tmp_path / "known-faults.toml"
        text = draft(findings, folder, TODAY, "Lỗi đã biết.\nĐiền owner.")
        text = text.replace('owner = ""', f'owner = "{owner}"')
        file.write_text(text.replace("until = 2027-02-28", f"until = {until}"), "utf-8")
        return read_baseline(file, file.name)

    return filled


def test_a_draft_owes_a_fault_of_a_template_everywhere_and_others_on_their_pages(debts):
    assert [(one.rule, one.pages) for one in debts()] == [
        ("image-alt", ("/0.html",)),
        ("link-name", ()),
    ]


def test_what_is_owed_passes_and_doubts_stay(folder, findings, debts):
    judged = judge(findings, folder, debts(), TODAY)
    assert [one.rule for one in judged.left] == ["bypass"]
    assert len(judged.known) == 7
    assert (judged.unowned, judged.overdue, judged.mended) == ((), (), ())


@pytest.mark.parametrize(
    ("owner", "until", "told"),
    [("", "2027-01-31", "unowned"), ("An", "2026-11-29", "overdue")],
)
def test_without_an_owner_or_past_its_day_a_debt_is_a_failure(
    folder, findings, debts, owner, until, told
):
    judged = judge(findings, folder, debts(owner, until), TODAY)
    assert list(judged.left) == findings
    assert len(getattr(judged, told)) == 2


def test_on_its_last_day_a_debt_still_passes(folder, findings, debts):
    assert len(judge(findings, folder, debts(until="2026-11-30"), TODAY).left) == 1


def test_a_new_fault_is_none_of_the_known_ones(folder, findings, debts):
    known = debts()
    (folder / "1.html").write_text(PAGE.format("Trang 1", '<a href="moi.html"></a>'), "utf-8")
    (folder / "2.html").write_text(PAGE.format("Trang 2", '<img src="a.png">'), "utf-8")
    picture = Finding("/2.html", "", "image-alt", "fail", "1.1.1", "img")
    judged = judge([findings[1], picture], folder, known, TODAY)
    assert [one.page for one in judged.left] == ["/1.html", "/2.html"]


def test_what_is_mended_is_named(folder, findings, debts):
    known = debts()
    judged = judge(findings[:6], folder, known, TODAY)
    assert [one.rule for one in judged.mended] == ["image-alt"]


FAULT = 'owner = "An"\nuntil = 2027-01-01\n\n[[debt]]\nrule = "x"\nfingerprint = "y"\n'


def mistakes(tmp_path, text):
    file = tmp_path / "known-faults.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(BaselineBroken) as broken:
        read_baseline(file, file.name)
    return [(one.code, one.line, one.field) for one in broken.value.problems]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("owner = ", 1),
        ("\ndebt = 3\n", 2),
        ("debt = [3]\n", 1),
        ("[debt]\n", 1),
        (b"a = 1\n\xff\xfe", 2),
        ("a = " + "[" * 5_000, 0),
        ("a = " + "9" * 5_000, 0),
    ],
)
def test_a_file_that_is_none_is_refused(tmp_path, text, line):
    assert mistakes(tmp_path, text) == [("baseline-broken", line, "")]


def test_all_that_is_wrong_with_known_faults_is_told_at_once_with_its_line(tmp_path):
    text = FAULT.replace("until", "untill").replace('rule = "x"', "rule = [1]")
    more = '\n[[debt]]\npages = "/vi/"\nrule = "x"\nuntil = 2027-01-01T00:00:00\nowner = 3\n'
    assert mistakes(tmp_path, text + more) == [
        ("debt-wrong", 2, "untill"),
        ("debt-wrong", 5, "rule"),
        ("debt-wrong", 8, "fingerprint"),
        ("debt-wrong", 9, "pages"),
        ("debt-wrong", 11, "until"),
        ("debt-wrong", 12, "owner"),
    ]
    assert mistakes(tmp_path, FAULT.replace("[[debt]]", "[[debts]]")) == [
        ("debt-wrong", 4, "debts")
    ]


@pytest.mark.browser
def test_an_old_site_passes_once_somebody_owns_its_faults(folder, tmp_path):
    if lacking := missing():
        pytest.skip(f"this machine lacks {', '.join(lacking)}")
    for page in sorted(folder.iterdir())[1:]:
        page.unlink()
    baseline = tmp_path / "known-faults.toml"

    def audit(today="2026-11-30"):
        options = ("--output", folder, "--baseline", baseline, "--today", today, "--jobs", "1")
        places = ("--reports", tmp_path / "reports", "--cache", tmp_path / "cache")
        return commands.run("plugins.audit", *options, *places, "--lang", "en")

    first = audit()
    assert first.returncode == 1 and "Fill in at its head" in first.stderr
    assert audit().returncode == 1
    text = baseline.read_text("utf-8")
    baseline.write_text(text.replace('owner = ""', 'owner = "An"'), "utf-8")
    accepted = audit()
    assert accepted.returncode == 0, accepted.stdout
    assert "faults are known and within their time" in accepted.stdout
    late = audit("2027-12-31")
    assert late.returncode == 1 and "overdue since 2027-02-28" in late.stderr


def test_a_build_says_where_the_list_cannot_be_read(tmp_path):
    content = tmp_path / "content"
    (content / "vi" / "trang").mkdir(parents=True)
    (content / "vi" / "trang" / "a.md").write_text("---\ntitle: Trang\n---\n\nChào.\n", "utf-8")
    (content / "portal.yml").write_text("names: {vi: Xã An Bình}\n", "utf-8")
    (tmp_path / "known-faults.toml").write_text("owner = ", "utf-8")
    settings = "from plugins.settings import *\nPORTAL_AUDIT_BASELINE = 'known-faults.toml'\n"
    (tmp_path / "pelicanconf.py").write_text(settings, "utf-8")
    built = build_afresh(
        content, tmp_path, "--no-speech", cwd=tmp_path, PYTHONPATH=str(ROOT), REPORT_LANG="en"
    )
    assert built.status == 1
    assert "known-faults.toml:1" in built.log and "cannot be read" in built.log
