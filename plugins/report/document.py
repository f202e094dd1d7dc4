"""The page that explains every problem: `content/PROBLEMS.md`."""

from __future__ import annotations

from collections.abc import Iterator

from ..run.messages import Message, Messages


def document(messages: list[Messages]) -> str:
    """Return the page: each code under its own heading, in every language given."""
    parts = [f"# {' / '.join(one.own['document_title'] for one in messages)}", ""]
    for one in messages:
        parts += [one.own["document_opening"], ""]
    for code in sorted(messages[0].codes):
        parts += [f"## {code}", ""]
        for one in messages:
            if entry := one.codes.get(code):
                parts += [*_entry(entry, one), ""]
    return "\n".join(parts)


def _entry(entry: Message, messages: Messages) -> Iterator[str]:
    yield f"**{entry.title}.** {entry.why}"
    if entry.write:
        yield ""
        yield f"{messages.own['write']}"
        yield ""
        yield f"    {entry.write.replace('{{', '{').replace('}}', '}')}"
