import pytest

from plugins.offline.kiosk import NotEmpty, copy
from plugins.release.verify.check import Question, check
from plugins.release.verify.watch import Memory
from tests.plugins.release.sites import DAY, KEY, release

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


@pytest.mark.parametrize("audio", [True, False])
def test_a_copy_of_a_signed_release_is_as_released_whatever_it_leaves_out(site, tmp_path, audio):
    release(site)
    copy(site, tmp_path / "stick", audio=audio)
    asked = Question(str(tmp_path / "stick"), DAY, KEY.public)
    verdict = check(asked, Memory())
    left_out = {one.path for one in verdict.of("note")}
    assert verdict.status == 0 and ("/audio/" in left_out) != audio
    (tmp_path / "stick" / "vi" / "thu-tuc" / "a" / "index.html").write_text(PAGE + "x", "utf-8")
    assert check(asked, Memory()).status == 1
