"""What a page says of the signatures in its files: a sentence for citizens, the rest for lawyers.

It says what the build found on its day, and never more: whether a document is valid is for courts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from ...domain import Attachment, File, FileSignature
from .context import ViewContext
from .format import day
from .parts import FileLink, SignatureNote, Term, file_link, term

_HERE = ZoneInfo("Asia/Ho_Chi_Minh")


def signed_file(given: File, name: str, context: ViewContext, *, has_text: bool) -> FileLink:
    """Return a document's file as a link, with what is known of its signatures."""
    link = file_link(given.name or name, given.file, given.pages, context, has_text=has_text)
    known = context.attachment(given.file) if link.url and given.file else None
    if known is None or not link.url.lower().endswith(".pdf"):
        return link
    return replace(link, signatures=tuple(_notes(known, context)))


def _notes(known: Attachment, context: ViewContext) -> Iterator[SignatureNote]:
    if not known.signatures:
        yield SignatureNote(context.say("signature.unsigned"))
    for one in known.signatures:
        verdict = one.verdict(context.today)
        who = " – ".join(part for part in (one.signer, one.agency) if part)
        sentence = context.say(
            f"signature.verdict.{verdict}",
            who=who or context.say("signature.somebody"),
            day=_day(one.time, context),
            until=_day(one.valid_until, context),
        )
        yield SignatureNote(sentence, tuple(_terms(one, known, context)))


def _terms(one: FileSignature, known: Attachment, context: ViewContext) -> Iterator[Term]:
    moment = _moment(one.time, context)
    time = "trusted" if one.time_trusted else "said"
    valid = (_day(one.valid_from, context), _day(one.valid_until, context))
    lines = (
        ("signer", one.signer),
        ("agency", one.agency),
        ("time", context.say(f"signature.time.{time}", moment=moment) if moment else ""),
        ("covers", context.say(f"signature.covers.{one.covers}")),
        ("added", context.say(f"signature.added.{one.added}")),
        ("chain", context.say(f"signature.chain.{one.chain}")),
        ("issuer", one.issuer),
        ("serial", one.serial),
        ("valid", " – ".join(valid) if all(valid) else ""),
        ("algorithm", one.algorithm),
        ("digest", known.digest),
        ("checked", day(context.today, context.say).text if context.today else ""),
    )
    for key, value in lines:
        if value:
            yield term(context.say(f"signature.term.{key}"), value)


def _local(moment: str) -> datetime:
    return datetime.fromisoformat(moment).astimezone(_HERE)


def _day(moment: str, context: ViewContext) -> str:
    return day(_local(moment).date(), context.say).text if moment else ""


def _moment(moment: str, context: ViewContext) -> str:
    return f"{_local(moment):%H:%M}, {_day(moment, context)}" if moment else ""
