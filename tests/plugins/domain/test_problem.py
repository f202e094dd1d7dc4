"""Problems as values."""

import subprocess
import sys

from plugins.domain import Problem, error

FEE = error(
    "fee-not-an-amount",
    "vi/thu-tuc/dang-ky-khai-sinh.md",
    7,
    "channels.0.costs.1.amount",
    given="miễn phí",
)


def test_problems_pass_between_commands_as_lines() -> None:
    assert Problem.from_json(FEE.to_json()) == FEE
    done = subprocess.run(
        [sys.executable, "-m", "plugins.report", "--lang", "en"],
        input=FEE.to_json() + "\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert "is not an amount" in done.stdout
