import pytest

from plugins.offline.kiosk import NotEmpty, copy

PAGE = (
    '<main><section class="c-player u-screen" data-module="player"><audio></audio></section>'
    "<p>Đọc</p></main>"
)


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    for path, text in {
        "index.html": "x",
        "vi/thu-tuc/a/index.html": PAGE,
        "audio/vi/a.mp3": "mp3",
        "sw.js": "x",
        "vi/offline/index.html": "x",
        "offline/files.json": "{}",
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def files(folder):
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def test_a_kiosk_has_all_pages_and_recordings_and_nothing_for_servers(site, tmp_path):
    size = copy(site, tmp_path / "stick")
    assert files(tmp_path / "stick") == {
        "index.html",
        "vi/thu-tuc/a/index.html",
        "vi/offline/index.html",
        "audio/vi/a.mp3",
    }
    assert size == sum(
        (tmp_path / "stick" / path).stat().st_size for path in files(tmp_path / "stick")
    )


def test_without_audio_no_page_offers_a_player(site, tmp_path):
    copy(site, tmp_path / "stick", audio=False)
    assert "audio/vi/a.mp3" not in files(tmp_path / "stick")
    assert (tmp_path / "stick/vi/thu-tuc/a/index.html").read_text(
        "utf-8"
    ) == "<main><p>Đọc</p></main>"


def test_a_folder_that_holds_something_is_left_alone(site, tmp_path):
    with pytest.raises(NotEmpty):
        copy(site, tmp_path)
