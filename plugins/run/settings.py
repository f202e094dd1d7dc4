"""The portal's settings with their defaults; `pelicanconf.py` begins with all of them.

What an agency sets up is in `content/portal.yml`; the table of settings is in `plugins/README.md`.
"""

from __future__ import annotations

from pathlib import Path
from runpy import run_path
from typing import Any

from jinja2 import StrictUndefined

from . import project
from .command import Stopped, refusal

# However Pelican is started, a run is one and the same build.
PELICAN_CLASS = f"{project.PACKAGE}.PortalPelican"

# Relative folders are meant from the folder of `pelicanconf.py`; Pelican makes them absolute.
PATH = "content"
OUTPUT_PATH = "output"
CACHE_PATH = ".cache"
THEME = str(project.theme_folder())
THEME_STATIC_PATHS: list[str] = []
JINJA_ENVIRONMENT = {
    "trim_blocks": True,
    "lstrip_blocks": True,
    "autoescape": True,
    "undefined": StrictUndefined,
}

# The order of work; the table is in plugins/README.md.
_ROOMS = (
    "contrast",
    "assets",
    "attachments",
    "catalogue",
    "showcase",
    "speech",
    "search",
    "discovery",
    "release",
    "hosting",
    "offline",
    "conformance",
    "redirects",
    "audit",
    "engine",
    "report",
)
PLUGINS = [f"{project.PACKAGE}.{room}" for room in _ROOMS]

# Languages, the default first: each is an axis of our own generator, not a second run.
LANGUAGES = ("vi", "en")
DEFAULT_LANG = "vi"
PORTAL_LOCALES: list[str] = []  # folders with words of your own: `<folder>/<lang>/words.toml`…

# Kinds of content that others bring: dotted names of modules that have a `KIND`.
PORTAL_KINDS: tuple[str, ...] = ()
# All that others bring together: dotted names of modules that have an `EXTENSION`.
PORTAL_EXTENSIONS: tuple[str, ...] = ()

# How a run is asked for.
PORTAL_SHARED_CACHE = ""  # a folder or URL ("s3://bucket/portal") of results that machines share
PORTAL_REPORTS = "reports"  # where what was found is written
PORTAL_SPEECH = True
PORTAL_SPEECH_KINDS: tuple[str, ...] = ()  # the kinds that are spoken; empty: all
PORTAL_SPEECH_LANGUAGES: tuple[str, ...] = ()  # the languages that are spoken; empty: all
PORTAL_SPEECH_MOST = 0  # so many pages are spoken, the most visited first; 0: all
PORTAL_SPEECH_BITRATE = 32  # of recordings, in kbit/s
PORTAL_SPEECH_ESTIMATE = False  # recordings are only told: how many, how long, how large
PORTAL_BOOKS = False  # life events are EPUBs too, which hold their recordings once more
PORTAL_CACHED_SPEECH = False
PORTAL_SPEECH_SECONDS = None  # recordings are made for at most so long; None: until all are there
PORTAL_SHARD = (
    ""  # the share of recordings that is made here, as "2/5": other machines make the rest
)
PORTAL_CLEAN = False
PORTAL_PUBLISH = False
PORTAL_AUDIT_BASELINE = ""  # the file of known faults that may pass for a while
PORTAL_AUDIT_STEPS = "steps.yml"  # the file of steps after which pages are audited, too
PORTAL_AUDIT_VERDICTS = "verdicts.toml"  # the file of what people have judged
PORTAL_COMPRESS = True  # publish packs texts beside themselves, for web servers
PORTAL_RELEASES = 3  # so many releases of before remain beside the live one
PORTAL_RELEASE_KEY = ""  # the file of the secret key by which releases are signed
PORTAL_RELEASE_DAYS = 90  # for so long a release is to be believed
PORTAL_ALLOW_GONE = False  # addresses that were published may vanish
PORTAL_DRAFTS = False
PORTAL_QUIET = False  # only problems are told
PORTAL_EXPLAIN = ""  # a page of which it is told why it was made again, or was not
PORTAL_TODAY = None  # the day that pages are made for, as "2026-12-31"; None: today
# Processes side by side; 0: as many as there are processors; or a cluster's scheduler,
# "dask://host:8786".
PORTAL_JOBS: int | str = 0

# Our generator replaces Pelican's articles and pages.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
STATIC_PATHS: list[str] = []  # the catalogue looks into each file before it publishes it
READERS = {"rst": None, "html": None, "md": None}
# Pelican's own feeds, which would be of nothing: the portal makes its feeds itself.
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None

# Two builds are the same bytes.
TIMEZONE = "Asia/Ho_Chi_Minh"
LOCALE = ["C.UTF-8", "en_US.UTF-8", "C"]


def defaults() -> dict[str, Any]:
    """Every setting with its default, by name."""
    return {name: value for name, value in globals().items() if name[0] != "_" and name.isupper()}


def folder_of(name: str) -> Path:
    """The folder that a setting names (`OUTPUT_PATH`), absolute: as the project's `pelicanconf.py`
    says, or by default. For commands that only look at what is there: Pelican is not asked.
    Raises Stopped where that file cannot be read.
    """
    return project.project_folder() / str(value_of(name))


def value_of(name: str) -> Any:
    """The value of a setting, as the project's `pelicanconf.py` says, or by default. Raises Stopped
    where that file cannot be read.
    """
    file = project.project_folder() / project.SETTINGS_FILE
    if not file.is_file():
        return defaults()[name]
    try:
        return {**defaults(), **run_path(str(file))}[name]
    except Exception as cause:
        said = f"{type(cause).__name__}: {cause}"
        raise refusal(cause) or Stopped("settings_broken", path=file, reason=said) from cause
