"""The states of the content that people name: releases, commits, days."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..run.command import Stopped, started_from
from ..run.releases import commit_of, number_of, saved
from .history import History


@dataclass(frozen=True)
class ContentState:
    """A commit, and what it is called."""

    commit: str
    name: str


def state_named(given: str, history: History, live: Path) -> ContentState:
    """Return the commit that was meant. Raises Stopped where none is known."""
    folders = [place for place in (live, *saved(live)) if str(number_of(place)) == given]
    folder = folders[0] if folders else started_from() / given
    commit = history.commit(commit_of(folder).removesuffix("-dirty") or given)
    if not commit:
        known = ", ".join(str(number_of(one)) for one in (live, *saved(live)) if number_of(one))
        raise Stopped("no_such_state", given=given, known=known or "-")
    return ContentState(commit, given)


def last_state(history: History, live: Path) -> ContentState:
    """Return the newest release that lies here; where there is none, or its commit is not known,
    the last commit. Raises Stopped where there is none of that either.
    """
    for place in (live, *reversed(saved(live))):
        known = commit_of(place).removesuffix("-dirty")
        if known and (commit := history.commit(known)):
            return ContentState(commit, str(number_of(place)))
    if commit := history.commit("HEAD"):
        return ContentState(commit, commit[:12])
    raise Stopped("no_such_state", given="HEAD", known="-")
