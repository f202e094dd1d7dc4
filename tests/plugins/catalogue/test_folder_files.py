"""The small scripts from which a browser makes the reader's folder."""

import json

import pytest

from plugins.catalogue import folder_files as module
from plugins.catalogue.folder_files import folder_files
from plugins.catalogue.noted_values import NotedValues
from plugins.domain import SitePage
from plugins.run import Portal, Work

from .views.conftest import make_context, make_page

PLACE = SitePage("/vi/ho-so/", "vi", "listing", "my_folder", "Hồ sơ")


@pytest.fixture
def files(tmp_path):
    """What a build writes for some pages; builds stand on what those before them have kept."""

    def built(*pages):
        contexts = {lang: make_context(*pages, lang=lang) for lang in ("vi", "en")}
        index, work = contexts["vi"].index, Work(tmp_path / "work")
        site = contexts["vi"].site
        portal = Portal(*[tmp_path] * 5, site=site, languages=tuple(contexts), work=work)
        found = dict(folder_files(index, NotedValues(portal, index, contexts, {})))
        work.close()
        return found

    return built


def test_each_procedure_has_one_script_in_each_language_that_has_the_page(files):
    one = make_page("procedure", "mot", title="Một", code="1.1")
    found = files(PLACE, one)
    assert list(found) == ["vi/ho-so/1.1.js"]
    text = found["vi/ho-so/1.1.js"].decode()
    assert text.startswith('folderPart("1.1",{')
    assert json.loads(text.removeprefix('folderPart("1.1",').removesuffix(");\n"))["url"] == one.url
    assert files(one) == {}


def test_a_procedure_without_a_page_in_a_language_is_told_in_another(files):
    place = SitePage("/en/folder/", "en", "listing", "my_folder", "Folder")
    one = make_page("procedure", "mot", title="Một", code="1.1")
    both = make_page("procedure", "mot", "en", title="One", code="1.1")
    [text] = files(place, one).values()
    assert '"title":"Một"' in text.decode()
    assert '"lang":"vi"' in text.decode()
    [text] = files(place, one, both).values()
    assert '"title":"One"' in text.decode()


def test_only_scripts_that_stand_on_something_else_are_made_again(files, monkeypatch):
    made = []

    def noted(page, record, context):
        made.append(page.title)
        return folder_part(page, record, context)

    folder_part = module.folder_part
    monkeypatch.setattr(module, "folder_part", noted)
    office = make_page("agency", "xa", title="Xã Một", level="commune", address="Số 1")
    at_office = [{"name": "Xã Một", "agency": "xa", "role": "implementing"}]
    pages = [
        make_page("procedure", "mot", title="Một", code="1.1", agencies=at_office),
        make_page("procedure", "hai", title="Hai", code="1.2"),
    ]
    first = files(PLACE, office, *pages)
    assert sorted(made) == ["Hai", "Một"]
    assert files(PLACE, office, *pages) == first and len(made) == 2
    moved = make_page("agency", "xa", title="Xã Một", level="commune", address="Số 2")
    again = files(PLACE, moved, *pages)
    assert made[2:] == ["Một"]
    assert "Số 2" in again["vi/ho-so/1.1.js"].decode()
