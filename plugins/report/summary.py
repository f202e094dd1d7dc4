"""What a build made, in a few lines: pages by kind and language, recordings, files, and the time it
took.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import yaml

from ..domain import Audio, Kinds, Site, SitePage, label
from ..run import Made, Portal
from ..run.amounts import number, size, span
from ..run.command import Words
from ..run.messages import Messages, fill, kind_name, language_label

#: Stages that took less, in seconds and in parts of the whole, are not told.
_SHORT, _SMALL = 0.1, 0.02
#: Settings that stand on every page, or that citizens ask for first.
_NEEDED = ("names", "url", "phone", "email", "responsible")


def account(portal: Portal, messages: Messages) -> str:
    """Everything that a run has made, as lines, each ended."""
    written = portal.written.anew
    parts = (
        summary(
            portal.pages,
            portal.languages,
            messages,
            portal.kinds,
            audio=portal.audio if portal.options.speech else None,
            anew=sum(page.save_as in written for page in portal.pages),
        ),
        made_files(portal.made, messages),
        times(portal.progress.seconds, portal.progress.total, messages),
        unset(portal.site, messages),
    )
    return "".join(parts)


def summary(
    pages: Sequence[SitePage],
    languages: Sequence[str],
    messages: Messages,
    kinds: Kinds,
    *,
    audio: Mapping[str, Audio] | None,
    anew: int,
) -> str:
    """Return the lines, each ended. A kind without pages is left out, but that there are no pages
    at all is said.

    `audio` are the recordings by their pages' addresses, if any were asked for; `anew` is how many
    pages are new or other than they were.
    """
    if not any(page.record for page in pages):
        lines = [messages.own["no_pages"]]
    else:
        lines = [
            fill(messages.own["pages"], {"n": len(pages), "anew": anew}),
            *_kinds(pages, languages, messages, kinds),
        ]
    return "".join(f"{line}\n" for line in [*lines, _recordings(pages, messages, audio)])


def made_files(made: Mapping[str, Made], messages: Messages) -> str:
    """The lines, each ended, that tell how many files a build made and how large they are."""
    words = Words(messages.lang)
    known = [name for name in ("books", "search", "site") if name in made]
    lines = [
        fill(
            messages.own[f"made_{name}"],
            {"n": number(made[name].count, words.lang), "size": size(made[name].size, words)},
        )
        for name in known
    ]
    return "".join(f"{line}\n" for line in lines)


def times(seconds: Mapping[str, float], total: float, messages: Messages) -> str:
    """The line, ended, that tells how many seconds a build took, and those of its stages that took
    most of them.
    """
    words = Words(messages.lang)
    long = [name for name, spent in seconds.items() if spent >= max(_SHORT, total * _SMALL)]
    parts = [f"{words.stage(name)} {span(seconds[name], words)}" for name in long]
    line = fill(messages.own["time"], {"time": span(total, words)})
    return f"{line} ({'; '.join(parts)})\n" if parts else f"{line}\n"


def unset(site: Site, messages: Messages) -> str:
    """The lines, each ended, to write for what every portal needs and this one's settings do not
    have; none when all is set.
    """
    missing = [
        name for name in _NEEDED if name not in site.model_fields_set or not getattr(site, name)
    ]
    lines = [messages.own["unset"]] if missing else []
    for name in missing:
        lines.append(f"    # {label(Site, name, messages.lang)}")
        lines.append(f"    {_example(name)}")
    return "".join(f"{line}\n" for line in lines)


def _example(name: str) -> str:
    """A setting with its example, as YAML on one line."""
    [example, *_] = Site.model_fields[name].examples or [""]
    listed = yaml.safe_dump([example], allow_unicode=True, default_flow_style=True, width=1_000)
    return f"{name}: {listed.strip()[1:-1]}"


def _kinds(
    pages: Sequence[SitePage], languages: Sequence[str], messages: Messages, kinds: Kinds
) -> Iterator[str]:
    counts = Counter((page.kind, page.lang) for page in pages if not page.within)
    for kind in (*kinds, "listing"):
        parts = [
            f"{language_label(lang, messages)} {counts[kind, lang]}"
            for lang in languages
            if counts[kind, lang]
        ]
        if parts:
            yield f"    {kind_name(kind, messages, kinds)}: {', '.join(parts)}"


def _recordings(
    pages: Sequence[SitePage], messages: Messages, audio: Mapping[str, Audio] | None
) -> str:
    if audio is None:
        return messages.own["recordings_off"]
    silent = sum(page.spoken and page.url not in audio for page in pages)
    words = Words(messages.lang)
    values = {
        "n": number(len(audio), words.lang),
        "time": span(sum(one.duration for one in audio.values()) / 1_000, words),
        "size": size(sum(one.size for one in audio.values()), words),
    }
    formatted = fill(messages.own["recordings"], values)
    return formatted + (
        " " + fill(messages.own["recordings_missing"], {"n": silent}) if silent else ""
    )
