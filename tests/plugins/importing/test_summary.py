"""What an import did, in words."""

from plugins.importing.run import import_export
from plugins.importing.summary import summary

from .records import record, write_lines


def test_changes_are_told_by_label_with_both_values(tmp_path):
    import_export(write_lines(tmp_path / "a.jsonl", record()), tmp_path)
    done = import_export(
        write_lines(tmp_path / "b.jsonl", record(executionMethods__0__fees__0__value=9)), tmp_path
    )
    assert "    Cách thức thực hiện 2 › Phí, lệ phí 1 › Số tiền: 15000 → 9" in list(
        summary(done, "vi")
    )
    assert (
        list(summary(done, "en"))[-1] == "New: 0 · Changed: 1 · Unchanged: 0 · Not in this file: 0"
    )
