"""Modules of templates are shared where that changes nothing of a page."""

import pytest
from jinja2 import DictLoader, Environment

from plugins.engine.modules import sharing_templates
from plugins.engine.template_reads import TemplateReads
from plugins.run import Work

TEMPLATES = {
    "icon.html": "{% macro icon() %}<{{ mark }}>{% endmacro %}",
    "link.html": '{% from "icon.html" import icon with context %}'
    "{% macro link() %}{{ icon() }}{{ page }}{% endmacro %}",
    "page.html": '{% from "link.html" import link with context %}'
    '{% from "icon.html" import icon with context %}{{ link() }} {{ icon() }}',
    "own.html": '{% set mark = "own" %}{% from "icon.html" import icon with context %}'
    '{{ icon() }} {% include "page.html" %}',
    "counter.html": "{% set count = namespace(n=0) %}{% macro counted() %}"
    "{% set count.n = count.n + 1 %}{{ count.n }}{% endmacro %}",
    "counts.html": '{% from "counter.html" import counted with context %}{{ counted() }}',
    "any.html": "{% macro any() %}{% include name %}{% endmacro %}",
    "anything.html": '{% from "any.html" import any with context %}{{ any() }}',
    "a.txt": "{{ page }}",
}


@pytest.fixture
def environments(tmp_path):
    """One that shares modules, and one that does not."""
    plain, sharing = (Environment(loader=DictLoader(TEMPLATES)) for _ in range(2))
    sharing.template_class = sharing_templates(TemplateReads(sharing, Work(tmp_path)).names)
    return plain, sharing


@pytest.mark.parametrize("name", ["page.html", "own.html", "counts.html", "anything.html"])
def test_pages_are_what_they_are_without_sharing(name, environments):
    values = [{"mark": mark, "page": page, "name": "a.txt"} for mark in "ab" for page in "cd"]
    plain, sharing = (
        [env.get_template(name).render(value) for value in [*values, *values]]
        for env in environments
    )
    assert sharing == plain


def test_a_module_is_made_once_for_all_that_give_it_the_same(environments):
    _, sharing = environments
    template, mark = sharing.get_template("icon.html"), object()
    first = template.make_module({"mark": mark, "page": 1}, True, {})
    assert template.make_module({"mark": mark, "page": 2}, True, {}) is first
    assert template.make_module({"mark": mark}, True, {"mark": object()}) is not first


def test_a_global_that_a_page_calls_otherwise_is_another_value(environments):
    plain, sharing = environments
    for env in environments:
        env.loader.mapping["icon.html"] = "{% macro icon() %}{{ range }}{% endmacro %}"
    for given in ({"range": 1}, {"range": 2}):
        expected = plain.get_template("page.html").render(given)
        assert sharing.get_template("page.html").render(given) == expected
