"""Every colour pair in use, in every palette, against its floor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import floor

from ..domain import Problem, error
from ..run import Tokens
from .ratio import contrast_ratio

#: What running text, text of a high-contrast palette, and shapes need (WCAG 1.4.6, our own, WCAG
#: 1.4.11).
TEXT, HIGH, SHAPE = 7.0, 10.0, 3.0


@dataclass(frozen=True)
class Measured:
    """A pair as it stands in one palette. `ratio` is rounded down to tenths, so that it never
    flatters.
    """

    palette: str
    use: str
    foreground: str
    background: str
    ratio: float
    needs: float

    @property
    def passes(self) -> bool:
        """Whether the pair can be told apart."""
        return self.ratio >= self.needs


def measure(tokens: Tokens) -> Iterator[Measured]:
    """Yield each pair of each palette. A pair that names an unknown colour is a mistake of ours:
    KeyError.
    """
    for name, colours in tokens.palette.items():
        text = HIGH if name in tokens.high_contrast else TEXT
        for use, pairs, needs in (
            ("text", tokens.pairs.text, text),
            ("shape", tokens.pairs.shape, SHAPE),
        ):
            for fore, back in pairs:
                yield _measured(
                    name, use, (fore, back), needs, contrast_ratio(colours[fore], colours[back])
                )
        if tokens.focus_grounds:
            yield from _ring(name, colours, tokens.focus_grounds)


def _ring(name: str, colours: dict[str, str], grounds: Iterable[str]) -> Iterator[Measured]:
    """The focus ring: one of its two tones is seen on each ground, and the tones beside each
    other.
    """
    inner, outer = colours["focus-a"], colours["focus-b"]
    yield _measured(name, "focus", ("focus-a", "focus-b"), SHAPE, contrast_ratio(inner, outer))
    for ground in grounds:
        better = max(
            ("focus-a", "focus-b"), key=lambda tone: contrast_ratio(colours[tone], colours[ground])
        )
        yield _measured(
            name, "focus", (better, ground), SHAPE, contrast_ratio(colours[better], colours[ground])
        )


def _measured(
    palette: str, use: str, pair: tuple[str, str], needs: float, ratio: float
) -> Measured:
    return Measured(palette, use, *pair, floor(ratio * 10) / 10, needs)


def faint(pairs: Iterable[Measured], path: str) -> Iterator[Problem]:
    """Yield a problem for each pair below its floor. `path` is the file that last set the
    colours.
    """
    for pair in pairs:
        if not pair.passes:
            yield error(
                "contrast-too-low",
                path,
                palette=pair.palette,
                foreground=pair.foreground,
                background=pair.background,
                ratio=pair.ratio,
                needs=pair.needs,
            )
