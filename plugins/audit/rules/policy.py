"""A page carries a strict content policy, before anything it governs."""

from __future__ import annotations

from collections.abc import Iterator

from ..page import AuditedPage, Fault
from ..rule import AuditRule


def check(page: AuditedPage) -> Iterator[Fault]:
    """A fault when there is no policy, when it comes late, and for each lax source in it."""
    policy = next(
        (
            one
            for one in page.named("meta")
            if (one.attribute("http-equiv") or "").lower() == "content-security-policy"
        ),
        None,
    )
    if policy is None:
        yield page.fault(lacking="Content-Security-Policy")
        return
    first = next(page.named("script", "link", "style"), None)
    if first is not None and page.elements.index(first) < page.elements.index(policy):
        yield page.fault(first, lacking="Content-Security-Policy")
    directives = [
        part.split() for part in (policy.attribute("content") or "").split(";") if part.strip()
    ]
    if ["default-src", "'none'"] not in directives:
        yield page.fault(policy, lacking="default-src 'none'")
    for name, *sources in directives:
        for source in sources:
            if "unsafe" in source or (name.endswith("-src") and source not in ("'none'", "'self'")):
                yield page.fault(policy, lacking=f"{name} {source}")


RULE = AuditRule("house", check, ours=True)
