"""A procedure's history: what each import changed in the national record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..domain import FieldChange, Procedure, Revision
from ..frontmatter.changes import Change, compare

#: What a revision itself says is no change of its own.
_ABOUT = ("history", "updated")


def changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[Change, ...]:
    """Return what changed between two headers, what a revision itself says aside."""
    return tuple(compare(_without_history(old), _without_history(new)))


def _without_history(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name not in _ABOUT}


def revised(procedure: Procedure, old: Mapping[str, Any], new: Mapping[str, Any]) -> Procedure:
    """Return the procedure with the history its page had, and a revision more when the record
    changed. Newest first.

    `old` and `new` are the values of the page's header before and after, as written.
    """
    before = tuple(Revision.model_validate(one) for one in old.get("history", ()))
    made = tuple(
        FieldChange(field=one.field, old=one.old, new=one.new) for one in changes(old, new)
    )
    decision = procedure.decision.number if procedure.decision else None
    latest = (Revision(date=procedure.updated, decision=decision, changes=made),) if made else ()
    return procedure.model_copy(update={"history": (*latest, *before)})
