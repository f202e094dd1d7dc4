"""A prescribed form is filled in, checked, printed and saved on the reader's device alone."""

import base64
import json
import time
from pathlib import Path

import docx
import pypdfium2
import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from plugins.audit.browser import resize

from .pages import open_page, until

PAGE = "/vi/to-khai/to-khai-thay-doi-cu-tru/"
CASES = json.loads(
    (Path(__file__).parents[1] / "plugins/domain/form_values.json").read_text("utf-8")
)
FILL = """const given = arguments[0];
const put = (question, value) => {
  const fields = [...question.querySelectorAll("input, textarea")];
  if (fields[0].matches("[type=radio], [type=checkbox]")) {
    for (const one of fields) one.checked = [value].flat().includes(one.value);
  } else if (fields.length > 1) value.split("/").forEach((part, n) => { fields[n].value = part; });
  else fields[0].value = value;
  fields[0].dispatchEvent(new InputEvent("input", { bubbles: true }));
};
for (const [name, value] of Object.entries(given)) {
  put(document.querySelector(`[data-question="${name}"]`), value);
}"""
ANSWERS = {
    "kinh_gui": "Công an phường Cầu Lim",
    "ho_ten": "Nguyễn Thị Hoa",
    "ngay_sinh": "5/11/1990",
    "gioi_tinh": "Nữ",
    "so_dinh_danh": "001190012345",
    "dien_thoai": "0912 345 678",
    "den_ngay": "1/11/2026",
    "de_nghi": "Thêm người vào hộ",
    "giay_to": ["Giấy tờ về quan hệ"],
    "ly_do": "Con về ở với mẹ <sau khi học xong> & đi làm",
    "ten_thanh_vien": "Trần Minh An",
    "nam_sinh": "2008",
    "quan_he": "Con",
}
#: What the sheet says, in the order of the prescribed form.
PRINTED = """Mẫu CT01
Mẫu của tỉnh Hà Vân, viết theo Thông tư 53/2025/TT-BCA
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ
I. Người khai
Kính gửi: Công an phường Cầu Lim
Họ, chữ đệm và tên: Nguyễn Thị Hoa
Ngày, tháng, năm sinh: 05/11/1990 Giới tính: ☐ Nam ☒ Nữ
Số định danh cá nhân: 001190012345
Điện thoại: 0912 345 678 Thư điện tử:
Chuyển đến ngày: 01/11/2026
Diện tích chỗ ở: m²
II. Việc đề nghị
Nội dung đề nghị: ☐ Đăng ký thường trú ☒ Thêm người vào hộ
Giấy tờ kèm theo: ☐ Giấy tờ về chỗ ở ☒ Giấy tờ về quan hệ
Lý do: Con về ở với mẹ <sau khi học xong> & đi làm
III. Những người cùng thay đổi
Họ và tên Năm sinh Quan hệ
Trần Minh An 2008 Con
Tôi cam đoan những điều khai trên là đúng.
......................, ngày ........ tháng ........ năm ............
Ý kiến của chủ hộ
(Ký, ghi rõ họ tên)
Người khai
(Ký, ghi rõ họ tên)"""


@pytest.fixture
def form(driver, root):
    """The form, empty, all on one page."""
    open_page(driver, root, PAGE)
    yield driver
    press(driver, "clear")


def press(driver, act):
    one = driver.find_element(By.CSS_SELECTOR, f"[data-act={act}]")
    driver.execute_script("arguments[0].click()", one)


def check(driver):
    driver.execute_script("document.querySelector('[data-module=form]').requestSubmit()")


def faults(driver):
    """The lines of the summary, and what stands beside the fields, as they are seen."""
    return driver.execute_script(
        """const seen = (one) => one.checkVisibility();
return ["[data-summary] li", ".c-form__error"].map((name) =>
  [...document.querySelectorAll(name)].filter(seen).map((one) => one.textContent));"""
    )


def squeezed(text):
    """A text without its blanks, which a PDF has by the place of its letters."""
    return "".join(text.split())


def test_the_script_judges_every_case_as_the_build_does(driver, root):
    open_page(driver, root, PAGE)
    source = (Path(__file__).parents[2] / "theme/components/form/rules.js").read_text("utf-8")
    script = source.replace("export function", "function")
    found = driver.execute_script(
        f"""{script}
return arguments[0].map(({{ rule, value, others }}) =>
  breach(rule, value, others || {{}}, new Date("2026-11-29")));""",
        CASES,
    )
    assert found == [case["breach"] for case in CASES]


def test_each_wrong_input_is_named_once_beside_its_field_and_once_in_the_summary(form):
    places = {"date": "den_ngay", "paragraph": "ly_do"}  # dates that no other depends on
    wrong = [
        (places.get(case["rule"]["type"], "kinh_gui"), json.dumps(case["rule"]), case["value"])
        for case in CASES
        if case["breach"] and "others" not in case and "options" not in case["rule"]
    ]
    assert len(wrong) >= 50
    form.execute_script(FILL, ANSWERS)
    found = form.execute_script(
        f"""const [wrong, right] = arguments;
function fill() {{ {FILL} }}
const seen = (name) => [...document.querySelectorAll(name)].filter((one) => one.checkVisibility());

return wrong.map(([name, rule, value]) => {{
  const question = document.querySelector(`[data-question="${{name}}"]`);
  const before = question.dataset.rule;
  question.dataset.rule = rule;
  fill({{ [name]: value }});
  document.querySelector("[data-module=form]").requestSubmit();
  const lines = seen("[data-summary] li").map((one) => one.textContent);
  const beside = seen(".c-form__error").map((one) => one.textContent);
  question.dataset.rule = before;
  fill({{ [name]: right[name] }});
  return [lines, beside];
}});""",
        wrong,
        ANSWERS,
    )
    for case, (lines, beside) in zip(wrong, found, strict=True):
        assert len(lines) == 1, case
        assert beside == [f"Lỗi: {lines[0]}"], case
        assert "{" not in lines[0], case
        assert "undefined" not in lines[0], case


def test_the_summary_has_the_focus_and_its_lines_lead_to_the_fields(form):
    check(form)
    summary, beside = faults(form)
    assert len(summary) == len(beside) == 8
    assert form.switch_to.active_element.get_attribute("data-summary") is not None
    assert form.title.startswith("Lỗi:")
    form.find_elements(By.CSS_SELECTOR, "[data-summary] a")[2].send_keys(Keys.ENTER)
    active = form.switch_to.active_element
    assert active.get_attribute("id") == "f-ngay_sinh-day"
    assert active.get_attribute("aria-invalid") == "true"
    form.execute_script(FILL, ANSWERS)
    check(form)
    assert faults(form) == [[], []]
    assert form.switch_to.active_element.get_attribute("data-right") is not None


def test_what_was_typed_is_printed_in_the_order_of_the_form_and_alone(form):
    form.execute_script(FILL, ANSWERS)
    made = form.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    document = pypdfium2.PdfDocument(base64.b64decode(made["data"]))
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    assert squeezed(" ".join(pages)) == squeezed(PRINTED)


def test_the_word_file_says_what_the_sheet_says_and_a_saved_file_can_be_opened_again(
    form, tmp_path
):
    form.execute_cdp_cmd(
        "Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(tmp_path)}
    )
    form.execute_script(FILL, ANSWERS)
    for act, ending in (("word", "docx"), ("save", "json")):
        press(form, act)
        saved = tmp_path / f"to-khai-thay-doi-cu-tru.{ending}"
        until(form, lambda _, saved=saved: saved.exists() and saved.stat().st_size)
    word = docx.Document(str(tmp_path / "to-khai-thay-doi-cu-tru.docx"))
    said = squeezed(" ".join(one.text for one in word.paragraphs))
    assert squeezed("Họ, chữ đệm và tên: Nguyễn Thị Hoa") in said
    assert squeezed("<sau khi học xong> & đi làm") in said
    headings = [one.text for one in word.paragraphs if one._p.xpath("w:pPr/w:outlineLvl")]
    assert headings[1:] == ["I. Người khai", "II. Việc đề nghị", "III. Những người cùng thay đổi"]
    assert [cell.text for cell in word.tables[0].rows[1].cells] == ["Trần Minh An", "2008", "Con"]
    signed = [cell.text.split("\n")[0] for cell in word.tables[1].rows[0].cells]
    assert signed == ["Ý kiến của chủ hộ", "Người khai"]
    press(form, "clear")
    assert not form.execute_script("return document.querySelector('#f-ho_ten').value")
    form.find_element(By.CSS_SELECTOR, "[data-file]").send_keys(
        str(tmp_path / "to-khai-thay-doi-cu-tru.json")
    )
    until(form, lambda one: one.execute_script("return document.querySelector('#f-ho_ten').value"))
    check(form)
    assert faults(form) == [[], []]
    assert form.execute_script("return Object.keys(localStorage).length") == 0


def test_a_file_of_another_form_is_refused_in_words(form, tmp_path):
    other = tmp_path / "a.json"
    status = (By.CSS_SELECTOR, "[data-status]")
    for text, words in (
        ('{"form": "to-khai-khac", "answers": {}}', "to-khai-khac"),
        ("không phải JSON", "không đọc được"),
        ('{"form": "to-khai-thay-doi-cu-tru", "answers": {"la": "x"}}', "được bỏ qua"),
    ):
        other.write_text(text, encoding="utf-8")
        form.find_element(By.CSS_SELECTOR, "[data-file]").send_keys(str(other))
        until(form, lambda one, words=words: words in one.find_element(*status).text)


def test_one_question_at_a_time_is_answered_by_keyboard(form):
    resize(form, 320)
    try:
        form.find_element(By.CSS_SELECTOR, "[name=way][value=one]").send_keys(Keys.SPACE)
        seen = """return [...document.querySelectorAll("[data-question]")]
.filter((one) => one.checkVisibility()).map((one) => one.dataset.question)"""
        assert form.execute_script(seen) == ["kinh_gui"]
        form.find_element(By.ID, "f-kinh_gui").send_keys(Keys.ENTER)
        assert form.switch_to.active_element.get_attribute("id") == "f-kinh_gui"
        assert len(faults(form)[1]) == 1
        form.switch_to.active_element.send_keys("Công an phường", Keys.ENTER)
        assert form.switch_to.active_element.get_attribute("id") == "f-ho_ten"
        form.switch_to.active_element.send_keys("Nguyễn Thị Hoa", Keys.ENTER)
        form.switch_to.active_element.send_keys("5", Keys.TAB, "11", Keys.TAB, "1990", Keys.ENTER)
        assert form.execute_script(seen) == ["gioi_tinh"]
    finally:
        resize(form, 1280)


def test_rows_are_added_and_removed_and_asked_for_only_when_wanted(form):
    rows = """return [...document.querySelectorAll("[data-row]")]
.filter((one) => one.checkVisibility()).length"""
    assert form.execute_script(rows) == 0
    form.execute_script(FILL, {"de_nghi": "Thêm người vào hộ"})
    assert form.execute_script(rows) == 1
    press(form, "add")
    assert form.execute_script(rows) == 2
    assert form.switch_to.active_element.get_attribute("id") == "f-ten_thanh_vien-1"
    check(form)
    assert any(line.startswith("Dòng 2, Họ và tên") for line in faults(form)[0])
    press(form, "drop")
    assert form.execute_script(rows) == 1


def test_nothing_can_be_sent_from_the_page(form, site):
    html = site.file(PAGE).read_text("utf-8")
    assert "form-action 'none'" in html
    assert 'role="search"' not in html
    assert form.execute_script(
        "return [...document.forms].every((one) => !one.hasAttribute('action'))"
    )


def test_without_scripts_each_field_explains_itself_and_nothing_can_be_typed(reader, root):
    reader.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    reader.get(root + PAGE)
    time.sleep(0.5)
    form = reader.find_element(By.CSS_SELECTOR, "form[data-form]")
    assert "Công an xã hoặc phường nơi ở mới" in form.text
    assert not [one for one in form.find_elements(By.TAG_NAME, "input") if one.is_displayed()]
    assert not [one for one in form.find_elements(By.TAG_NAME, "button") if one.is_displayed()]
