"""A site is held against its release: infections and defacements are found, hosts forgiven."""

import random
import shutil

import pytest

from plugins.release.verify.check import NotAsked, Question, check
from plugins.release.verify.sample import certainty
from plugins.release.verify.watch import Memory
from tests.plugins.release.sites import (
    ANOTHER,
    DAY,
    KEY,
    compressing,
    make_site,
    plain,
    release,
    released,
    rewriting,
    served,
)

SPAM = b"<title>Nh\xc3\xa0 c\xc3\xa1i</title><a href='https://bet.example/'>B</a>"
SCRIPT = b"<script src='https://bet.example/a.js'></script>"


def ask(where, memory=None, **given):
    given = {"key": KEY.public, "today": DAY, **given}
    return check(Question(str(where), **given), memory or Memory())


def found(verdict):
    return {(one.kind, one.path) for one in verdict.of("difference")}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return released(tmp_path_factory.mktemp("site"), pages=9)


@pytest.fixture
def copy(site, tmp_path):
    return shutil.copytree(site, tmp_path / "copy")


def added(*paths, body=SPAM):
    return lambda visit: (200, {}, body) if visit.path in paths else None


def only(test, what):
    return lambda visit: what(visit) if test(visit) else None


def leads(visit):
    return 302, {"Location": "https://bet.example/"}, b""


def spam(visit):
    return 200, {}, SPAM


def page(n):
    return f"/vi/thu-tuc/trang-{n}/"


def changed(path, body):
    """A file served with something put to it, or in its place."""

    def answer(visit):
        return (200, {}, body) if visit.path == path else None

    return answer


def file_of(path):
    return f"{path}index.html" if path.endswith("/") else path


def appended(path, more, test=lambda visit: True):
    def answer(visit, folder):
        if visit.path == path and test(visit):
            return 200, {}, plain(folder, visit)[2] + more
        return None

    return answer


#: What infected sites do: a name → what is answered otherwise, and what must be found.
INFECTIONS = {
    "a page of spam in a folder by a usual name": (
        added("/slot/", "/slot/index.html"),
        ("added", "/slot/"),
    ),
    "an uploaded program": (added("/shell.php", body=b"Uploader"), ("added", "/shell.php")),
    "a program in a folder of files": (
        added("/files/upload.php", body=b"Uploader"),
        ("added", "/files/upload.php"),
    ),
    "a gambling page that robots alone see": (
        only(lambda visit: visit.robot and visit.path == "/nha-cai/", spam),
        ("added", "/nha-cai/"),
    ),
    "visitors from a search page are led away": (
        only(lambda visit: visit.from_search and visit.path == page(1), leads),
        ("redirected", file_of(page(1))),
    ),
    "telephones are led away": (
        only(lambda visit: visit.telephone and visit.path == page(2), leads),
        ("redirected", file_of(page(2))),
    ),
    "only telephones from a search page are led away": (
        only(lambda v: v.telephone and v.from_search and v.path == page(6), leads),
        ("redirected", file_of(page(6))),
    ),
    "robots get another page": (
        only(lambda visit: visit.robot and visit.path == page(3), spam),
        ("changed", file_of(page(3))),
    ),
    "people from a search page get another page": (
        only(lambda visit: visit.from_search and visit.path == "/", spam),
        ("changed", "/index.html"),
    ),
    "everybody is led away": (
        only(lambda visit: visit.path == page(4), leads),
        ("redirected", file_of(page(4))),
    ),
    "who reads Vietnamese and comes from a search page gets another page": (
        only(lambda v: "vi" in v.language and v.from_search and v.path == page(7), spam),
        ("changed", file_of(page(7))),
    ),
    "a page is gone": (
        only(lambda visit: visit.path == page(8), lambda visit: (404, {}, b"")),
        ("missing", file_of(page(8))),
    ),
    "a header leads away": (
        only(
            lambda visit: visit.path == page(5),
            lambda visit: (200, {"Refresh": "0; url=https://bet.example/"}, SPAM),
        ),
        ("redirected", file_of(page(5))),
    ),
    "another service worker": (
        changed("/sw.js", b"importScripts('https://bet.example/w.js')"),
        ("changed", "/sw.js"),
    ),
    "a service worker for browsers alone": (
        only(lambda visit: visit.worker and visit.path == "/sw.js", lambda visit: (200, {}, b"x")),
        ("changed", "/sw.js"),
    ),
    "a second service worker": (added("/sw2.js", body=b"x"), ("added", "/sw2.js")),
    "robots.txt names a folder of spam": (
        lambda visit: (
            (200, {}, b"User-agent: *\nAllow: /khuyen-mai-88/\n")
            if visit.path == "/robots.txt"
            else added("/khuyen-mai-88/")(visit)
        ),
        ("added", "/khuyen-mai-88/"),
    ),
    "the site map names spam to robots": (
        lambda visit: (
            (200, {}, b"<urlset><loc>https://xa.example/vi/soi-keo-88.html</loc></urlset>")
            if visit.path == "/sitemap.xml" and visit.robot
            else added("/vi/soi-keo-88.html")(visit)
        ),
        ("added", "/vi/soi-keo-88.html"),
    ),
    "a script at a page's end": (appended(page(0), SCRIPT), ("appended", file_of(page(0)))),
    "a script at the end of a script, for telephones": (
        appended("/assets/main.js", b"location='//bet.example'", lambda visit: visit.telephone),
        ("appended", "/assets/main.js"),
    ),
    "a page with a query from a search page": (
        only(lambda visit: "slot" in visit.query and visit.from_search, spam),
        ("changed", "/vi/?s=slot"),
    ),
    "a changed page names a page of spam": (
        lambda visit: (
            (200, {}, b"<a href='/vi/x9/ca-do.html'>x</a>")
            if visit.path == page(1)
            else added("/vi/x9/ca-do.html")(visit)
        ),
        ("added", "/vi/x9/ca-do.html"),
    ),
}


def infected(*infections):
    """A host that answers some visits otherwise."""

    def answer(folder, visit):
        for one in infections:
            given = (visit, folder) if one.__code__.co_argcount == 2 else (visit,)
            if (said := one(*given)) is not None:
                return said
        return plain(folder, visit)

    return answer


def test_every_infection_is_found_and_named_in_one_check(site):
    with served(site, infected(*(infection for infection, _ in INFECTIONS.values()))) as address:
        verdict = ask(address)
    missed = [name for name, (_, wanted) in INFECTIONS.items() if wanted not in found(verdict)]
    assert len(INFECTIONS) >= 20 and missed == [] and verdict.status == 1


def test_a_host_that_leads_away_from_every_address_that_is_not_there_is_found(site):
    def answer(folder, visit):
        said = plain(folder, visit)
        return leads(visit) if said[0] == 404 else said

    with served(site, answer) as address:
        assert "answers_anything" in {kind for kind, _ in found(ask(address))}


HOSTS = [plain, compressing, rewriting]


@pytest.mark.parametrize("host", HOSTS)
def test_a_host_that_compresses_adds_headers_or_changes_line_ends_raises_no_alarm(site, host):
    with served(site, host) as address:
        verdict = ask(address)
    assert (verdict.status, found(verdict)) == (0, set())
    kinds = {one.kind for one in verdict.of("note")}
    assert "other_address" in kinds  # the release names the address that it is for
    assert ("line_ends" in kinds) == (host is rewriting)
    seen = verdict.headers["strict-transport-security"]
    assert seen == ("max-age=1" if host is compressing else "")


def test_a_host_that_lists_folders_and_answers_what_is_not_there_by_the_page_for_it(site):
    def answer(folder, visit):
        status, headers, body = plain(folder, visit)
        if visit.path == "/files/":
            return 200, {}, b"<a href='mau-%C4%91%C6%A1n.pdf'>x</a>"
        return (200 if status == 404 else status), headers, body

    with served(site, answer) as address:
        verdict = ask(address)
    kinds = {one.kind for one in verdict.of("note")}
    assert verdict.status == 0 and {"listing", "not_found_as_found"} <= kinds


def test_a_file_that_a_listing_names_and_nobody_released_is_found(site):
    def answer(folder, visit):
        if visit.path == "/files/":
            return 200, {}, b"<a href='mau-%C4%91%C6%A1n.pdf'>x</a> <a href='q7.php'>y</a>"
        return added("/files/q7.php")(visit) or plain(folder, visit)

    with served(site, answer) as address:
        assert found(ask(address)) == {("added", "/files/q7.php")}


def test_a_host_that_refuses_robots_or_sends_pages_on_is_noted(site):
    def answer(folder, visit):
        if visit.robot:
            return 403, {}, b""
        if visit.path == "/404.html":
            return 308, {"Location": "/404"}, b""
        visit.path = "/404.html" if visit.path == "/404" else visit.path
        return plain(folder, visit)

    with served(site, answer) as address:
        verdict = ask(address)
    kinds = {one.kind for one in verdict.of("note")}
    assert verdict.status == 0 and {"refused", "normalised"} <= kinds


def test_a_host_with_too_much_to_do_raises_no_alarm_and_is_not_taken_for_good(site):
    def answer(folder, visit):
        return (503, {}, b"") if visit.path == page(1) else plain(folder, visit)

    with served(site, answer) as address:
        verdict = ask(address)
    assert (verdict.status, found(verdict)) == (2, set())
    assert {one.path for one in verdict.of("unasked")} == {file_of(page(1))}


def test_a_site_that_is_not_there_or_has_no_manifest_cannot_be_asked(tmp_path):
    with served(make_site(tmp_path)) as address, pytest.raises(NotAsked, match="no_manifest"):
        ask(address, key=None)
    with pytest.raises(NotAsked, match="unreachable"):
        ask(address)
    with pytest.raises(NotAsked, match="no_folder"):
        ask(tmp_path / "nowhere")
    for none in ("http://[::1", "https://", "https:///vi/"):
        with pytest.raises(NotAsked, match="no_address"):
            ask(none)


def a_byte(folder, chance):
    file = any_file(folder, chance)
    content = bytearray(file.read_bytes())
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    file.write_bytes(content)


def a_script(folder, chance):
    file = any_file(folder, chance)
    file.write_bytes(file.read_bytes() + SCRIPT)


def a_page_swapped(folder, chance):
    one, other = chance.sample(sorted(folder.glob("vi/thu-tuc/*/index.html")), 2)
    one.write_bytes(other.read_bytes())


def a_file_more(folder, chance):
    (any_file(folder, chance).parent / f"{chance.random()}.php").write_text("<?php")


def a_file_less(folder, chance):
    chance.choice([*folder.glob("vi/thu-tuc/*/index.html"), folder / "index.html"]).unlink()


def an_old_release(folder, chance):
    a_script(folder, chance)
    release(folder, number=20250101000000 + chance.randrange(1000))


def the_manifest_made_anew(folder, chance):
    a_script(folder, chance)
    key = folder / ".well-known" / "release.pub"
    signature = folder / ".well-known" / "release.json.minisig"
    last, signed = key.read_bytes(), signature.read_bytes()
    release(folder, key=None)
    key.write_bytes(last)
    signature.write_bytes(signed)


def another_key(folder, chance):
    a_script(folder, chance)
    release(folder, key=ANOTHER)


def any_file(folder, chance):
    files = [file for file in sorted(folder.rglob("*")) if file.is_file()]
    return chance.choice([file for file in files if ".well-known" not in file.parts])


CHANGES = (
    a_byte,
    a_script,
    a_page_swapped,
    a_file_more,
    a_file_less,
    an_old_release,
    the_manifest_made_anew,
    another_key,
)


def defaced(site, folder, number):
    """A copy with one change, the same for the same number."""
    shutil.copytree(site, folder, dirs_exist_ok=True)
    CHANGES[number % len(CHANGES)](folder, random.Random(number))
    return folder


def all_found(site, tmp_path, numbers):
    missed = []
    for number in numbers:
        memory = Memory(order=[20261129080000, "2026-11-29"], key=str(KEY.public))
        folder = defaced(site, tmp_path / str(number), number)
        if ask(folder, memory, key=None).status != 1:
            missed.append((number, CHANGES[number % len(CHANGES)].__name__))
        shutil.rmtree(folder)
    return missed == []


def test_every_defacement_is_found(site, tmp_path):
    assert all_found(site, tmp_path, range(24))


@pytest.mark.whole
def test_every_one_of_many_defacements_is_found(site, tmp_path):
    assert all_found(site, tmp_path, range(24, 224))


def test_a_sample_finds_as_often_as_it_says(tmp_path):
    site = release(make_site(tmp_path / "site", pages=40), key=None)
    for n in range(4):
        file = site / f"vi/thu-tuc/trang-{n}/index.html"
        file.write_bytes(file.read_bytes() + SCRIPT)
    verdicts = [ask(site, key=None, sample=10, seed=str(seed)) for seed in range(120)]
    files = len(verdicts[0].release.files)
    expected = certainty(files, 10, 4)
    seen = sum(verdict.status for verdict in verdicts) / len(verdicts)
    assert abs(seen - expected) < 0.12  # 3 standard deviations of 120 trials are 0.13
    assert verdicts[0].certainty["1"] == pytest.approx(10 / files, abs=0.001)


def test_a_release_that_should_be_renewed_by_now_raises_an_alarm(site):
    late = DAY.replace(year=2027, month=3)
    assert found(ask(site, today=late)) == {("expired", "/.well-known/release.json")}


def test_an_older_release_than_was_seen_before_raises_an_alarm(site, tmp_path):
    memory, older = Memory(), shutil.copytree(site, tmp_path / "older")
    release(older, number=20260101080000)
    assert ask(older, memory).status == 0 and ask(site, memory).status == 0
    assert found(ask(older, memory)) == {("older", "/.well-known/release.json")}
    assert memory.order == [20261129080000, "2026-11-29"]


def test_a_key_that_the_site_itself_offers_is_remembered_and_another_one_is_an_alarm(
    site, tmp_path
):
    memory, theirs = Memory(), shutil.copytree(site, tmp_path / "theirs")
    first = ask(site, memory, key=None)
    assert first.status == 0 and {one.kind for one in first.of("note")} == {"key_of_site"}
    release(theirs, key=ANOTHER)
    assert ("other_key", "/.well-known/release.json.minisig") in found(
        ask(theirs, memory, key=None)
    )


def test_an_unsigned_release_is_enough_only_for_who_has_no_key(tmp_path):
    site = release(make_site(tmp_path), key=None)
    assert ask(site, key=None).status == 0
    assert found(ask(site)) == {("no_signature", "/.well-known/release.json.minisig")}


def test_a_manifest_that_is_gone_is_an_alarm_to_who_knows_the_key(copy):
    (copy / ".well-known" / "release.json").unlink()
    assert found(ask(copy)) == {("no_manifest", "/.well-known/release.json")}
