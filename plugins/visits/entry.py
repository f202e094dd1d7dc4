"""One line of a server's log, less whoever asked."""

from __future__ import annotations

import datetime as dt
import json
import re
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit
from zoneinfo import ZoneInfo

from ..run.settings import TIMEZONE
from ..text import nfc
from .robots import is_robot

#: Longer is no address of ours, and no question.
LONGEST_PATH, LONGEST_QUESTION = 500, 200


class LogEntry(NamedTuple):
    """What is kept of a request: the `day` as `2026-12-31`, the decoded `path`, the `status`, the
    `question` that a search asked, the path of the page that linked here (`referrer`), and whether
    a robot asked. No address of a network, no name, no device, no hour.
    """

    day: str
    path: str
    status: int
    question: str = ""
    referrer: str = ""
    robot: bool = False


# Apache's "common" and "combined", which is nginx's too; a host may stand before them. The address
# and the name of who asked are matched and never captured.
_QUOTED = r'"([^"\\]*(?:\\.[^"\\]*)*)"'
_LINE = re.compile(
    rf"[^\[\n]{{3,400}} \[(\d\d/\w{{3}}/\d{{4}}):[^\]]{{1,40}}\] {_QUOTED} (\d{{3}}) \S+"
    rf"(?: {_QUOTED} {_QUOTED})?"
)
#: Where servers write in JSON what we ask for; a dot leads into an object.
_NAMES = {
    "time": ("ts", "time_iso8601", "time_local", "@timestamp", "timestamp", "time", "StartUTC"),
    "path": ("request.uri", "request_uri", "uri", "RequestPath", "path", "url", "request"),
    "method": ("request.method", "request_method", "RequestMethod", "method", "request"),
    "status": ("status", "status_code", "DownstreamStatus", "response.status", "response_status"),
    "agent": (
        "request.headers.User-Agent",
        "http_user_agent",
        "request_User-Agent",
        "user_agent",
        "userAgent",
        "agent",
    ),
    "referrer": (
        "request.headers.Referer",
        "http_referer",
        "request_Referer",
        "http_referrer",
        "referer",
        "referrer",
    ),
}
_STEPS = {
    wanted: tuple(tuple(name.split(".")) for name in names) for wanted, names in _NAMES.items()
}
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_READ = frozenset(("GET", "HEAD"))
_STATUS = re.compile("[1-5][0-9]{2}")
_REQUEST = re.compile(r"(\w{3,10}) (\S+)(?: HTTP/[\d.]+)?")


class Unread(Exception):
    """The line has none of the forms that are read."""


def read_line(line: str) -> LogEntry | None:
    """The entry of a line; None where nothing was read by it (a form sent, a probe by another
    method). Raises Unread.
    """
    if line.lstrip()[:1] == "{":
        return _of_json(line)
    found = _LINE.match(line)
    if not found:
        raise Unread
    day, request, status, referrer, agent = found.groups()
    asked = _REQUEST.fullmatch(request)
    if not asked:  # what does not speak HTTP: a probe
        return None
    method, address = asked.groups()
    return _entry(_day_of_clf(day), method, address, status, referrer or "", agent)


def _of_json(line: str) -> LogEntry | None:
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        raise Unread from None
    if not isinstance(given, dict):
        raise Unread
    time, status, method = (_value(given, one) for one in ("time", "status", "method"))
    address = _text(_value(given, "path") or "")
    if request := _REQUEST.fullmatch(address):  # "GET /vi/ HTTP/1.1" in one field
        method, address = request.groups()
    if time is None or status is None or not address:
        raise Unread
    return _entry(
        _day_of(time),
        str(method or "GET"),
        address,
        str(status),
        _text(_value(given, "referrer") or ""),
        _value(given, "agent"),
    )


def _text(value: object) -> str:
    """A value of JSON as text that can be written down, which half a pair of UTF-16 is not."""
    return str(value).encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def _value(given: dict[str, Any], wanted: str) -> Any:
    """The first of the names that the object has; of a list of values the first."""
    for first, *others in _STEPS[wanted]:
        value = given.get(first)
        for step in others:
            value = value.get(step) if isinstance(value, dict) else None
        if isinstance(value, list):
            value = value[0] if value else None
        if value is not None and not isinstance(value, dict):
            return value
    return None


def _entry(
    day: str, method: str, address: str, status: str, referrer: str, agent: object
) -> LogEntry | None:
    if method not in _READ or not _STATUS.fullmatch(status):
        return None
    path, question = _parts(address)
    robot = method == "HEAD" or (agent is not None and is_robot(str(agent)))
    return LogEntry(day, path, int(status), question, _path_of(referrer), robot)


# A few addresses are asked again and again.
@lru_cache(maxsize=4_096)
def _path_of(address: str) -> str:
    return "" if address in ("", "-") else _parts(address)[0]


@lru_cache(maxsize=4_096)
def _parts(address: str) -> tuple[str, str]:
    """The path, decoded and cut, and the question of a search."""
    try:
        split = urlsplit(address)
        asked = parse_qs(split.query, max_num_fields=20).get("q", [""])[0] if split.query else ""
    except ValueError:
        return address[:LONGEST_PATH], ""
    question = "".join(filter(str.isprintable, " ".join(nfc(asked).casefold().split())))
    return unquote(split.path)[:LONGEST_PATH] or "/", question[:LONGEST_QUESTION]


@lru_cache(maxsize=512)
def _day_of_clf(written: str) -> str:
    """`31/Dec/2026` as `2026-12-31`. Raises Unread."""
    try:
        day, month, year = written.split("/")
        return dt.date(int(year), _MONTHS.index(month) + 1, int(day)).isoformat()
    except ValueError:
        raise Unread from None


def _day_of(time: object) -> str:
    """The day of a time as JSON has it: seconds, or milliseconds, since 1970, or a text. Raises
    Unread.
    """
    if isinstance(time, int | float) and not isinstance(time, bool):
        return _day_of_number(time)
    written = str(time)
    for read in (_day_of_iso, _day_of_local):
        if day := read(written):
            return day
    raise Unread


def _day_of_number(time: float) -> str:
    try:
        seconds = int(time / 1_000 if time > 100_000_000_000 else time)
    except (ValueError, OverflowError):  # none, endless, or of hundreds of digits
        raise Unread from None
    return _day_of_epoch(seconds // 900)


@lru_cache(maxsize=4_096)
def _day_of_epoch(quarter_hours: int) -> str:
    try:
        moment = dt.datetime.fromtimestamp(quarter_hours * 900, ZoneInfo(TIMEZONE))
    except (ValueError, OSError, OverflowError):
        raise Unread from None
    return moment.date().isoformat()


def _day_of_iso(written: str) -> str:
    """A time in another zone, `Z` among them, is told as a day of ours; without a zone it is one
    already.
    """
    try:
        moment = dt.datetime.fromisoformat(written)
        if moment.tzinfo is not None:
            moment = moment.astimezone(ZoneInfo(TIMEZONE))
    except (ValueError, OverflowError):  # no time, or none that there is with us
        return ""
    return moment.date().isoformat()


def _day_of_local(written: str) -> str:
    found = re.match(r"(\d{2}/\w{3}/\d{4}):", written)
    return _day_of_clf(found[1]) if found else ""
