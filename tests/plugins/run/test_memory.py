"""A process remembers what its builds ask for, and nothing else."""

from plugins.run.memory import BuildMemory


def test_what_a_build_asked_for_is_there_in_the_next_one():
    memory = BuildMemory()
    for _ in range(3):
        assert memory.made("a", lambda: [1]) == [1]
        memory.turn(good=True)
    assert memory.made("a", lambda: [2]) == [1]


def test_what_no_build_asks_for_is_forgotten():
    memory = BuildMemory()
    memory.put("a", 1)
    memory.turn(good=True)
    memory.turn(good=True)
    assert memory.get("a") is None


def test_a_build_that_failed_makes_nothing_forgotten():
    memory = BuildMemory()
    memory.put("a", 1)
    memory.put("b", 1)
    memory.turn(good=True)
    memory.put("b", 2)
    memory.turn(good=False)
    assert (memory.get("a"), memory.get("b")) == (1, 2)
