"""What is personal on a page, where it stands, and who may say that it stays."""

import pytest

from plugins.catalogue.catalogue import read_catalogue

TABLE = """Danh sách nhận hỗ trợ:

| Họ tên | Năm sinh |
|---|---|
| Nguyễn Văn An | 1956 |
| Trần Thị Bình | 1961 |
| Lê Văn Cường | 1949 |
{: caption="Danh sách"}
"""


@pytest.fixture
def told(tmp_path):
    def told(body, header=""):
        file = tmp_path / "vi/trang/a.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\ntitle: A\n{header}---\n{body}", "utf-8")
        return [
            (str(one.severity), one.code, one.line, one.values["given"])
            for one in read_catalogue(tmp_path, ("vi",)).problems
            if one.code.startswith("personal-")
        ]

    return told


def test_a_number_of_identity_stops_publishing_and_is_not_repeated_in_full(told):
    assert told("Một.\n\nÔng A, 079085001234.\n") == [("error", "personal-number", 6, "079…34")]


def test_rows_of_a_table_are_a_list_of_people(told):
    assert told(TABLE) == [("error", "personal-list", 8, "N. V. A.")]


def test_a_telephone_is_a_doubt(told):
    body = "Ông Nguyễn Văn An ở thôn 3, số 0912345678.\n"
    assert told(body) == [("warning", "personal-phone", 4, "091…78")]


def test_what_somebody_has_looked_at_may_stay(told):
    assert told(TABLE, "personal_data: Luật buộc niêm yết đến hết ngày 30-12-2026.\n") == []
