"""Cells of tables have places."""

from plugins.audit.table_grid import placed_cells, rows_of
from plugins.html import WrittenPage


def test_cells_stand_beside_what_spans_rows_and_columns():
    page = WrittenPage.of(
        "<table><tr><th rowspan=2>A<th colspan=2>B<tr><td>C<td>D<table><tr><td>E</table></table>"
    )
    table = next(page.named("table"))
    assert [(one.element.words[0], one.row, one.column) for one in placed_cells(table)] == [
        ("A", 0, 0),
        ("B", 0, 1),
        ("C", 1, 1),
        ("D", 1, 2),
    ]
    assert len(list(rows_of(table))) == 2
