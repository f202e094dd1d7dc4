from dataclasses import dataclass, field

from markupsafe import Markup
from pydantic import BaseModel

from plugins.run.packed import packed, packed_each


class Fee(BaseModel):
    amount: int | str
    names: frozenset[str] = frozenset()


@dataclass
class View:
    fees: tuple[Fee, ...] = ()
    head: str = ""
    more: dict[str, object] = field(default_factory=dict)


@dataclass
class Row(View):
    pass


def test_values_that_are_not_equal_are_packed_otherwise():
    fee = Fee(amount=5)
    values = [
        View(),
        Row(),
        View((fee,)),
        View((Fee(amount="5"),)),
        View((fee, fee)),
        View(head="a"),
        View(head=Markup("a")),
        View(more={"a": View}),
        View(more={"a": Row}),
        View(more={"a": Fee}),
    ]
    assert len({packed(value) for value in values}) == len(values)


def test_equal_values_are_packed_alike_whoever_made_them():
    one, other = ("".join(["a", "b"]) for _ in range(2))
    assert packed([one, one]) == packed([one, other])
    names = [f"n{number}" for number in range(50)]
    assert packed(Fee(amount=1, names=frozenset(names))) == packed(
        Fee(amount=1, names=frozenset(reversed(names)))
    )


def test_a_function_that_was_made_while_running_is_no_value():
    assert packed(View(more={"a": lambda: None})) is None


def test_several_values_are_packed_as_each_is_alone():
    values = [View((Fee(amount=5),)), [lambda: 0], "a" * 100_000, View(head="a")]
    assert list(packed_each(values)) == [packed(value) for value in values]
