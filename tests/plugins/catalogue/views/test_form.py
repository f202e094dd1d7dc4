"""A prescribed form's page: its questions in the reader's language, its sheet as prescribed."""

import json

from plugins.catalogue.views.form import form
from plugins.catalogue.views.parts import files
from plugins.domain import Form

from .conftest import laid, make_context, make_page

SECTIONS = [
    {
        "name": "chung",
        "title": "I. Chung",
        "fields": [
            {"name": "ho_ten", "label": "Họ tên", "type": "name", "hint": "Như trên thẻ"},
            {"name": "noi", "label": "Nơi", "type": "choice", "options": ["Viện", "Nhà"]},
            {"name": "ngay", "label": "Ngày", "type": "date", "before": "today", "joined": True},
        ],
    },
    {"name": "nguoi", "repeat": 6, "fields": [{"name": "ten", "label": "Tên", "type": "name"}]},
]


def original(**more):
    return make_page("form", "mau", title="Tờ khai mẫu", number="01", sections=SECTIONS, **more)


def test_the_script_is_given_the_rules_of_a_field_and_nothing_else():
    view = laid(form, original())
    [name, place, day] = view.groups[0].questions
    assert json.loads(name.rule) == {"type": "name"}
    assert json.loads(place.rule) == {"type": "choice", "options": ["Viện", "Nhà"]}
    assert json.loads(day.rule) == {"type": "date", "before": "today"}
    assert view.written == ""


def test_a_page_in_another_language_asks_the_same_and_says_what_it_means():
    words = [
        {"name": "ho_ten", "label": "Full name"},
        {"name": "noi", "label": "Place", "options": ["Hospital", "Home"]},
    ]
    english = make_page("form", "mau", "en", title="Sample form", words=words)
    view = laid(form, english, original(), lang="en")
    [name, place, day] = view.groups[0].questions
    assert (name.label, name.original, name.hint) == ("Full name", "Họ tên", "")
    assert place.options == (("Viện", "Hospital"), ("Nhà", "Home"))
    assert (day.label, day.original) == ("Ngày", "")
    assert view.written == "vi"
    assert view.sheet.title == "TỜ KHAI MẪU"


def test_the_sheet_has_lines_tables_and_joined_blanks_in_the_order_of_the_form():
    [first, table] = laid(form, original()).sheet.parts
    assert [[blank.name for blank in line] for line in first.lines] == [["ho_ten"], ["noi", "ngay"]]
    assert [blank.name for blank in table.columns] == ["ten"]
    assert table.rows == 4


def test_a_paper_leads_to_the_page_on_which_its_form_can_be_filled_in():
    page = original()
    [known, unknown] = files(
        [Form(name="Mẫu 01", page="mau"), Form(name="Mẫu 02")], make_context(page)
    )
    assert known.fill.url == page.url
    assert unknown.fill is None


def test_a_form_names_the_procedures_that_ask_for_it():
    page = original()
    evidence = [{"items": [{"name": "Tờ khai", "forms": [{"name": "Mẫu 01", "page": "mau"}]}]}]
    asking = make_page("procedure", "a", title="Khai sinh", code="1", evidence=evidence)
    assert [one.title for one in laid(form, page, asking).procedures] == ["Khai sinh"]
