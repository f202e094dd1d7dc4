"""All files of a new portal's repository, by their paths."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from string import Template

from ..domain import CHANGES_FILE
from ..run.command import Words
from ..run.distribution import tool_files
from ..run.project import shipped
from .answers import Answers
from .pages import content

_HOSTS = Path(__file__).with_name("hosts")
_README = Path(__file__).with_name("readme")
_WORKFLOWS = ".github/workflows"
_IGNORED = (
    *(".cache/", ".venv/", "__pycache__/", "node_modules/", "output/", "public/", "reports/"),
    f"content/{CHANGES_FILE}",
)
_SETTINGS = '''\
"""{remark}"""

from congmo.settings import *

LANGUAGES = {languages}
DEFAULT_LANG = "{first}"
THEME_TEMPLATES_OVERRIDES = ["theme"]
PORTAL_LOCALES = ["locales"]
'''
_PUBLISH = '''\
"""{remark}"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from pelicanconf import *

PORTAL_PUBLISH = True
'''
_TASKS = '''\
"""{remark}"""

from congmo.tasks import *
'''


def repository(answers: Answers, folder: str, wheel: Path) -> dict[str, bytes]:
    """The files of the repository. `folder` is its name, `wheel` the tool that it stands on."""
    texts = {
        **dict(content(answers)),
        **dict(_settings(answers)),
        **dict(_host(answers, folder)),
        ".gitignore": "".join(f"{line}\n" for line in _IGNORED),
        "README.md": _readme(answers),
    }
    files = {path: text.encode() for path, text in texts.items()}
    return dict(sorted({**files, **tool_files(wheel)}.items()))


def _settings(answers: Answers) -> Iterator[tuple[str, str]]:
    say, first = Words(answers.languages[0]), answers.languages[0]
    languages = repr(answers.languages).replace("'", '"')
    values = {"languages": languages, "first": first}
    for name, text in (
        ("pelicanconf", _SETTINGS),
        ("publishconf", _PUBLISH),
        ("tasks", _TASKS),
    ):
        yield f"{name}.py", text.format(remark=say(f"start.{name}"), **values)
    for lang in answers.languages:
        yield f"locales/{lang}/words.toml", f"# {Words(lang)('start.words')}\n"
    yield "theme/README.md", f"{say('start.templates')}\n"


def _host(answers: Answers, folder: str) -> Iterator[tuple[str, str]]:
    match answers.host:
        case "github":
            for file in sorted(shipped(_WORKFLOWS).iterdir()):
                if file.name != "test.yml":  # a checkout's, for the tool itself
                    yield f"{_WORKFLOWS}/{file.name}", file.read_text("utf-8")
        case "gitlab":
            yield ".gitlab-ci.yml", (_HOSTS / "gitlab" / "gitlab-ci.yml").read_text("utf-8")
        case "cron":
            yield "publish.sh", (_HOSTS / "cron" / "publish.sh").read_text("utf-8")
            line = (_HOSTS / "cron" / "portal.cron").read_text("utf-8")
            yield "portal.cron", Template(line).safe_substitute(folder=folder)


def _readme(answers: Answers) -> str:
    """The page for editors, one part a language."""
    parts = []
    for lang in answers.languages:
        text = Template((_README / f"{lang}.md").read_text("utf-8"))
        publish = (_HOSTS / answers.host / f"{lang}.md").read_text("utf-8").strip()
        parts.append(text.substitute(title=answers.name.by_language[lang], publish=publish))
    return "\n".join(parts)
