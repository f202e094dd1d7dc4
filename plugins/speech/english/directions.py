"""Words for eyes, as a listener needs them: the table below comes next, the list above was
heard.
"""

from __future__ import annotations

from ..rule import rule

RULES = (
    rule(
        r"""
        (?:
            table | list | form | chart | map | figure | box | section | steps? | button | link
            | number | address | papers | cases
        )
        s?\s (?P<t> below | above ) (?!\w)
        """,
        lambda found, _: {"below": "that follows", "above": "given before"}[found["t"]],
        example=("the table below", "the table that follows"),
    ),
    rule(
        r"(?:[Ss]ee|as)\s(?P<t>below|above)(?=\s*(?:[.,;:)]|$))",
        lambda found, _: {"below": "what follows", "above": "what was given before"}[found["t"]],
        example=("see above.", "see what was given before"),
    ),
)
