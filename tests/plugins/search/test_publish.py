"""An index becomes files that pages ask for, and that other rooms need not read."""

from plugins.domain import Site
from plugins.run import Portal, Work
from plugins.search.build import index
from plugins.search.lexicon import lexicon, read_words
from plugins.search.publish import publish

from .conftest import entries


def published(tmp_path, output, live=None):
    portal = Portal(
        content=tmp_path,
        output=tmp_path / output,
        theme=tmp_path,
        cache=tmp_path,
        reports=tmp_path,
        site=Site(),
        languages=("vi",),
        work=Work(tmp_path / "work"),
        live=live,
    )
    publish(portal, "vi", index(entries(), lexicon(read_words("vi")), "vi", tmp_path / "cache"))
    return portal


def test_pages_ask_for_all_files_but_the_manifest_by_digests_that_it_says(tmp_path):
    portal = published(tmp_path, "output")
    folder = portal.output
    written = {file.relative_to(folder).as_posix() for file in folder.rglob("*.js")}
    assert {*portal.addresses} == written - {"search/vi/m.js"}
    manifest = (folder / "search/vi/m.js").read_text("utf-8")
    assert all(one.partition("?")[2] in manifest for one in portal.addresses.values())
    assert portal.precached[0] == "search/vi/m.js"


def test_what_did_not_change_is_the_file_of_the_last_output(tmp_path):
    last = published(tmp_path, "last").output
    altered = last / "search/vi/i/0.js"
    altered.write_text("by hand")
    now = published(tmp_path, "now", last).output
    same = {file for file in now.rglob("*.js") if file.samefile(last / file.relative_to(now))}
    assert {*now.rglob("*.js")} - same == {now / "search/vi/i/0.js"}
