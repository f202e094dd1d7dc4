"""Several machines that know nothing of each other share the work."""

import pytest

from plugins.run.command import Stopped
from plugins.run.shard import Shard

PAGES = [f"vi/thu-tuc/{number}/index.html".encode() for number in range(300)]


def test_each_page_is_of_one_share_and_the_shares_are_alike():
    shares = [[page for page in PAGES if page in Shard(number, 3)] for number in (1, 2, 3)]
    assert sorted(page for share in shares for page in share) == sorted(PAGES)
    assert all(60 < len(share) < 140 for share in shares)


@pytest.mark.parametrize("given", ["", "2", "0/3", "4/3", "1/0", "a/b", "1/2/3", "-1/3"])
def test_what_is_no_share_is_refused(given):
    with pytest.raises(Stopped, match="2/5"):
        Shard.read(given)
    assert Shard.read("2/5") == Shard(2, 5)
