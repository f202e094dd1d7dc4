"""The command shows first, and writes only when it is asked to."""

from tests import commands

PASTED = "---\ntitle: A\n---\n• Một\u00ad\n"


def test_it_shows_what_would_be_otherwise_and_writes_when_asked(tmp_path):
    page = tmp_path / "a.md"
    page.write_text(PASTED, "utf-8")
    shown = commands.run("plugins.tidying", str(page)).stdout
    assert "-• Một[-]" in shown and "+- Một" in shown
    assert page.read_text("utf-8") == PASTED
    commands.run("plugins.tidying", str(page), "--write")
    assert page.read_text("utf-8") == "---\ntitle: A\n---\n- Một\n"
