"""Questions asked on a page of this machine, which works without script, by keyboard and by ear."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Lock
from urllib.parse import parse_qs, quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..pictures import data_address
from .questions import ReviewQuestion, Words

#: What an answer may weigh, in bytes.
_LARGEST = 20_000
_TEMPLATE = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
).get_template("question.html")
#: Nothing but the page's own style and the picture in it.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'"

Save = Callable[[ReviewQuestion, bool, str, str], None]
Picture = Callable[[str, str], bytes | None]


@dataclass
class Asking:
    """A round of questions with one person: where they are, what they have said so far. `site` is
    the address of the pages, `picture` makes one of a place.
    """

    questions: Sequence[ReviewQuestion]
    words: Words
    lang: str
    save: Save
    site: str
    picture: Picture
    name: str = ""
    place: int = 0
    done: int = 0
    ended: bool = False
    _pictures: dict[int, str] = field(default_factory=dict)

    def page(self, missing: Sequence[str] = (), note: str = "") -> str:
        """The page of the question that is next, or of the end; `missing` are the fields of the
        last answer that were left empty.
        """
        left = self.place < len(self.questions)
        return _TEMPLATE.render(
            question=self.questions[self.place] if left and not self.ended else None,
            number=self.place + 1,
            of=len(self.questions),
            words=self.words["questions"],
            lang=self.lang,
            name=self.name,
            note=note,
            missing=missing,
            done=self.done,
            ended=self.ended,
            picture=self._picture() if left and not self.ended else "",
            link=lambda page: self.site + quote(page),
        )

    def take(self, given: dict[str, str]) -> tuple[str, ...]:
        """Take an answer; return the fields that it lacks. One to a question that was answered
        already, as by going back, counts no more.
        """
        if "end" in given:
            self.ended = True
        elif given.get("number") != str(self.place + 1) or self.place >= len(self.questions):
            return ()
        elif "skip" in given:
            self.place += 1
        else:
            self.name = given.get("name", "").strip()
            answer = given.get("answer")
            missing = ("answer",) * (answer not in ("pass", "fail")) + ("name",) * (not self.name)
            if missing:
                return missing
            one = self.questions[self.place]
            self.save(one, answer == "pass", self.name, given.get("note", "").strip())
            self.place += 1
            self.done += 1
        return ()

    def _picture(self) -> str:
        """The place as an address that holds the picture itself; empty where there is none."""
        if self.place not in self._pictures:
            first = self.questions[self.place].places[0]
            taken = self.picture(first.page, first.selector)
            self._pictures = {self.place: data_address(taken) if taken else ""}
        return self._pictures[self.place]


class Server(ThreadingHTTPServer):
    """Asks on a free port of this machine. Its address holds a word that nobody can guess, so no
    other page or program of the machine can answer.
    """

    #: Seconds after which a request that does not come is no longer waited for.
    timeout = 0.5

    def __init__(self, asking: Asking) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asking = asking
        self.turn = Lock()
        self.farewell = Event()
        self.place = f"/{secrets.token_urlsafe(16)}/"

    @property
    def address(self) -> str:
        """Where the questions are."""
        return f"http://127.0.0.1:{self.server_port}{self.place}"

    def ask(self) -> None:
        """Answer requests until the person ends the round, and has been told so."""
        while not self.farewell.is_set():
            self.handle_request()


class _Handler(BaseHTTPRequestHandler):
    server: Server
    timeout = 30

    def _allowed(self) -> bool:
        ours = self.headers.get("Host") == f"127.0.0.1:{self.server.server_port}"
        if not ours or self.path != self.server.place:
            self.send_error(HTTPStatus.NOT_FOUND)
            return False
        return True

    def do_GET(self) -> None:
        """Show the question that is next."""
        if self._allowed():
            with self.server.turn:
                self._send(self.server.asking.page())

    def do_POST(self) -> None:
        """Take an answer, and go on to the next question; one that lacks something is asked for
        again, with what was written.
        """
        length = self.headers.get("Content-Length", "")
        if not self._allowed():
            return
        if not length.isdigit() or int(length) > _LARGEST:
            self.send_error(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            return
        given = parse_qs(self.rfile.read(int(length)).decode(errors="replace"), True)
        with self.server.turn:
            asking = self.server.asking
            answer = {name: values[-1] for name, values in given.items()}
            if missing := asking.take(answer):
                self._send(asking.page(missing, answer.get("note", "")))
            elif asking.ended:
                self._send(asking.page())
                self.server.farewell.set()
            else:
                self.send_response(HTTPStatus.SEE_OTHER)
                self.send_header("Location", self.server.place)
                self.send_header("Content-Length", "0")
                self.end_headers()

    def _send(self, page: str) -> None:
        body = page.encode()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", _POLICY)
        self.send_header("Cache-Control", "no-store")
        self.send_header("Referrer-Policy", "no-referrer")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *given: object) -> None:
        """Requests are no news."""
