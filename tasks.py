"""Tasks: `inv --list`. Each only calls a room's command."""
from __future__ import annotations

import os
import shlex
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from invoke import Context, task

os.chdir(Path(__file__).parent)


def run(_: Context, module: str, *words: object, **options: object) -> None:
    """Run a module with options: a name becomes `--name`, True a bare flag, None and False nothing."""
    given = [str(word) for word in words]
    for name, value in options.items():
        if value is not None and value is not False:
            given += [f"--{name.replace('_', '-')}"] + ([] if value is True else [str(value)])
    # Not by invoke: it cuts what is printed into pieces, and letters of Vietnamese with them.
    with subprocess.Popen([sys.executable, "-m", module, *given]) as started:
        while started.poll() is None:
            with suppress(KeyboardInterrupt):  # it hears Ctrl-C as well, and ends when it has cleared up
                started.wait()
    if started.returncode:
        sys.exit(started.returncode)


@task(help={"port": "Where to listen, on this machine only."})
def serve(c, port=8000, content=None, no_speech=False):
    """Build, serve, build again on change, reload the browser."""
    run(c, "plugins.engine", "serve", port=port, content=content, no_speech=no_speech)


@task
def build(c, content=None, output=None, cache=None, no_speech=False, kept_speech=False, clean=False,
          jobs=None):
    """Build the site; exit 1 when there are errors, all of them printed."""
    run(c, "plugins.engine", "build", content=content, output=output, cache=cache, no_speech=no_speech,
        kept_speech=kept_speech, clean=clean, jobs=jobs)


@task
def check(c, content=None, format="text"):
    """Check content only: no browser, seconds for thousands of pages."""
    run(c, "plugins.catalogue", "check", content=content, format=format)


@task
def audit(c, output="output", format="text", jobs=None, thorough=False):
    """Open every page of a folder in a browser with axe-core and our own rules; --thorough in every display."""
    run(c, "plugins.audit", output=output, format=format, jobs=jobs, thorough=thorough)


@task
def publish(c, output=None, content=None):
    """Build for production, check and audit; the live folder changes only when all passed."""
    run(c, "plugins.engine", "publish", output=output, content=content)


@task(name="import", positional=["file"])
def import_(c, file, content=None):
    """Turn national-portal procedures (.json, .jsonl, .gz, .xz) into content."""
    run(c, "plugins.catalogue", "import", file, content=content)


@task(positional=["kind", "slug"])
def new(c, kind, slug, lang="vi", content=None):
    """Make a page to fill in."""
    run(c, "plugins.catalogue", "new", kind, slug, lang=lang, content=content)


@task(positional=["text"])
def speak(c, text, lang="vi", out=None):
    """Print the words that will be spoken for a text; --out makes the MP3."""
    run(c, "plugins.speech", "speak", text, lang=lang, out=out)


@task(positional=["query"])
def search(c, query, output="output", lang="vi"):
    """Ask the built index from the terminal."""
    run(c, "plugins.search", "query", query, output=output, lang=lang)


@task(positional=["file"], help={"file": "One question a line."})
def unanswered(c, file, output="output", lang="vi"):
    """Count the questions of a list that no title answers: words to add to content/synonyms.vi.yml."""
    run(c, "plugins.search", "unanswered", file, output=output, lang=lang)


@task(help={"output": "The folder to write, empty or new."})
def kiosk(c, output, site="output", no_audio=False):
    """Write the built portal as a folder for a USB stick or a kiosk, which opens without a server."""
    run(c, "plugins.offline", "kiosk", output=output, site=site, no_audio=no_audio)


@task(positional=["name"], optional=["docs", "queries", "qrels"], help={"options": "What else this measurement takes."})
def bench(c, name, docs=None, queries=None, qrels=None, options=""):
    """Measure against a named peer: a table, and JSON in reports/bench/."""
    run(c, f"tests.bench.{name}", *shlex.split(options), docs=docs, queries=queries, qrels=qrels)


@task
def gallery(c, output=None):
    """Take pictures of every page type in every palette, to look at."""
    run(c, "tests.bench.gallery", output=output)


@task
def test(c, fast=False):
    """Run the test suite; --fast leaves out browser, voice and slow tests."""
    chosen = ["-m", "not browser and not voice and not slow"] if fast else []
    run(c, "pytest", "-n", "2", "--dist", "loadgroup", *chosen)


@task
def lint(c):
    """Check style and types."""
    run(c, "ruff", "check", ".")
    run(c, "mypy")
