"""What a component's folder says about it."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Example:
    """One use of a component. `repeat` says that it may stand on a page more than once, so in every
    palette.
    """

    name: str
    params: Mapping[str, Any]
    inside: str = ""
    repeat: bool = True


@dataclass(frozen=True)
class Component:
    """A component: what it promises, what it takes, how it is used; `bundle` has its script when
    `main` has not, `sheet` its styles when the sheet of all pages has not.
    """

    name: str
    macro: str
    description: str
    criteria: tuple[str, ...]
    params: Mapping[str, str]
    examples: tuple[Example, ...]
    bundle: str
    sheet: str

    @property
    def title(self) -> str:
        """The name for people."""
        return self.name.replace("-", " ").capitalize()

    @property
    def file(self) -> str:
        """The file that has the macro."""
        return f"components/{self.name}/{self.name}.html"

    def call(self, example: Example) -> str:
        """Return how a template writes the example."""
        given = ", ".join(
            f"{name}={json.dumps(value, ensure_ascii=False)}"
            for name, value in example.params.items()
        )
        call = f"{self.macro}({given})"
        return f"{{% call {call} %}}…{{% endcall %}}" if example.inside else f"{{{{ {call} }}}}"


def read_components(theme: Path) -> list[Component]:
    """Return the theme's components by name. A wrong declaration is a mistake of ours: it
    raises.
    """
    return [_component(path) for path in sorted(theme.glob("components/*/*.toml"))]


def _component(path: Path) -> Component:
    declared = tomllib.loads(path.read_text(encoding="utf-8"))
    name = path.parent.name
    return Component(
        name=name,
        macro=declared.get("macro", name.replace("-", "_")),
        description=declared["description"],
        criteria=tuple(declared["criteria"]),
        params=declared.get("params", {}),
        examples=tuple(
            Example(
                one["name"], one.get("params", {}), one.get("inside", ""), one.get("repeat", True)
            )
            for one in declared.get("examples", ())
        ),
        bundle=declared.get("bundle", ""),
        sheet=declared.get("sheet", ""),
    )
