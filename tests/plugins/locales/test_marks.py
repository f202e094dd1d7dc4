"""Words of another language between marks."""

from plugins.locales import marked, unmarked


def test_words_are_marked_and_signs_are_not():
    words = marked({"a": {"b": "Home"}, "c": "{n} – {m}"})
    assert words["c"] == "{n} – {m}"
    assert words["a"]["b"] != "Home" and unmarked(words["a"]["b"]) == "Home"
