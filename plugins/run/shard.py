"""A share of the work, for one of several machines that know nothing of each other."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .command import Stopped
from .result_key import digest_of

_FORM = re.compile(r"([1-9][0-9]{0,3})/([1-9][0-9]{0,3})")


@dataclass(frozen=True)
class Shard:
    """The share of one of `count` machines, `number` counted from 1."""

    number: int
    count: int

    @classmethod
    def read(cls, given: str) -> Shard:
        """The share that is written `2/5`. Raises Stopped."""
        form = _FORM.fullmatch(given)
        if not form or int(form[1]) > int(form[2]):
            raise Stopped("shard", given=given)
        return cls(int(form[1]), int(form[2]))

    def __contains__(self, given: object) -> bool:
        """Whether something, as its bytes, is of this share: it is of one share, by what it is."""
        assert isinstance(given, bytes)
        return int.from_bytes(digest_of(given)[:8], "big") % self.count == self.number - 1

    def __str__(self) -> str:
        return f"{self.number}/{self.count}"
