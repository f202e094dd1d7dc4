"""What an agency lays over the tool and no longer fits is named."""

from plugins.upgrade.overrides import unfit_templates, unfit_words

BASE = "{% block head %}{% endblock %}{% block main %}{% endblock %}"
KIND = "{% extends 'base.html' %}{% block main %}{% block before %}{% endblock %}{% endblock %}"
OLD = {
    "base.html": BASE,
    "kind.html": KIND,
    "news_item.html": "{% extends 'kind.html' %}",
    "components/panel/panel.html": "{% macro panel(title) %}{% endmacro %}",
}
OWN = (
    "{% extends 'kind.html' %}"
    "{% from 'components/panel/panel.html' import panel with context %}"
    "{% block before %}{{ panel('x') }}{% endblock %}"
)


def found(own, new):
    return [(one.key, one.path, one.given) for one in unfit_templates(own, OLD, new)]


def test_what_still_fits_is_not_named():
    assert found({"news_item.html": OWN}, OLD) == []


def test_a_template_that_is_gone_and_one_that_has_changed_are_named():
    gone = {name: text for name, text in OLD.items() if name != "news_item.html"}
    assert found({"news_item.html": OWN}, gone) == [("template_gone", "news_item.html", "")]
    changed = {**OLD, "news_item.html": "{% extends 'kind.html' %} "}
    assert found({"news_item.html": OWN}, changed) == [("template_changed", "news_item.html", "")]


def test_a_block_that_no_template_has_any_more_is_named_however_far_up_it_was():
    new = {**OLD, "kind.html": KIND.replace("before", "above")}
    assert found({"news_item.html": OWN}, new) == [("block_gone", "news_item.html", "before")]
    new = {**OLD, "base.html": BASE.replace("head", "top")}
    own = OWN.replace("block before", "block head")
    assert found({"news_item.html": own}, new) == [("block_gone", "news_item.html", "head")]


def test_macros_and_templates_that_are_read_and_gone_are_named():
    panel = "components/panel/panel.html"
    new = {**OLD, panel: "{% macro box(title) %}{% endmacro %}"}
    assert found({"own.html": OWN}, new) == [("macro_gone", "own.html", f"{panel}: panel")]
    new = {name: text for name, text in OLD.items() if name != panel}
    assert found({"own.html": OWN}, new) == [("read_gone", "own.html", panel)]


def test_a_template_that_cannot_be_read_is_left_to_the_build():
    assert found({"own.html": "{% block"}, OLD) == []


def test_words_that_are_gone_are_named_and_those_of_ones_own_are_not():
    old = {"page": {"by": "By", "more": "More"}}
    own = {"page": {"by": "Từ", "mine": "Của tôi"}}
    gone = unfit_words("locales/vi/words.toml", own, old, {"page": {"more": "More"}})
    assert [(one.key, one.given) for one in gone] == [("word_gone", "page.by")]
