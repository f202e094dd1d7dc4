"""Compiled templates, kept from run to run: compiling those of a theme costs more than a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from ..run import Key, Work

_JOB = "template-1"
#: Arguments of Jinja's `Environment` on which it depends what a template is compiled to.
_OPTIONS = (
    "block_start_string",
    "block_end_string",
    "variable_start_string",
    "variable_end_string",
    "comment_start_string",
    "comment_end_string",
    "line_statement_prefix",
    "line_comment_prefix",
    "trim_blocks",
    "lstrip_blocks",
    "newline_sequence",
    "keep_trailing_newline",
    "optimized",
    "autoescape",
)
#: What Pelican adds to Jinja: a filter of dates, of which templates have none that is constant, and
#: a test of the names of plugins.
_PELICAN = ("strftime", "plugin_enabled")


class CompiledTemplates(BytecodeCache):
    """Keeps what Jinja makes of a template's source, as other results are kept: by the source, the
    way in which it is compiled, the plugins, the versions of Python and of Jinja.
    """

    def __init__(self, work: Work, environment: Environment, plugins: Iterable[str]) -> None:
        self.work = work
        options = {name: getattr(environment, name) for name in _OPTIONS}
        self._options = repr((options, sorted(environment.extensions), list(plugins))).encode()

    @staticmethod
    def fits(environment: Environment) -> bool:
        """Whether nobody else has a part in compiling: what filters and tests make of constants is
        in the compiled template, and so is what extensions make of it.
        """
        ours = Environment()
        return (
            _same(environment.filters, ours.filters)
            and _same(environment.tests, ours.tests)
            and all(name.startswith("jinja2.") for name in environment.extensions)
        )

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give Jinja what is kept of a template; nothing where it is not known."""
        cached = self.work.get(self._key(bucket))
        if cached is not None:
            bucket.bytecode_from_string(cached)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what Jinja has compiled."""
        self.work.put(self._key(bucket), bucket.bytecode_to_string())

    def _key(self, bucket: Bucket) -> Key:
        # The bucket's own key stands for the template's name and path, its checksum for the source.
        return self.work.key(_JOB, f"{bucket.key} {bucket.checksum}".encode(), self._options)


def _same(found: Mapping[str, Any], ours: Mapping[str, Any]) -> bool:
    return all(name in _PELICAN or ours.get(name) is one for name, one in found.items())
