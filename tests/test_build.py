"""A portal builds whole."""

import json

import pelicanconf


def test_every_room_took_part_and_nothing_is_wrong(site):
    problems = json.loads((site.reports / "problems.json").read_text("utf-8"))
    assert [one for one in problems if one["severity"] == "error"] == []
    assert not {"plugin-missing", "pelican-error"} & {one["code"] for one in problems}
    assert len(pelicanconf.PLUGINS) == len(set(pelicanconf.PLUGINS))


def test_every_listed_page_is_written_and_every_written_page_is_listed(site):
    listed = {page["url"] for page in site.pages}
    written = {
        "/" + path.relative_to(site.output).as_posix().removesuffix("index.html")
        for path in site.output.rglob("*.html")
    }
    assert written - listed <= {"/", "/404.html"}
    assert listed <= written


def test_audio_ends_with_its_last_sentence(site):
    """Every procedure, news item, notice and page is spoken, and its cues reach the end of its
    sound.
    """
    from mutagen.mp3 import MP3

    for page in site.pages:
        if page["kind"] in ("procedure", "news", "notice", "page"):
            assert page["audio"], page["url"]
        if page["audio"]:
            sound = site.output / page["audio"].lstrip("/")
            cues = sound.with_suffix(".vtt").read_text("utf-8")
            length = MP3(sound).info.length
            assert abs(last_cue(cues) - length) <= length / 100, page["url"]


def last_cue(cues):
    """The end of the last cue in seconds."""
    hours, minutes, seconds = ([0, *cues.rpartition("-->")[2].split()[0].split(":")])[-3:]
    return int(hours) * 3600 + int(minutes) * 60 + float(seconds)


def test_the_output_holds_the_site_and_only_the_site(site):
    names = {path.name for path in site.output.iterdir()}
    assert not {"reports", ".cache", "theme", "problems.json"} & names
