"""A small portal and real records as a run leaves them before anything is written."""

import lzma
from pathlib import Path
from tempfile import mkdtemp

import pytest

from plugins.catalogue.catalogue import read_catalogue
from plugins.discovery import alternates
from plugins.discovery.files import files
from plugins.domain import Audio, NewsItem
from plugins.importing.run import import_export
from plugins.locales import table
from plugins.run import Portal, Work
from tests.conftest import SITE

ROOT = Path(__file__).parents[3]
DATA = ROOT.parent / "shared" / "data" / "procedures"
LANGUAGES = ("vi", "en")


def read(content, **site):
    """A portal of a content folder; its news speak."""
    words = {lang: table(lang, "words") for lang in LANGUAGES}
    found = read_catalogue(content, LANGUAGES, words)
    portal = Portal(
        content=content,
        output=Path("output"),
        theme=ROOT / "theme",
        cache=Path("cache"),
        reports=Path("reports"),
        site=found.site.model_copy(update=site),
        languages=LANGUAGES,
        work=Work(Path(mkdtemp())),
        pages=list(found.pages),
        words=words,
    )
    for page in portal.pages:
        if isinstance(page.record, NewsItem):
            portal.audio[page.url] = Audio(
                f"/audio{page.url[:-1]}.mp3", f"/audio{page.url[:-1]}.vtt", 1000, 1000, 4321, 1
            )
    alternates.announce(portal)
    return portal


@pytest.fixture(scope="session")
def portal():
    """The small portal of the tests."""
    return read(SITE)


@pytest.fixture(scope="session")
def written(portal):
    """Its files for machines: path → bytes."""
    return dict(files(portal))


@pytest.fixture(scope="session")
def national(tmp_path_factory):
    """Twenty real procedures."""
    return imported(tmp_path_factory.mktemp("national"), every=10)


@pytest.fixture(scope="session")
def all_national(tmp_path_factory):
    """Two hundred real procedures."""
    return imported(tmp_path_factory.mktemp("all-national"), every=1)


def imported(folder, every):
    """A portal of each so many real records."""
    export = DATA / "dev-200.jsonl.xz"
    if not export.is_file():
        pytest.skip("the national portal's records are not here (../shared/data)")
    with lzma.open(export, "rt", encoding="utf-8") as lines:
        (folder / "export.jsonl").write_text("".join(list(lines)[::every]), "utf-8")
    import_export(folder / "export.jsonl", folder / "content")
    return read(folder / "content", url="https://havan.example/cong/")
