"""What a template reads is known without rendering it."""

import pytest
from jinja2 import DictLoader, Environment

from plugins.engine.template_reads import TemplateReads
from plugins.run import Work

TEMPLATES = {
    "a.html": '{% extends "b.html" %}{{ one }}{% set two = 2 %}{{ two }}{{ range(3) }}',
    "b.html": '{% include "c.html" %}{{ link(page.url) }}',
    "c.html": "{% macro m(x) %}{{ x }}{{ words.nav }}{% endmacro %}",
    "dynamic.html": "{% include page.template %}",
    "state.html": "{% set n = namespace() %}",
    "list.html": "{% set found = [] %}{% set _ = found.append(1) %}",
    "above.html": '{% import "state.html" as state %}',
    "broken.html": "{% if %}",
    "round.html": '{% include "round.html" %}{{ one }}',
}


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("a.html", ("link", "one", "page", "range", "words")),
        ("c.html", ("words",)),
        ("round.html", ("one",)),
        ("dynamic.html", None),
        ("state.html", None),
        ("list.html", None),
        ("above.html", None),
        ("broken.html", None),
    ],
)
def test_names_are_those_of_all_templates_that_one_reads(name, names, tmp_path):
    environment = Environment(loader=DictLoader(TEMPLATES))
    for _ in range(2):  # the second time, what was kept of the first
        reads = TemplateReads(environment, Work(tmp_path))
        assert reads.names(name) == names
