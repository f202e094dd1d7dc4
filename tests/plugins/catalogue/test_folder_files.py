"""The small scripts from which a browser makes the reader's folder."""

import json

from plugins.catalogue.folder_files import folder_files
from plugins.domain import SitePage

from .views.conftest import make_context, make_page


def files(*pages):
    contexts = {lang: make_context(*pages, lang=lang) for lang in ("vi", "en")}
    return dict(folder_files(contexts["vi"].index, contexts))


def test_each_procedure_has_one_script_in_each_language_that_has_the_page():
    place = SitePage("/vi/ho-so/", "vi", "listing", "my_folder", "Hồ sơ")
    one = make_page("procedure", "mot", title="Một", code="1.1")
    found = files(place, one)
    assert list(found) == ["vi/ho-so/1.1.js"]
    text = found["vi/ho-so/1.1.js"].decode()
    assert text.startswith('folderPart("1.1",{')
    assert json.loads(text.removeprefix('folderPart("1.1",').removesuffix(");\n"))["url"] == one.url
    assert files(one) == {}


def test_a_procedure_without_a_page_in_a_language_is_told_in_another():
    place = SitePage("/en/folder/", "en", "listing", "my_folder", "Folder")
    one = make_page("procedure", "mot", title="Một", code="1.1")
    both = make_page("procedure", "mot", "en", title="One", code="1.1")
    [text] = files(place, one).values()
    assert '"title":"Một"' in text.decode()
    assert '"lang":"vi"' in text.decode()
    [text] = files(place, one, both).values()
    assert '"title":"One"' in text.decode()
