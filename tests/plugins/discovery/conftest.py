"""The example portal and real records as a run leaves them before anything is written."""
from pathlib import Path

import pytest

from plugins.catalogue.catalogue import read_catalogue
from plugins.catalogue.importing.run import import_export
from plugins.discovery import alternates
from plugins.discovery.files import files
from plugins.engine.words import load_words
from plugins.model import Audio, NewsItem, Portal, Work

ROOT = Path(__file__).parents[3]
DATA = ROOT.parent / "shared" / "data" / "procedures"
LANGUAGES = ("vi", "en")


def read(content, **site):
    """A portal of a content folder; its news speak."""
    words = load_words(ROOT / "theme" / "words", LANGUAGES)
    found = read_catalogue(content, LANGUAGES, words)
    portal = Portal(content=content, output=Path("output"), theme=ROOT / "theme", cache=Path("cache"),
                    reports=Path("reports"), site=found.site.model_copy(update=site), languages=LANGUAGES,
                    work=Work(Path("cache")), pages=list(found.pages), words=words)
    for page in portal.pages:
        if isinstance(page.record, NewsItem):
            page.audio = Audio(f"/audio{page.url[:-1]}.mp3", f"/audio{page.url[:-1]}.vtt", 1000, 1000, 4321, 1)
    alternates.announce(portal)
    return portal


@pytest.fixture(scope="session")
def portal():
    """The example portal."""
    return read(ROOT / "content")


@pytest.fixture(scope="session")
def written(portal):
    """Its files for machines: path → bytes."""
    return dict(files(portal))


@pytest.fixture(scope="session")
def national(tmp_path_factory):
    """Two hundred real procedures."""
    export = DATA / "dev-200.jsonl.xz"
    if not export.is_file():
        pytest.skip("the national portal's records are not here (../shared/data)")
    content = tmp_path_factory.mktemp("national")
    import_export(export, content)
    return read(content, url="https://havan.example/cong/")
