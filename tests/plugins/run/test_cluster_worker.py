"""What a worker does with a slice of inputs."""

import pytest

from plugins.run.cluster_worker import work_on
from plugins.run.result_key import machine_facts


def upper(given, parameters):
    return given.upper()


@pytest.mark.slow
def test_a_slice_is_done_where_code_and_tables_are_those_that_are_asked_for(tmp_path):
    (tmp_path / "vi").mkdir()
    asked = machine_facts((tmp_path,))
    assert work_on(upper, [b"a", b"b"], b"", (tmp_path,), asked) == [b"A", b"B"]
    (tmp_path / "vi" / "words.toml").write_text('mine = "1"\n', "utf-8")
    assert machine_facts((tmp_path,)) != asked
    assert work_on(upper, [b"a", b"b"], b"", (tmp_path,), "other") == [None, None]
