from dataclasses import replace
from itertools import pairwise

import pytest

from plugins.catalogue.views.indicator import indicator
from plugins.domain import Indicator

from .conftest import make_context


def shown(csv, lang="vi", **more):
    context = replace(
        make_context(lang=lang, files={"so.csv": len(csv)}), read={"so.csv": csv.encode()}.get
    )
    header = {"title": "Hồ sơ đúng hạn", "file": "so.csv", "finding": "Tăng dần.", **more}
    return indicator(Indicator.model_validate(header), context)


def test_figures_are_written_as_the_language_writes_them_with_the_decimals_of_their_column():
    csv = "Tháng;Hồ sơ;Đúng hạn\nChín;1200;97,1\nMười;;97.4\n"
    assert shown(csv).rows == (("Chín", ("1.200", "97,1")), ("Mười", ("chưa có", "97,4")))
    assert shown("Tháng;Đúng hạn\nChín;97\nMười;97,4\n").rows[0] == ("Chín", ("97,0",))
    assert shown(csv, "en").rows[0] == ("Chín", ("1,200", "97.1"))


def test_the_longest_bar_fills_the_drawing_and_the_others_keep_their_measure():
    chart = shown("A;B\nx;50\ny;25\n").chart
    [[one], [other]] = [group.bars for group in chart.groups]
    assert one.length == 2 * other.length
    assert chart.start + one.length < chart.width


def test_bars_do_not_overlap():
    chart = shown("A;B;C\nx;1;2\ny;3;4\n").chart
    places = [bar.y for group in chart.groups for bar in group.bars]
    assert all(later - earlier >= 30 for earlier, later in pairwise(places))
    assert chart.height >= places[-1] + 30


def test_a_listener_hears_where_each_series_goes():
    chart = shown("Tháng;Đúng hạn\nTám;96\nChín;97,1\nMười;97,4\n", unit="%").chart
    assert chart.description == "Đúng hạn tăng dần từ 96,0 % (Tám) lên 97,4 % (Mười)."
    falling = shown("Tháng;Đúng hạn\nTám;97\nChín;95\n").chart
    assert falling.description == "Đúng hạn thấp nhất 95 (Chín), cao nhất 97 (Tám)."


@pytest.mark.parametrize(
    "csv",
    [
        "A;B\nx;-1\ny;2\n",
        "A;B\nx;0\n",
        "A;B\nx;\n",
        "A;B;C;D;E\nx;1;2;3;4\n",
        "A;B\n" + "x;1\n" * 25,
    ],
)
def test_where_bars_would_mislead_or_crowd_there_is_only_the_table(csv):
    view = shown(csv)
    assert view.rows
    assert view.chart is None


def test_the_file_can_be_fetched_and_says_its_size():
    file = shown("A;B\nx;1\n").file
    assert (file.url, file.facts) == ("/files/so.csv", "CSV, 1\u00a0KB")


LONG = "Trung tâm Phục vụ hành chính công phường Cầu Lim"


@pytest.mark.parametrize("name", [LONG, LONG.upper(), "x" * 90, "Tháng Mười"])
def test_long_names_of_rows_wrap_and_stay_in_the_drawing(name):
    chart = shown(f"Đơn vị;Hồ sơ;Đúng hạn\n{name};97;1234567890\nB;1;2\n").chart
    lines = [line for group in chart.groups for line, _ in group.lines]
    assert "".join(line.replace(" ", "") for line in lines[:-1]) == name.replace(" ", "")
    assert max(map(len, lines)) * 9 < chart.start
    assert (
        max(bar.length for group in chart.groups for bar in group.bars) + chart.start
        < chart.width - 100
    )
    places = [y for group in chart.groups for _, y in group.lines]
    assert all(later - earlier >= 20 for earlier, later in pairwise(places))
    assert places[-1] < chart.height
