"""Exports of documents, as agencies have them, become pages."""

import datetime as dt
import json

import pytest
import yaml

from plugins.importing.documents.run import import_documents
from tests.conftest import ROOT

SHARED = ROOT.parent / "shared" / "data" / "documents"
HEADS = "Số ký hiệu;Trích yếu;Loại văn bản;Cơ quan ban hành;Người ký;Ngày ban hành;Hiệu lực;Màu"
ROW = (
    "1842/QĐ-UBND;Giờ làm việc của các trung tâm;quyết định;Tỉnh Mẫu;"
    "Nguyễn Văn Mẫu, Chủ tịch;10/11/2026;còn hiệu lực;xanh"
)


def imported(folder, content, name="vb.csv"):
    (folder / name).write_bytes(content)
    target = folder / "content"
    target.mkdir(exist_ok=True)
    done = import_documents(folder / name, target)
    pages = {
        path.stem: yaml.safe_load(path.read_text("utf-8").split("---\n")[1])
        for path in sorted((target / "vi" / "van-ban").glob("*.md"))
    }
    return done, pages


def codes(done):
    return [(one.line, one.field, one.code) for one in done.problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_table_of_any_encoding_and_separator_is_read(encoding, separator, tmp_path):
    row = ROW
    text = f"{HEADS}\r\n{row}\r\n"
    if separator == ",":
        text = text.replace("Mẫu, Chủ tịch", "Mẫu (Chủ tịch)")
    done, pages = imported(tmp_path, text.replace(";", separator).encode(encoding))
    assert pages == {
        "quyet-dinh-1842-qd-ubnd": {
            "title": "Giờ làm việc của các trung tâm",
            "number": "1842/QĐ-UBND",
            "document_type": "Quyết định",
            "issuer_name": "Tỉnh Mẫu",
            "signer": "Nguyễn Văn Mẫu",
            "signer_position": "Chủ tịch",
            "issued": dt.date(2026, 11, 10),
            "validity": "in_force",
        }
    }
    assert codes(done) == [(1, "", "documents-column-unknown")]


def test_letters_of_old_fonts_become_those_of_today(tmp_path):
    line = "12/TB-UBND;Th«ng b¸o vÒ viÖc nghØ lÔ cña c¸c c¬ quan".encode("cp1252")
    _, pages = imported(tmp_path, "Số ký hiệu;Trích yếu\n".encode("cp1258", "ignore") + line)
    assert [page["title"] for page in pages.values()] in (
        [],
        ["Thông báo về việc nghỉ lễ của các cơ quan"],
    )


def test_nothing_is_guessed_and_nothing_lost(tmp_path):
    records = [
        {"number": "7/UBND-VX", "title": "Về việc họp", "published": "0", "validity": "đẹp"},
        {"number": "7/UBND-VX", "title": "Về việc khác", "issued": "32/13/2026"},
        {"title": "Không có số"},
        {"number": "8/QH15", "title": "Một văn bản", "files": ["khong-co.pdf"]},
    ]
    done, pages = imported(tmp_path, json.dumps(records).encode(), "vb.json")
    assert {name: set(page) for name, page in pages.items()} == {
        "van-ban-7-ubnd-vx": {"title", "number", "document_type"},
        "van-ban-7-ubnd-vx-2": {"title", "number", "document_type"},
        "van-ban-8-qh15": {"title", "number", "document_type", "issuer_name"},
    }
    assert codes(done) == [
        (1, "document_type", "documents-type-missing"),
        (1, "validity", "documents-value-unread"),
        (2, "document_type", "documents-type-missing"),
        (2, "issued", "documents-day-unread"),
        (2, "number", "documents-number-twice"),
        (3, "", "documents-row-without-number"),
        (4, "document_type", "documents-type-missing"),
        (4, "files", "documents-file-missing"),
    ]


def test_a_page_that_is_there_stays_as_it_is(tmp_path):
    export = f"{HEADS}\n{ROW}\n".encode()
    imported(tmp_path, export)
    assert imported(tmp_path, export)[0].same == 1
    page = tmp_path / "content" / "vi" / "van-ban" / "quyet-dinh-1842-qd-ubnd.md"
    page.write_text(page.read_text("utf-8") + "Lời của người soạn.\n", "utf-8")
    done, _ = imported(tmp_path, export)
    assert done.existing == ["vi/van-ban/quyet-dinh-1842-qd-ubnd.md"]
    assert page.read_text("utf-8").endswith("Lời của người soạn.\n")


def test_an_issuer_with_a_page_is_named_by_it_and_texts_are_no_markup(tmp_path):
    agency = tmp_path / "content" / "vi" / "co-quan" / "tinh.md"
    agency.parent.mkdir(parents=True)
    agency.write_text("---\ntitle: Tỉnh Mẫu\nlevel: province\n---\n", "utf-8")
    record = {"số": "1/QĐ-UBND", "tên": "A<br />B", "cơ quan": "TỈNH MẪU", "nội dung": "<p># 1</p>"}
    _, pages = imported(tmp_path, json.dumps({"items": [record]}).encode(), "vb.json")
    (page,) = pages.values()
    assert (page["issuer"], page["title"]) == ("tinh", "A B")
    (file,) = (tmp_path / "content" / "vi" / "van-ban").iterdir()
    assert file.read_text("utf-8").endswith("---\n\n\\# 1\n")


@pytest.mark.parametrize(
    "content", [b"", b"[", b'[1, "a"]', b'{"a": \n', b"a;b\n1;2;3\n", b"\xff\xfe\x00", b'"a\n']
)
def test_a_broken_export_is_said_and_no_traceback(content, tmp_path):
    done, pages = imported(tmp_path, content)
    assert not pages and done.problems


@pytest.mark.skipif(not SHARED.is_dir(), reason="the records lie beside the project")
@pytest.mark.parametrize(
    ("name", "count"), [("legal_documents_meta.jsonl", 256), ("laws_nukeviet_sample.jsonl", 16)]
)
def test_real_records_are_all_there(name, count, tmp_path):
    done, pages = imported(tmp_path, (SHARED / name).read_bytes(), name)
    records = [json.loads(line) for line in (SHARED / name).read_text("utf-8").splitlines()]
    assert (len(done.new), done.refused, len(pages)) == (count, 0, count)
    assert sorted(page["number"] for page in pages.values()) == sorted(
        one["number"] for one in records
    )
