"""The content that a new portal begins with: what the law asks for, as pages to fill in."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Template

from ..domain.site import folder_name
from ..run.command import Words
from ..run.project import shipped
from ..run.tokens import AGENCY_FILE
from .answers import Answers, LocalNames
from .colours import theme_text

_TEXTS = Path(__file__).with_name("pages")
#: The texts that each portal has, by the names of their pages.
_PAGES = ("lien-he", "tro-giup", "kha-nang-tiep-can", "quyen-rieng-tu", "thong-tin-cong-khai")
_ABOUT = "gioi-thieu"
_COMPLIANCE = "content/compliance"
_OFFICE = "mot-cua"
#: Where people apply for what the state does, whoever does it.
_APPLY = "https://dichvucong.gov.vn/"


def content(answers: Answers) -> Iterator[tuple[str, str]]:
    """Yield each file of the content: its path in the repository, and its text."""
    yield "content/portal.yml", _settings(answers)
    yield f"content/{AGENCY_FILE}", _theme(answers)
    yield "content/files/.gitkeep", ""
    for file in sorted(shipped(_COMPLIANCE).glob("*.yml")):
        yield f"{_COMPLIANCE}/{file.name}", file.read_text("utf-8")
    for lang in answers.languages:
        yield from _pages(answers, lang)
        yield from _agencies(answers, lang)


def _pages(answers: Answers, lang: str) -> Iterator[tuple[str, str]]:
    folder = f"content/{lang}/{folder_name('page', lang)}"
    values = {"name": answers.name.by_language[lang]}
    own = "department" if answers.kind == "department" else "territory"
    for page, text in [(_ABOUT, f"{_ABOUT}-{own}"), *((one, one) for one in _PAGES)]:
        yield f"{folder}/{page}.md", _text(lang, text, values)


def _agencies(answers: Answers, lang: str) -> Iterator[tuple[str, str]]:
    """The agency, its communes, and the office of each, where people come to."""
    own = answers.name
    bodies = [(own, answers.kind, None), *((one, "commune", own) for one in answers.communes)]
    for names, level, parent in bodies:
        title = names.by_language[lang]
        yield _agency(lang, names.slug, title, level, parent)
        office = Words(lang)("start.office", name=title)
        yield _agency(lang, f"{_OFFICE}-{names.slug}", office, "office", names)


def _agency(
    lang: str, slug: str, title: str, level: str, parent: LocalNames | None
) -> tuple[str, str]:
    values = {
        "title": json.dumps(title, ensure_ascii=False),
        "level": level,
        "parent": f"parent: {parent.slug}\n" if parent else "",
    }
    path = f"content/{lang}/{folder_name('agency', lang)}/{slug}.md"
    return path, _text(lang, "agency", values)


def _text(lang: str, name: str, values: Mapping[str, str]) -> str:
    return Template((_TEXTS / lang / f"{name}.md").read_text("utf-8")).substitute(values)


def _settings(answers: Answers) -> str:
    """`portal.yml`: what is known, and what is still open as remarks."""
    say = Words(answers.languages[0])
    names = json.dumps(dict(answers.name.by_language), ensure_ascii=False)
    url = f"url: {answers.url}" if answers.url else "# url: https://"
    return "\n".join(
        (
            f"# {say('start.settings')}",
            f"names: {names}",
            url,
            f"apply_url: {_APPLY}",
            f"# {say('start.open')}",
            '# phone: "0200 000 0000"',
            "# email: ten@co-quan.gov.vn",
            "# feedback_url: mailto:gop-y@co-quan.gov.vn",
            "# server_log_days: 30",
            "",
        )
    )


def _theme(answers: Answers) -> str:
    say = Words(answers.languages[0])
    remark = f"# {say('start.theme')}\n"
    return remark + theme_text(answers.colours)
