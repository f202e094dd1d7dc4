import json
import tomllib

from plugins.domain import Page, SitePage
from plugins.offline.worker import build_digest, files, listed
from plugins.run.memory import BuildMemory
from tests.conftest import ROOT

PAGES = [
    SitePage("/vi/", "vi", "listing", "home", "Trang chủ"),
    SitePage("/vi/ngoai-tuyen/", "vi", "listing", "offline", "Đọc khi không có mạng"),
    SitePage("/vi/thu-tuc/a/", "vi", "procedure", "procedure", "A"),
]


ASKED = {"search/vi/i/0.js": "search/vi/i/0.js?b1"}


def site(folder):
    for path, text in {
        "vi/index.html": "x",
        "vi/ngoai-tuyen/index.html": "x",
        "vi/thu-tuc/a/index.html": "page",
        "assets/style.css": "x",
        "audio/vi/a.mp3": "12345678",
        "search/vi/m.js": "the manifest, of 26 bytes.",
        "search/vi/i/0.js": "x",
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def test_the_worker_stores_the_shell_at_the_first_visit(tmp_path):
    worker = dict(files(site(tmp_path), "// worker", PAGES, ["search/vi/m.js"]))["sw.js"]
    given = json.loads(worker.removeprefix("const portal = ").partition(";\n")[0])
    assert given["shell"] == [
        "assets/style.css",
        "search/vi/m.js",
        "vi/index.html",
        "vi/ngoai-tuyen/index.html",
    ]
    assert given["offline"] == ["vi/ngoai-tuyen/index.html"]
    assert worker.endswith("// worker")


def test_what_is_asked_most_is_stored_with_the_shell_under_the_address_pages_ask_for(tmp_path):
    worker = dict(files(site(tmp_path), "", PAGES, ["search/vi/i/0.js"], addresses=ASKED))["sw.js"]
    assert '"search/vi/i/0.js?b1"' in worker


def test_parts_of_the_index_are_stored_under_the_address_pages_ask_for(tmp_path):
    made = dict(files(site(tmp_path), "", PAGES, addresses=ASKED))
    given = json.loads(made["offline/files.json"])
    assert ["search/vi/i/0.js?b1", 1] in given["text"]
    assert ["search/vi/m.js", 26] in given["text"]
    assert given["audio"] == [["audio/vi/a.mp3", 8]]


def test_what_it_weighs_is_told_first(tmp_path):
    sizes = json.loads(dict(files(site(tmp_path), "", PAGES))["offline/size.json"])
    assert sizes == {"text": 34, "audio": 8}


def test_a_change_in_any_page_is_another_build(tmp_path):
    before = build_digest(site(tmp_path), listed(tmp_path), BuildMemory())
    assert build_digest(tmp_path, listed(tmp_path), BuildMemory()) == before
    (tmp_path / "vi/thu-tuc/a/index.html").write_text("pagE")
    assert build_digest(tmp_path, listed(tmp_path), BuildMemory()) != before


def test_how_to_reach_people_is_stored_with_the_shell(tmp_path):
    contact = Page(title="Liên hệ", role="contact")
    pages = [
        *PAGES,
        SitePage("/vi/trang/lien-he/", "vi", "page", "page", "Liên hệ", record=contact),
    ]
    (site(tmp_path) / "vi/trang/lien-he").mkdir(parents=True)
    (tmp_path / "vi/trang/lien-he/index.html").write_text("x")
    worker = dict(files(tmp_path, "", pages))["sw.js"]
    assert "vi/trang/lien-he/index.html" in given(worker)["shell"]


def test_the_worker_has_the_words_of_each_language(tmp_path):
    words = {
        lang: tomllib.loads((ROOT / f"plugins/locales/{lang}/words.toml").read_text("utf-8"))
        for lang in ("vi", "en")
    }
    said = given(dict(files(site(tmp_path), "", PAGES, words=words))["sw.js"])["words"]
    assert sorted(said) == ["en", "vi"]
    assert said["vi"]["day"] == "{dd}-{mm}-{year}" and said["en"]["months"][10] == "November"


def given(worker):
    return json.loads(worker.removeprefix("const portal = ").partition(";\n")[0])
