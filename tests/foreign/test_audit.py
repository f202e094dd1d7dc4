"""The audit alone: what is wrong with written pages stands in Pelican's log."""

WITHOUT_ALT = 'Title: A picture\nDate: 2026-06-01\n\n<img src="boat.png">\n'


def test_a_sound_journal_is_built_without_a_word(journal, documented):
    built = journal.build(documented("audit"))
    assert built.sound, built.log


def test_a_fault_of_a_page_is_an_error_in_the_log_with_the_file_that_has_it(journal):
    journal.write("content/picture.md", WITHOUT_ALT)
    built = journal.build('PLUGINS = ["plugins.audit"]')
    assert built.status == 0
    assert any("picture.md" in line and "alt" in line for line in built.errors), built.log
    assert "Traceback" not in built.log


def test_a_setting_lets_faults_fail_the_build(journal, documented):
    journal.write("content/picture.md", WITHOUT_ALT)
    settings = documented("audit").replace("AUDIT_FAIL = False", "AUDIT_FAIL = True")
    assert "AUDIT_FAIL = True" in settings
    assert journal.build(settings).status == 1
    (journal.folder / "content" / "picture.md").unlink()
    assert journal.build(settings, "DELETE_OUTPUT_DIRECTORY = True").status == 0


def test_without_a_page_there_is_one_warning_and_no_more(journal):
    journal.empty()
    nothing = "DIRECT_TEMPLATES = []"
    built = journal.build('PLUGINS = ["plugins.audit"]', nothing)
    assert built.status == 0
    (line,) = built.warnings
    assert "audit" in line and not built.errors
