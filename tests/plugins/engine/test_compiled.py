"""A template that was compiled is not compiled again, and never taken for another one."""

from unittest.mock import patch

import pytest
from jinja2 import DictLoader, Environment

from plugins.engine.compiled import CompiledTemplates
from plugins.run import Work


@pytest.fixture
def render(tmp_path):
    """Render a template in an environment of its own; return the text, and how many templates were
    compiled.
    """

    def rendered(source="{{ 'a' is plugin_enabled }}{% if true %}\n{% endif %}", **options):
        work, plugins = Work(tmp_path / "work"), options.pop("plugins", ["a"])
        environment = Environment(loader=DictLoader({"page": source}), **options)
        environment.tests["plugin_enabled"] = lambda name: name in plugins
        environment.bytecode_cache = CompiledTemplates(work, environment, plugins)
        compile = environment.compile
        with patch.object(environment, "compile", side_effect=compile) as compiled:
            text = environment.get_template("page").render()
        work.close()
        return text, compiled.call_count

    return rendered


def test_a_second_run_compiles_nothing(render):
    assert render() == ("True\n", 1)
    assert render() == ("True\n", 0)


def test_another_source_another_way_and_other_plugins_are_compiled_anew(render):
    render()
    assert render("one") == ("one", 1)
    assert render(trim_blocks=True) == ("True", 1)
    assert render(plugins=["b"]) == ("False\n", 1)


def test_a_damaged_result_is_compiled_anew(render, tmp_path):
    render()
    for file in (tmp_path / "work").rglob("*"):
        if file.is_file():
            content = bytearray(file.read_bytes())
            content[len(content) // 2 :] = bytes(len(content) - len(content) // 2)
            file.write_bytes(content)
    assert render() == ("True\n", 1)


def test_what_others_bring_to_templates_is_not_kept():
    environment = Environment()
    environment.filters["strftime"] = str
    environment.tests["plugin_enabled"] = bool
    assert CompiledTemplates.fits(environment)
    environment.filters["upper"] = str.lower
    assert not CompiledTemplates.fits(environment)
    assert CompiledTemplates.fits(Environment(extensions=["jinja2.ext.do"]))
