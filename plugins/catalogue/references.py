"""Where a record names another record."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model import Agency, Content, Document, Kind, LifeEvent, NewsItem, Page, Procedure, ServiceNotice


@dataclass(frozen=True)
class Reference:
    """A name that stands for a page of another record: by its slug, or a procedure by its code."""

    field: str
    kind: Kind
    name: str

    @property
    def relation(self) -> str:
        """The field without its places: `steps.2.procedure` is of the relation `steps`."""
        return self.field.partition(".")[0]


def references(record: Content) -> Iterator[Reference]:
    """Yield every name of another record, in the order of the header."""
    match record:
        case Agency():
            yield from _one("parent", "agency", record.parent)
        case Document():
            yield from _one("issuer", "agency", record.issuer)
        case NewsItem() | ServiceNotice():
            yield from _one("agency", "agency", record.agency)
        case LifeEvent():
            for place, step in enumerate(record.steps):
                yield from _one(f"steps.{place}.procedure", "procedure", step.procedure)
            yield from _each("also", "procedure", record.also)
        case Procedure():
            for place, part in enumerate(record.agencies):
                yield from _one(f"agencies.{place}.agency", "agency", part.agency)
            yield from _each("life_events", "life_event", record.life_events)
            yield from _each("related", "procedure", record.related)


def files(record: Content) -> Iterator[tuple[str, str]]:
    """Yield each file below `content/files/` that a record offers: the field, and the file."""
    found: list[tuple[str, str | None]] = [("audio", record.audio)]
    if record.sign_language:
        found += [("sign_language.file", record.sign_language.file),
                  ("sign_language.captions", record.sign_language.captions)]
    if isinstance(record, Document):
        found += [(f"files.{place}.file", one.file) for place, one in enumerate(record.files)]
    if isinstance(record, Page):
        found += [(f"indicators.{place}.file", one.file) for place, one in enumerate(record.indicators)]
    if isinstance(record, Procedure):
        found += [(f"evidence.{group}.items.{item}.forms.{place}.file", form.file)
                  for group, papers in enumerate(record.evidence) for item, paper in enumerate(papers.items)
                  for place, form in enumerate(paper.forms)]
        found += [(f"channels.{channel}.costs.{place}.file", cost.file)
                  for channel, way in enumerate(record.channels) for place, cost in enumerate(way.costs)]
    yield from ((field, file.removeprefix("/files/")) for field, file in found if file)


def _one(field: str, kind: Kind, name: str | None) -> Iterator[Reference]:
    if name:
        yield Reference(field, kind, name)


def _each(field: str, kind: Kind, names: tuple[str, ...]) -> Iterator[Reference]:
    for place, name in enumerate(names):
        yield Reference(f"{field}.{place}", kind, name)
