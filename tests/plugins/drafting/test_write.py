"""A drafted form is a page of content, which says what an editor should look at."""

from plugins.drafting.draft import drafted
from plugins.drafting.word import read_word
from plugins.drafting.write import doubts, page
from tests import commands
from tests.plugins.drafting.word_files import FORM, word


def test_a_page_has_the_fields_of_the_form_and_is_a_draft():
    text = page(drafted(read_word(word(*FORM))), "mau", lambda key, **_: key)
    assert "status: draft" in text
    assert "{name: ho_va_ten, label: Họ và tên, type: name}" in text


def test_what_is_doubtful_stands_beside_its_field_and_is_told():
    draft = drafted(read_word(word(*FORM)))
    assert doubts(draft, lambda key, **_: key) == ("draft.struck",)
    before, _ = page(draft, "mau", lambda key, **_: key).split("- {name: gioi_tinh")
    assert before.rstrip().endswith("# draft.struck")


def test_the_command_writes_a_page_that_check_takes_and_never_over_another(tmp_path):
    file, content = tmp_path / "to-khai.docx", tmp_path / "content"
    file.write_bytes(word(*FORM))
    content.mkdir()
    arguments = "plugins.drafting", "form", str(file), "thu", "--content", str(content)
    done = commands.run(*arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    written = (content / "vi" / "to-khai" / "thu.md").read_text("utf-8")
    assert "Họ và tên" in written
    again = commands.run(*arguments)
    assert again.returncode and "thu.md" in again.stdout + again.stderr
