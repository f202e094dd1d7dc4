"""What lies at hand when a page is laid out."""

from pathlib import Path

from plugins.catalogue.index import index
from plugins.catalogue.views.context import view_contexts
from plugins.domain import Site
from plugins.run import Portal, Work


def test_files_to_download_are_at_hand_and_nothing_beside_them(tmp_path):
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "a.csv").write_bytes(b"1;2")
    (tmp_path / "portal.yml").write_bytes(b"names: {vi: A}")
    folder = Path(tmp_path)
    portal = Portal(folder, folder, folder, folder, folder, Site(), ("vi", "en"), Work(folder))
    contexts = view_contexts(portal, index((), ("vi", "en")))
    assert list(contexts) == ["vi", "en"]
    vi = contexts["vi"]
    assert (vi.size("a.csv"), vi.read("a.csv")) == (3, b"1;2")
    assert (vi.size("b.csv"), vi.read("b.csv")) == (None, None)
    assert vi.read("../portal.yml") is None
