"""What a person may ask for: `cong-mo --list`, and `inv --list` in a checkout. Each task only calls
a room's command; what it does and takes is said in `locales/<lang>/commands.toml`.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from invoke.collection import Collection
from invoke.context import Context
from invoke.exceptions import ParseError
from invoke.program import Program
from invoke.tasks import Task, task

from .locales.command_words import Words

_PACKAGE = __name__.partition(".")[0]
#: How invoke says what it cannot read of a command line, as keys of our own words.
_UNREAD = {
    "no_task": re.compile("No idea what '(.*)' is!"),
    "no_value": re.compile(r"Flag .Argument: (\S+).*needed value"),
    "needed": re.compile("'.*' did not receive required positional arguments: (.*)"),
}


def run(_: Context, module: str, *words: object, **options: object) -> None:
    """Run a module with options: a name becomes `--name`, True a bare flag, None and False nothing.
    Raises SystemExit with its status where that is not 0.

    A word that is empty stays out, so that the module itself says what is missing.
    """
    given = [str(word) for word in words if word != ""]
    for name, value in options.items():
        if value is not None and value is not False:
            flag = f"--{name.replace('_', '-')}"
            given += [flag] if value is True else [f"{flag}={value}"]
    before = signal.signal(
        signal.SIGINT, lambda *_: None
    )  # who runs hears Ctrl-C too, and ends when all is cleared up
    try:
        # Not by invoke: it cuts what is printed into pieces, and letters of Vietnamese with them.
        started = subprocess.run(
            [sys.executable, "-m", module, *given], env=_environment(), check=False
        )
    finally:
        signal.signal(signal.SIGINT, before)
    if started.returncode:
        sys.exit(started.returncode)


def _environment() -> dict[str, str]:
    """Vietnamese is printed unbroken in any locale; a checkout's package is found from anywhere."""
    environment = {**os.environ, "PYTHONUTF8": "1"}
    if _PACKAGE == "plugins":
        places = [str(Path(__file__).parents[1]), os.environ.get("PYTHONPATH", "")]
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, places))
    return environment


def _room(name: str) -> str:
    return f"{_PACKAGE}.{name}"


def _options(given: dict[str, Any], *words: str) -> dict[str, Any]:
    """The options that a task was given: its arguments without its context and its `words`."""
    return {name: value for name, value in given.items() if name not in ("c", *words)}


@task
def serve(c, port="8000", content=None, output=None, no_speech=False):
    options = {"port": port, "content": content, "output": output, "no_speech": no_speech}
    run(c, _room("engine"), "serve", **options)


@task
def build(
    c,
    content=None,
    output=None,
    cache=None,
    reports=None,
    no_speech=False,
    cached_speech=False,
    clean=False,
    jobs=None,
    shared_cache=None,
    shard=None,
    today=None,
    quiet=False,
    explain=None,
):
    run(c, _room("engine"), "build", **_options(locals()))


@task
def books(c, content=None, output=None, cache=None):
    run(c, _room("engine"), "build", books=True, content=content, output=output, cache=cache)


@task
def recordings(c, content=None, cache=None):
    run(c, _room("engine"), "recordings", content=content, cache=cache)


@task
def check(c, content=None, format="text"):
    run(c, _room("catalogue"), "check", content=content, format=format)


@task
def due(c, content=None, days=None, today=None, format="text"):
    run(c, _room("catalogue"), "due", content=content, days=days, today=today, format=format)


@task
def audit(
    c,
    output=None,
    content=None,
    format="text",
    cache=None,
    reports=None,
    jobs=None,
    shared_cache=None,
    shard=None,
    thorough=False,
    baseline=None,
    verdicts=None,
    record=None,
    url=None,
    pages=None,
    ignore_robots=False,
    full=False,
    steps=None,
):
    run(c, _room("audit"), **_options(locals()))


@task
def listen(c, page, output=None, width=None, lang=None):
    run(c, _room("audit.listen"), page, output=output, width=width, lang=lang)


@task
def review(
    c, output=None, reports=None, verdicts=None, visits=None, name=None, terminal=False, lang=None
):
    run(c, _room("audit.review"), **_options(locals()))


@task
def publish(
    c,
    output=None,
    content=None,
    cache=None,
    reports=None,
    no_speech=False,
    cached_speech=False,
    allow_gone=False,
    jobs=None,
    shared_cache=None,
):
    run(c, _room("engine"), "publish", **_options(locals()))


@task
def rollback(c, number="", output=None, content=None):
    run(c, _room("engine"), "rollback", number, output=output, content=content)


@task
def changes(c, old=None, new=None, record=False, content=None, output=None, reports=None):
    run(c, _room("changes"), **_options(locals()))


@task
def moved(c, content=None, write=False):
    run(c, _room("redirects"), "moved", content=content, write=write)


@task(name="import", positional=["file"])
def import_(c, file, content=None):
    run(c, _room("importing"), file, content=content)


@task(positional=["file"])
def import_documents(c, file, content=None):
    run(c, _room("importing.documents"), file, content=content)


@task(positional=["file"])
def tidy(c, file, write=False):
    run(c, _room("tidying"), file, write=write)


@task
def duplicates(c, content=None, cache=None, format="text"):
    run(c, _room("duplicates"), content=content, cache=cache, format=format)


@task(positional=["kind", "slug"])
def new(c, kind, slug, lang="vi", content=None, all=False, from_=None):
    if from_:
        run(c, _room("drafting"), kind, from_, slug, lang=lang, content=content)
    else:
        run(c, _room("catalogue"), "new", kind, slug, lang=lang, content=content, all=all)


@task(positional=["text"])
def speak(c, text, lang="vi", out=None):
    run(c, _room("speech"), "speak", text, lang=lang, out=out)


@task(positional=["query"])
def search(c, query, output=None, lang="vi", explain=False, format=None):
    run(
        c, _room("search"), "query", query, output=output, lang=lang, explain=explain, format=format
    )


@task(positional=["file"])
def unanswered(c, file, output=None, lang="vi"):
    run(c, _room("search"), "unanswered", file, output=output, lang=lang)


@task
def kiosk(c, output, site=None, no_audio=False):
    run(c, _room("offline"), "kiosk", output=output, site=site, no_audio=no_audio)


@task(positional=["host"])
def host(c, host, output=None, site=None, content=None, root=None):
    run(c, _room("hosting"), "host", host, output=output, site=site, content=content, root=root)


@task(positional=["file"])
def key(c, file, password=False):
    run(c, _room("release"), "key", file, password=password)


@task(positional=["where"])
def verify(c, where, key=None, sample=None, format="text", watch=None, alarm=None, state=None):
    run(c, _room("release"), "verify", where, **_options(locals(), "where"))


@task
def upgrade(c, to=None, yes=False):
    run(c, _room("upgrade"), "begin", to=to, yes=yes)


@task
def summary(c, reports=None):
    run(c, _room("report"), summary=True, reports=reports)


@task(positional=["folder"])
def start(
    c,
    folder,
    name=None,
    kind=None,
    communes=None,
    languages=None,
    colours=None,
    address=None,
    host=None,
    yes=False,
):
    run(c, _room("scaffold"), folder, **_options(locals(), "folder"))


@task(positional=["log"])
def visits(c, log, reports=None, content=None, output=None, least=None, figures=False):
    run(c, _room("visits"), log, **_options(locals(), "log"))


def explain(one: Task[Any]) -> None:
    """Say what a task does and takes in the editor's language, for `--list` and `--help`. An option
    that means something else in one task than in others has words of that task.
    """
    words = Words()
    one.__doc__ = words(f"tasks.{one.name}")
    own = words.table("options")
    one.help = {
        name: words(
            f"options.{one.name}_{name}" if f"{one.name}_{name}" in own else f"options.{name}"
        )
        for name in one.argspec(one.body).parameters
    }


def _formatted(wrong: ParseError) -> str:
    """A line that invoke cannot read, said in the editor's language."""
    said = str(wrong.args[0])
    for key, form in _UNREAD.items():
        if found := form.match(said):
            return Words()(f"arguments.{key}", given=found[1], name=found[1])
    return said


def main() -> None:
    """Run the task that the command line asks for: what the command `cong-mo` is."""
    from .run import VERSION  # not above: a task starts a process of its own, which loads the rest

    tasks = Collection.from_module(sys.modules[__name__])
    Program(namespace=tasks, name="Cổng Mở", binary="cong-mo", version=VERSION).run()


for _one in [value for value in globals().values() if isinstance(value, Task)]:
    explain(_one)
# Invoke has no other place for words.
ParseError.__str__ = _formatted  # type: ignore[method-assign,assignment]

if __name__ == "__main__":
    main()
