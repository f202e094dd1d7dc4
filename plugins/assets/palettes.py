"""The colour tokens as style sheets: the system's choice, then the reader's. Paper is always
light.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..run import Tokens

#: What the system asks for → the palette that answers. Later ones win.
SYSTEM = (
    ("screen and (prefers-color-scheme:dark)", "dark"),
    ("screen and (prefers-color-scheme:dark) and (prefers-contrast:more)", "white-on-black"),
)


def system_palettes(tokens: Tokens) -> str:
    """Return the rules for readers who have not chosen: light, or what their system asks for."""
    rules = [f":root{{{_declarations(tokens, 'light')}}}"]
    rules += [f"@media {query}{{:root{{{_declarations(tokens, name)}}}}}" for query, name in SYSTEM]
    return "\n".join(rules)


def chosen_palettes(tokens: Tokens) -> str:
    """Return the rules for a reader's choice: kept by a script on `:root`, or made here without one
    by a radio button.

    The attribute works on any element, so that swatches and samples wear a palette too.
    """
    rules = (
        f"[data-palette={name}],:root:has([name=palette][value={name}]:checked)"
        f"{{{_declarations(tokens, name)}}}"
        for name in tokens.palette
    )
    return "\n".join(["@media screen{", *rules, "}"])


def _declarations(tokens: Tokens, palette: str) -> str:
    return ";".join(_each(tokens, palette))


def _each(tokens: Tokens, palette: str) -> Iterator[str]:
    colours = tokens.palette[palette]
    strong = palette in tokens.high_contrast
    yield f"color-scheme:{colours['scheme']}"
    yield from (f"--colour-{meaning}:{colours[meaning]}" for meaning in tokens.meaning)
    # Borders do in these palettes what tints do in the others.
    yield f"--colour-panel-edge:{colours['text' if strong else 'line']}"
    yield f"--panel-line:{'2px' if strong else '1px'}"
