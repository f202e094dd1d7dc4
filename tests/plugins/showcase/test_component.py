from plugins.showcase.component import read_components

DECLARED = """
description = "Says something."
criteria = ["It is read."]
[params]
lead = "The first words."
[[examples]]
name = "Short"
params = { lead = "Chào" }
[[examples]]
name = "With more inside"
inside = "<p>…</p>"
repeat = false
"""


def test_a_component_is_read_from_its_folder(tmp_path):
    folder = tmp_path / "components" / "short-note"
    folder.mkdir(parents=True)
    (folder / "short-note.toml").write_text(DECLARED, encoding="utf-8")
    [component] = read_components(tmp_path)
    assert (component.title, component.macro, component.file) == (
        "Short note",
        "short_note",
        "components/short-note/short-note.html",
    )
    short, more = component.examples
    assert component.call(short) == '{{ short_note(lead="Chào") }}'
    assert component.call(more) == "{% call short_note() %}…{% endcall %}"
    assert (short.repeat, more.repeat) == (True, False)
