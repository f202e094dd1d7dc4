"""What the audit found on a page, in one shape for all its layers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

#: How the codes of what is judged by ear begin.
_SPOKEN = "page-spoken-"
Outcome = Literal["fail", "review", "advice"]


@dataclass(frozen=True)
class Finding:
    """`page` is an address from the root; `variant` is empty where nothing was displayed.

    `review` means that a person must look, `advice` that it could be
    better. `message` is what the rule's engine says; rules of ours
    leave it empty and give `values` for the words that others keep. `why` says who is shut out,
    `write` what to write instead, where that is known. `fingerprint` stands for its
    element and its rule from one audit to the next (`fingerprint.py`). `verdict` is who has judged
    it, when, and with what remark (`review/`). `line` is that of the `source`, from 1; 0 where it
    is not known.
    """

    page: str
    variant: str
    rule: str
    outcome: Outcome
    criterion: str
    selector: str
    message: str = ""
    source: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    why: str = ""
    write: str = ""
    fingerprint: str = ""
    verdict: str = ""
    line: int = 0

    @property
    def place(self) -> str:
        """Where to mend it: file and line of the content; else the page's address."""
        source = self.source or self.page
        return f"{source}:{self.line}" if self.source and self.line else source

    @property
    def order(self) -> tuple[str, ...]:
        """The place in a report."""
        return (self.page, self.rule, self.selector, self.variant, self.outcome, self.message)

    @property
    def blanks(self) -> dict[str, str]:
        """What fills the blanks of the rule's message."""
        return {**self.values, "page": self.page, "selector": self.selector}

    def facts(self) -> dict[str, Any]:
        """The finding as `audit.json` has it."""
        return {
            "page": self.page,
            "variant": self.variant,
            "rule": self.rule,
            "outcome": self.outcome,
            "criterion": self.criterion,
            "selector": self.selector,
            "message": self.message,
            "why": self.why,
            "write": self.write,
            "source": self.source,
            "line": self.line or None,
            "fingerprint": self.fingerprint,
            **({"verdict": self.verdict} if self.verdict else {}),
        }


def address(path: str) -> str:
    """The address of a file of the output: `vi/x/index.html` is `/vi/x/`."""
    return "/" + (
        path.removesuffix("index.html") if path.rpartition("/")[2] == "index.html" else path
    )


def file_of(page: str) -> str:
    """The file of the output at an address: that of `/vi/x/` is `vi/x/index.html`."""
    name = page.lstrip("/")
    return f"{name}index.html" if not name or name.endswith("/") else name


def distinct(findings: Iterable[Finding]) -> list[Finding]:
    """Leave out what a displayed page shows and its file has said: the same element, by the same
    criterion, and no worse; and what is heard where anything else says it. Both would be mended by
    one change.
    """
    found = list(findings)
    besides = {_place(one) for one in found if not one.rule.startswith(_SPOKEN)}
    found = [one for one in found if not one.rule.startswith(_SPOKEN) or _place(one) not in besides]
    said = {_place(one): one.outcome for one in found if not one.variant}
    said |= {_place(one): one.outcome for one in found if not one.variant and one.outcome == "fail"}
    return [
        one
        for one in found
        if not (one.variant and one.rule.startswith("page-"))
        or said.get(_place(one)) not in ("fail", one.outcome)
    ]


def _place(finding: Finding) -> tuple[str, str, str]:
    return (finding.page, finding.criterion, finding.selector.removeprefix("html > "))
