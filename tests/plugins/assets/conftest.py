from pathlib import Path

import pytest

from plugins.domain import Site
from plugins.run import Portal, Work

THEME = Path(__file__).parents[3] / "theme"


@pytest.fixture
def portal(tmp_path):
    """A portal without content, dressed in the real theme."""
    (tmp_path / "content").mkdir()
    return Portal(
        content=tmp_path / "content",
        output=tmp_path / "output",
        theme=THEME,
        cache=tmp_path / "cache",
        reports=tmp_path / "reports",
        site=Site(),
        languages=("vi", "en"),
        work=Work(tmp_path / "cache"),
    )


@pytest.fixture
def small_theme(tmp_path):
    """Write files into an empty theme: `small_theme({"css/base/a.css": "…"})` returns its
    folder.
    """

    def make(files):
        for name, text in files.items():
            path = tmp_path / "theme" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path / "theme"

    return make
