"""Questions asked in the terminal, one after another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from .questions import ReviewQuestion, Words

#: So many places are named.
_PLACES = 3


def ask_all(
    questions: Sequence[ReviewQuestion],
    words: Words,
    name: str,
    save: Callable[[ReviewQuestion, bool, str, str], None],
    read: Callable[[str], str] = input,
    say: Callable[[str], object] = print,
) -> int:
    """Ask until the end, or until the person has enough; return how many were answered. `save` gets
    the question, whether it passes, the person's name and a remark. An answer that cannot be read
    is asked for again.
    """
    own = words["questions"]
    done = 0
    try:
        while not name:
            name = read(f"{own['name']}: ").strip()
        for number, one in enumerate(questions, 1):
            say("\n".join(_lines(one, number, len(questions), own)))
            answer = _answer(own, read, say)
            if answer is None:
                break
            if answer == own["key_skip"]:
                continue
            save(one, answer == own["key_pass"], name, read(f"{own['note']}: ").strip())
            done += 1
    except EOFError:
        pass
    return done


def _lines(one: ReviewQuestion, number: int, of: int, own: Words) -> Iterator[str]:
    yield ""
    yield own["progress"].format(number=number, of=of)
    yield one.asks
    if one.about:
        yield f"  “{one.about}”"
    if one.more:
        yield f"  {own[f'{one.code}-more']}: {one.more}"
    if one.hint:
        yield f"  {one.hint}"
    for place in one.places[:_PLACES]:
        yield f"  {place.source or place.page}  {place.selector}"
    if (rest := len(one.places) - _PLACES) > 0:
        yield "  " + own["more_places"].format(count=rest)


def _answer(own: Words, read: Callable[[str], str], say: Callable[[str], object]) -> str | None:
    """The key of the answer; none where the person has enough."""
    keys = (own["key_pass"], own["key_fail"], own["key_skip"])
    while True:
        given = read(f"{own['keys']} ").strip().lower()[:1]
        if given == own["key_end"]:
            return None
        if given in keys:
            return given
        say(own["unread"])
