"""Which hits the page of search folds away."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

CLIENT = Path(__file__).parents[2] / "theme" / "components" / "search"
RANKING = {"least_overlap": 0.34, "unfolded": 2}

pytestmark = pytest.mark.skipif(not shutil.which("node"), reason="needs node to run the script")


def divided(*overlaps):
    """The overlaps of the hits that stay, and of those that are folded away."""
    hits = [{} if one is None else {"overlap": one} for one in overlaps]
    ran = subprocess.run(
        ["node", "--input-type=module"],
        input=f"""import {{ divided }} from "./weak.js";
const parts = divided({json.dumps(hits)}, {json.dumps(RANKING)});
console.log(JSON.stringify(parts.map((hits) => hits.map((hit) => hit.overlap ?? null))));""",
        cwd=CLIENT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return tuple(json.loads(ran.stdout))


def test_weak_hits_are_folded_away_but_for_the_best():
    assert divided(0.1, 0.9, 0.2, 0.34, 0.33) == ([0.1, 0.9, 0.34], [0.2, 0.33])


def test_a_question_that_nothing_answers_better_keeps_all_its_hits():
    assert divided(0.3, 0.2, 0.1) == ([0.3, 0.2, 0.1], [])


def test_a_hit_of_a_code_shares_all_of_its_question():
    assert divided(1, 0.1, None, 0.1) == ([1, 0.1, None], [0.1])
