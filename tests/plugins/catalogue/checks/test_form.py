"""What is wrong with a prescribed form is told at its line, before anybody fills it in."""

from tests.plugins.catalogue.portal import read

FIELDS = """title: Tờ khai mẫu
sections:
  - name: chung
    fields:
      - {name: ho_ten, label: Họ tên, type: name, example: Lê Văn An}
      - {name: noi, label: Nơi, type: choice, options: [Viện, Nhà]}
      - {name: vien, label: Tên viện, when: {field: noi, values: [Viện]}}
      - {name: ngay, label: Ngày, type: date, before: today}
"""


def problems(tmp_path, form, english="title: Form\nwords: [{name: ho_ten, label: Name}]"):
    found = read(tmp_path, **{"vi__to-khai__mau": form, "en__forms__mau": english})
    return {
        (one.code, one.field, one.values.get("given"))
        for one in found.problems
        if one.code.startswith("form-")
    }


def test_a_form_whose_parts_agree_has_only_meanings_to_wish_for(tmp_path):
    assert problems(tmp_path, FIELDS) == {("form-words-missing", "words", "noi, vien, ngay")}


def test_names_conditions_limits_options_and_examples_that_cannot_be_are_told_at_once(tmp_path):
    wrong = (
        FIELDS.replace("name: vien", "name: noi")
        .replace("{field: noi, values: [Viện]}", "{field: noi, values: [Vien]}")
        .replace("before: today", "before: ngay_khac")
        .replace("Lê Văn An", "Lê Văn 2")
    ) + "      - {name: gioi, label: Giới, type: choice, options: [Nam]}\n"
    assert problems(tmp_path, wrong) >= {
        ("form-name-twice", "sections.0.fields.2.name", "noi"),
        ("form-condition-unknown", "sections.0.fields.2.when.values", "Vien"),
        ("form-date-unknown", "sections.0.fields.3.before", "ngay_khac"),
        ("form-example-wrong", "sections.0.fields.0.example", "Lê Văn 2"),
        ("form-without-options", "sections.0.fields.4.options", "Giới"),
    }


def test_a_condition_on_what_is_no_choice_is_told(tmp_path):
    wrong = FIELDS.replace("field: noi", "field: ho_ten")
    told = ("form-condition-unknown", "sections.0.fields.2.when.field", "ho_ten")
    assert told in problems(tmp_path, wrong)


def test_meanings_of_fields_that_are_not_there_are_told(tmp_path):
    english = """title: Form
words:
  - {name: ho_tem, label: Name}
  - {name: noi, label: Place, options: [Hospital]}"""
    assert problems(tmp_path, FIELDS, english) == {
        ("form-words-unknown", "words.0.name", "ho_tem"),
        ("form-words-options", "words.1.options", "noi"),
        ("form-words-missing", "words", "ho_ten, vien, ngay"),
    }


def test_a_form_that_no_language_has_fields_for_is_told(tmp_path):
    assert problems(tmp_path, "title: Tờ khai mẫu") == {("form-without-fields", "sections", "mau")}


def test_a_name_with_marks_is_refused(tmp_path):
    found = problems(tmp_path, FIELDS.replace("name: ho_ten", "name: Họ tên"))
    assert ("form-name", "sections.0.fields.0.name", "Họ tên") in found
