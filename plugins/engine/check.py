"""Every setting is honoured, or refused in words before a run begins."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from pelican.settings import DEFAULT_CONFIG, read_settings

from ..domain import Problem, error, warning
from ..run import BITRATES, PACKAGE, SETTINGS_FILE
from ..run.cluster import ADDRESS
from ..run.command import YEARS, Stopped
from ..run.settings import defaults
from ..run.shard import Shard

#: Pelican's settings that act in a portal as its documentation says.
HONOURED = frozenset(
    (
        "BIND",
        "CACHE_PATH",
        "DEBUG",
        "DEFAULT_LANG",
        "DELETE_OUTPUT_DIRECTORY",  # either way nothing old is left: the output is exchanged
        "IGNORE_FILES",  # changes that `pelican --autoreload` does not see
        "JINJA_ENVIRONMENT",
        "JINJA_FILTERS",
        "JINJA_GLOBALS",
        "JINJA_TESTS",
        "LOCALE",
        "LOG_FILTER",
        "OUTPUT_PATH",
        "PATH",
        "PELICAN_CLASS",
        "PLUGINS",
        "PLUGIN_PATHS",
        "PORT",
        "RELATIVE_URLS",  # either way links are relative
        "SITEURL",
        "TEMPLATE_EXTENSIONS",
        "THEME",
        "THEME_STATIC_DIR",
        "THEME_STATIC_PATHS",
        "THEME_TEMPLATES_OVERRIDES",
        "TIMEZONE",
    )
)
#: Pelican's settings that would publish files which the catalogue has not looked into.
REFUSED = frozenset(
    (
        "ARTICLE_PATHS",
        "DIRECT_TEMPLATES",
        "OUTPUT_SOURCES",
        "PAGE_PATHS",
        "READERS",
        "STATIC_PATHS",
        "TEMPLATE_PAGES",
    )
)
#: What Pelican and a run put among the settings themselves.
_DERIVED = frozenset(("ARTICLE_EXCLUDES", "CSS_FILE", "FEED_DOMAIN", "PAGE_EXCLUDES", "PORTAL"))
#: What a theme must have: it tells ours from those of other sites, whose templates know nothing of
#: a portal's pages.
_THEME_FILE = "tokens.toml"
#: Without these there is no portal; the last two end it.
_NEEDED = ("assets", "catalogue", "engine", "report")
#: What may stand for one another; a truth value is a number, too, and comes first.
_TYPES: tuple[tuple[type, ...], ...] = ((bool,), (int,), (str, Path), (list, tuple), (dict,))
_OF_SEVERAL_TYPES = frozenset(("LOCALE", "PELICAN_CLASS", "PORTAL_JOBS"))
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
_ADDRESS = re.compile(r"https?://[^\s/?#]+(/[^\s?#]*[^\s/?#])?")


def check_settings(settings: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with the settings that Pelican has read. After an error no run may begin;
    a warning names a setting that has no effect.
    """
    yield from _effects(settings)
    yield from _values(settings)
    yield from _theme(settings)
    yield from _plugins(settings)


def _effects(settings: Mapping[str, Any]) -> Iterator[Problem]:
    ours = defaults()
    given = {name: settings[name] for name in ("PATH", "LOCALE", "THEME", "LOG_FILTER")}
    usual = read_settings(override={**ours, **given})
    others = any(not str(plugin).startswith(f"{PACKAGE}.") for plugin in settings["PLUGINS"])
    for name in sorted(set(settings) - HONOURED - _DERIVED):
        if name in REFUSED and settings[name] != usual[name]:
            yield error("setting-refused", SETTINGS_FILE, name=name)
        elif name in usual:
            if name in DEFAULT_CONFIG and settings[name] != usual[name]:
                yield warning("setting-not-used", SETTINGS_FILE, name=name)
        else:
            near = difflib.get_close_matches(name, {*ours, *DEFAULT_CONFIG}, 1, 0.85)
            if near or not others:  # a name like none of ours may be theirs
                values = {"nearest": near[0]} if near else {}
                yield warning("setting-unknown", SETTINGS_FILE, name=name, **values)


def _values(settings: Mapping[str, Any]) -> Iterator[Problem]:
    usual = {**DEFAULT_CONFIG, **defaults()}
    checked = {name for name in usual if name in HONOURED or name.startswith("PORTAL_")}
    for name in sorted((checked | set(_FITTING)) & set(settings)):
        fits, example = _FITTING.get(name, (lambda _: True, repr(usual.get(name))))
        alike = name in _OF_SEVERAL_TYPES or _alike(usual.get(name), settings[name])
        if not alike or not fits(settings[name]):
            given = str(settings[name])
            yield error("setting-wrong", SETTINGS_FILE, name=name, given=given, example=example)
    languages = settings["LANGUAGES"]
    if _languages(languages) and settings["DEFAULT_LANG"].lower() != languages[0].lower():
        given, first = settings["DEFAULT_LANG"], languages[0]
        yield error("default-lang-not-first", SETTINGS_FILE, given=given, expected=first)


def _theme(settings: Mapping[str, Any]) -> Iterator[Problem]:
    theme = Path(settings["THEME"])
    if not (theme / _THEME_FILE).is_file():
        yield error("theme-incomplete", SETTINGS_FILE, theme=str(theme), missing=_THEME_FILE)


def _plugins(settings: Mapping[str, Any]) -> Iterator[Problem]:
    names = [str(name) for name in settings["PLUGINS"]]
    for room in _NEEDED:
        if f"{PACKAGE}.{room}" not in names:
            yield error("plugin-needed", SETTINGS_FILE, plugin=f"{PACKAGE}.{room}")
    expected = [name for name in defaults()["PLUGINS"] if name in names]
    given = [name for name in names if name in expected]
    last = [f"{PACKAGE}.{room}" for room in _NEEDED[-2:]]
    if given != expected:
        yield error("plugin-order", SETTINGS_FILE, order=expected)
    elif set(last) <= set(names) and names[-2:] != last:
        yield error("plugin-too-late", SETTINGS_FILE, plugin=names[-1], last=last)


def _alike(usual: object, given: object) -> bool:
    """Whether a value is of the type of a setting's usual one; any is where that is None."""
    for types in _TYPES:
        if isinstance(usual, types):
            return isinstance(given, types)
    return True


def _languages(given: object) -> bool:
    if not isinstance(given, list | tuple) or not given:
        return False
    return all(isinstance(one, str) and _LANGUAGE.fullmatch(one) for one in given)


def _texts(given: object) -> bool:
    return isinstance(given, list | tuple) and all(isinstance(one, str) for one in given)


def _count(given: object) -> bool:
    return type(given) is int and given >= 0


def _jobs(given: object) -> bool:
    if isinstance(given, str):
        return bool(ADDRESS.fullmatch(given))
    return _count(given) and int(str(given)) < 1000


def _shard(given: object) -> bool:
    try:
        return given == "" or bool(Shard.read(str(given)))
    except Stopped:
        return False


def _day(given: object) -> bool:
    try:
        return given is None or dt.date.fromisoformat(str(given)).year in YEARS
    except ValueError:
        return False


def _time_zone(given: object) -> bool:
    """Whether a name is one of a time zone, on a machine that knows any."""
    try:
        return bool(ZoneInfo(str(given)))
    except (KeyError, ValueError, OSError):
        return not available_timezones()


def _yes_or_no(given: object) -> bool:
    return isinstance(given, bool)


_YES = (_yes_or_no, "True")
#: Setting → whether a value can stand for it, and an example of one.
_FITTING: dict[str, tuple[Callable[[Any], bool], str]] = {
    "LANGUAGES": (_languages, '("vi", "en")'),
    "SITEURL": (lambda given: given == "" or bool(_ADDRESS.fullmatch(str(given))), '"https://…"'),
    "TIMEZONE": (_time_zone, '"Asia/Ho_Chi_Minh"'),
    "JINJA_ENVIRONMENT": (lambda given: given.get("autoescape", True) is True, "autoescape: True"),
    "PORTAL_TODAY": (_day, '"2026-12-31"'),
    "PORTAL_LOCALES": (_texts, '["locales"]'),
    "PORTAL_EXTENSIONS": (_texts, '["my_extension"]'),
    "PORTAL_KINDS": (_texts, '["my_kind"]'),
    "PORTAL_RELEASES": (_count, "3"),
    "THEME_TEMPLATES_OVERRIDES": (_texts, '["theme"]'),
    "PORTAL_JOBS": (_jobs, '2, "dask://host:8786"'),
    "PORTAL_REPORTS": (lambda given: isinstance(given, str) and given != "", '"reports"'),
    "PORTAL_SHARD": (_shard, '"2/5"'),
    "PORTAL_SHARED_CACHE": (lambda given: isinstance(given, str), '"s3://bucket/portal"'),
    "PORTAL_SPEECH": _YES,
    "PORTAL_CACHED_SPEECH": _YES,
    "PORTAL_SPEECH_SECONDS": (
        lambda given: given is None or (type(given) is int and given >= 0),
        "600",
    ),
    "PORTAL_SPEECH_KINDS": (_texts, '("procedure", "notice")'),
    "PORTAL_SPEECH_LANGUAGES": (_texts, '("vi",)'),
    "PORTAL_SPEECH_MOST": (_count, "500"),
    "PORTAL_SPEECH_BITRATE": (lambda given: given in BITRATES, ", ".join(map(str, BITRATES))),
    "PORTAL_SPEECH_ESTIMATE": _YES,
    "PORTAL_BOOKS": _YES,
    "PORTAL_CLEAN": _YES,
    "PORTAL_PUBLISH": _YES,
    "PORTAL_AUDIT_BASELINE": (lambda given: isinstance(given, str), '"known-faults.toml"'),
    "PORTAL_AUDIT_STEPS": (lambda given: isinstance(given, str), '"steps.yml"'),
    "PORTAL_AUDIT_VERDICTS": (lambda given: isinstance(given, str), '"verdicts.toml"'),
    "PORTAL_RELEASE_KEY": (lambda given: isinstance(given, str), '"/home/an/portal.key"'),
    "PORTAL_RELEASE_DAYS": (lambda given: _count(given) and given > 0, "90"),
    "PORTAL_DRAFTS": _YES,
    "PORTAL_QUIET": _YES,
    "PORTAL_EXPLAIN": (lambda given: isinstance(given, str), '"/vi/thu-tuc/ket-hon/"'),
}
