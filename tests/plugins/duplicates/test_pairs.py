"""What a portal has twice, and what only looks so."""

import datetime as dt

from plugins.duplicates.pairs import pairs
from plugins.duplicates.read import file_digests, read_pages, source_of, text_of
from plugins.run import Work, load_kinds

#: A text of some length, of words that all differ.
TEXT = " ".join(f"chữ{n} và việc{n} rồi" for n in range(60)) + "."
DOCUMENT = "title: {}\nnumber: {}\ndocument_type: Quyết định\nissuer: xa\nissued: 2026-01-02"


def found(folder, work=None, files=(), **pages):
    """The pairs of pages (`vi__van_ban__a=(header, text)`), by what they are called."""
    for name, (header, text) in pages.items():
        file = folder / (name.replace("__", "/").replace("_", "-") + ".md")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\n{header}\n---\n\n{text}\n", "utf-8")
    (folder / "files").mkdir(exist_ok=True)
    for name, content in files:
        (folder / "files" / name).write_bytes(content)
    work = work or Work(folder / "cache")
    read = read_pages(folder, ("vi", "en"), load_kinds(), work)

    def text(path):
        parts = source_of((folder / path).read_bytes(), path)
        return text_of(*parts) if parts else ""

    return pairs(read, file_digests(folder, read), text, work)


def called(given):
    return [(one.stays.slug, one.goes.slug, one.reasons) for one in given]


def news(title, day=2):
    return f"title: {title}\ndate: {dt.date(2026, 1, day)}"


def test_one_number_of_one_issuer_on_one_day_is_one_document(tmp_path):
    pages = {
        "vi__van_ban__a": (DOCUMENT.format("A", "1/QĐ-UBND") + "\nsigner: Ai đó", ""),
        "vi__van_ban__b": (DOCUMENT.format("B", "01/qđ-ubnd"), ""),
        "vi__van_ban__c": (DOCUMENT.format("C", "1/QĐ-UBND").replace("xa", "tinh"), ""),
        "en__documents__a": (DOCUMENT.format("A", "1/QĐ-UBND"), ""),
    }
    (pair,) = found(tmp_path, **pages)
    assert called([pair]) == [("a", "b", ("number",))]
    assert ("signer", "Ai đó", "") in pair.difference.fields


def test_news_that_repeat_news_are_found_and_the_longer_stays(tmp_path):
    changed = TEXT.replace("chữ7 ", "khác ").replace("việc40 ", "lạ ")
    pages = {
        "vi__tin_tuc__a": (news("A"), changed),
        "vi__tin_tuc__b": (news("B", 3), f"{TEXT} Thêm một câu ở cuối."),
        "vi__tin_tuc__c": (news("C"), " ".join(reversed(TEXT.split()))),
    }
    (pair,) = found(tmp_path, **pages)
    assert called([pair]) == [("b", "a", ("text",))]
    assert pair.alike and pair.alike > 0.8
    assert "khác" in pair.difference.words[1]


def test_a_form_that_was_filled_in_twice_is_two(tmp_path):
    pages = {
        f"vi__van_ban__{one}": (DOCUMENT.format(one, f"{n}/QĐ-UBND"), f"Cho ông {name}. {TEXT}")
        for n, (one, name) in enumerate((("a", "Trần Văn Bình"), ("b", "Lê Hoàng Nam")), 1)
    }
    assert found(tmp_path, **pages) == []


def test_one_file_and_procedures_of_one_name_are_found(tmp_path):
    pages = {
        f"vi__{kind}__{one}": (header.format(one), "")
        for kind, header in (
            ("van_ban", DOCUMENT.format("{0}", "{0}9/QĐ-UBND") + "\nfiles: [{{file: {0}.pdf}}]"),
            ("thu_tuc", "title: Khai sinh\ncode: '1.{0}'"),
        )
        for one in "ab"
    }
    files = [("a.pdf", b"%PDF one"), ("b.pdf", b"%PDF one")]
    assert called(found(tmp_path, files=files, **pages)) == [
        ("a", "b", ("file",)),
        ("a", "b", ("title",)),
    ]


def test_an_editor_says_that_two_are_two(tmp_path):
    first = news("A") + "\ndistinct_from: [b]"
    assert found(tmp_path, vi__tin_tuc__a=(first, TEXT), vi__tin_tuc__b=(news("B"), TEXT)) == []


def test_a_local_page_over_its_national_record_is_no_pair(tmp_path):
    pages = {
        "vi__thu_tuc__quoc-gia__a": ("title: Khai sinh\ncode: '1.1'", ""),
        "vi__thu_tuc__b": ("title: Khai sinh\nbase: {code: '1.1'}", ""),
    }
    assert found(tmp_path, **pages) == []


def test_what_is_known_is_as_good_as_the_files(tmp_path):
    work = Work(tmp_path / "cache")
    one = found(tmp_path, work, vi__tin_tuc__a=(news("A"), TEXT), vi__tin_tuc__b=(news("B"), TEXT))
    assert found(tmp_path, work) == one and len(one) == 1
    assert found(tmp_path, work, vi__tin_tuc__b=(news("B"), "Ngắn.")) == []
