"""A portal's own folders are read beside two unpacked versions."""

from plugins.upgrade.own import unfit


def written(folder, files):
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def test_templates_components_and_words_of_ones_own_are_held_against_both_versions(tmp_path):
    theme, words = "congmo/theme", "congmo/locales/vi/words.toml"
    old = {
        f"{theme}/templates/page.html": "{% block main %}{% endblock %}",
        f"{theme}/components/help/help.html": "{% macro help() %}{% endmacro %}",
        words: "[page]\nby = 'Nguồn'\n",
    }
    new = {f"{theme}/templates/page.html": "{% block main %}{% endblock %}", words: ""}
    own = {
        "theme/page.html": "{% block main %}Của xã{% endblock %}",
        "theme/components/help/help.html": "{% macro help() %}Hỏi xã{% endmacro %}",
        "locales/vi/words.toml": "[page]\nby = 'Theo'\n",
    }
    found = unfit(
        written(tmp_path / "own", own),
        written(tmp_path / "old", old),
        written(tmp_path / "new", new),
    )
    assert [(one.key, one.path, one.given) for one in found] == [
        ("template_gone", "theme/components/help/help.html", ""),
        ("word_gone", "locales/vi/words.toml", "page.by"),
    ]


def test_words_that_cannot_be_read_are_left_to_the_build(tmp_path):
    own = written(tmp_path, {"locales/vi/words.toml": "no table", "old/x": "", "new/x": ""})
    assert list(unfit(own, tmp_path / "old", tmp_path / "new")) == []
