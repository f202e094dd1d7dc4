"""An index becomes files that pages ask for, and that other rooms need not read."""

from plugins.domain import Site
from plugins.run import Portal, Work
from plugins.search.build import index
from plugins.search.lexicon import lexicon, read_words
from plugins.search.publish import publish

from .conftest import entries


def test_pages_ask_for_all_files_but_the_manifest_by_the_build_that_it_names(tmp_path):
    folder = tmp_path / "output"
    portal = Portal(
        content=tmp_path,
        output=folder,
        theme=tmp_path,
        cache=tmp_path,
        reports=tmp_path,
        site=Site(),
        languages=("vi",),
        work=Work(tmp_path / "work"),
    )
    publish(portal, "vi", index(entries(), lexicon(read_words("vi")), "vi", tmp_path / "cache"))
    written = {file.relative_to(folder).as_posix() for file in folder.rglob("*.js")}
    assert {*portal.addresses} == written - {"search/vi/m.js"}
    (build,) = {address.partition("?")[2] for address in portal.addresses.values()}
    assert build in (folder / "search/vi/m.js").read_text("utf-8")
    assert portal.precached[0] == "search/vi/m.js"
