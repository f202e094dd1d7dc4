"""What is said of old addresses is judged without a portal, for who has content alone."""

import io
import json

from plugins.domain import Problem
from plugins.redirects import unbuilt


def test_each_problem_is_a_line_with_its_place(monkeypatch, capsys):
    place = {"address": "/a/", "to": "/b/", "path": "moved.yml", "line": 3}
    given = {"served": ["/c/"], "places": [place, {**place, "address": "/d/", "to": "/c/"}]}
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(given)))
    assert unbuilt.main() == 0
    (problem,) = map(Problem.from_json, capsys.readouterr().out.splitlines())
    assert (problem.code, problem.path, problem.line) == ("moved-to-nothing", "moved.yml", 3)
