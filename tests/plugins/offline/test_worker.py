import json

from plugins.model import SitePage
from plugins.offline.worker import files, listed, seal

PAGES = [SitePage("/vi/", "vi", "listing", "home", "Trang chủ"),
         SitePage("/vi/ngoai-tuyen/", "vi", "listing", "offline", "Chưa có mạng"),
         SitePage("/vi/thu-tuc/a/", "vi", "procedure", "procedure", "A")]


def site(folder):
    for path, text in {"vi/index.html": "x", "vi/ngoai-tuyen/index.html": "x", "vi/thu-tuc/a/index.html": "page",
                       "assets/style.css": "x", "audio/vi/a.mp3": "12345678",
                       "search/vi/m.js": 'portalSearch("b1","m",{});', "search/vi/i/0.js": "x"}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def test_the_worker_stores_the_shell_at_the_first_visit(tmp_path):
    worker = dict(files(site(tmp_path), "// worker", PAGES))["sw.js"]
    given = json.loads(worker.removeprefix("const portal = ").partition(";\n")[0])
    assert given["shell"] == ["assets/style.css", "search/vi/m.js", "vi/index.html", "vi/ngoai-tuyen/index.html"]
    assert given["offline"] == ["vi/ngoai-tuyen/index.html"]
    assert worker.endswith("// worker")


def test_what_is_asked_most_is_stored_with_the_shell_under_the_address_pages_ask_for(tmp_path):
    worker = dict(files(site(tmp_path), "", PAGES, ["search/vi/i/0.js"]))["sw.js"]
    assert '"search/vi/i/0.js?b1"' in worker


def test_parts_of_the_index_are_stored_under_the_address_pages_ask_for(tmp_path):
    given = json.loads(dict(files(site(tmp_path), "", PAGES))["offline/files.json"])
    assert ["search/vi/i/0.js?b1", 1] in given["text"]
    assert ["search/vi/m.js", 26] in given["text"]
    assert given["audio"] == [["audio/vi/a.mp3", 8]]


def test_what_it_weighs_is_told_first(tmp_path):
    sizes = json.loads(dict(files(site(tmp_path), "", PAGES))["offline/size.json"])
    assert sizes == {"text": 34, "audio": 8}


def test_a_change_in_any_page_is_another_build(tmp_path):
    before = seal(site(tmp_path), listed(tmp_path))
    assert seal(tmp_path, listed(tmp_path)) == before
    (tmp_path / "vi/thu-tuc/a/index.html").write_text("pagE")
    assert seal(tmp_path, listed(tmp_path)) != before
