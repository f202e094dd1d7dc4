"""The settings of plugins that work alone."""

from plugins.run.foreign import DEFAULTS

from .conftest import ROOT


def test_every_setting_of_a_plugin_alone_is_documented_with_its_plugin():
    readme = (ROOT / "plugins" / "README.md").read_text(encoding="utf-8")
    alone = readme.split("\n## Each alone\n", 1)[1]
    assert [name for name in DEFAULTS if name not in alone] == []


def test_a_setting_that_names_nothing_is_said_in_words(journal, documented):
    run = journal.build(documented("search"), 'PORTAL_EXTENSIONS = ("no.such.module",)')
    assert run.status == 2
    assert "There is no extension no.such.module" in run.log
    assert "Traceback" not in run.log
