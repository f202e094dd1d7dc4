"""The offline reading alone: a worker and its lists over whatever Pelican has written."""

import json
import re
import subprocess

REGISTER = '<script>navigator.serviceWorker.register("{{ SITEURL }}/sw.js")</script>'


def register(journal):
    """Let the theme register the worker, as the README says."""
    base = (journal.folder / "theme/templates/base.html").read_text()
    journal.write("theme/templates/base.html", base.replace("</body>", f"{REGISTER}\n</body>"))


def told(worker):
    """What the worker is told of its site."""
    return json.loads(re.match(r"const portal = (.*?);\n", worker)[1])


def test_every_written_file_is_listed_and_the_first_page_is_stored(journal, documented):
    register(journal)
    built = journal.build(documented("offline"))
    assert built.sound, built.log
    listed = json.loads(journal.text("offline/files.json"))["text"]
    names = [name for name, _ in listed]
    assert {"index.html", "lighthouse.html", "lighthouse-vi.html", "bread.html"} <= set(names)
    assert all((journal.output / name).stat().st_size == size for name, size in listed)
    assert told(journal.text("sw.js"))["shell"] == ["index.html", "theme/css/style.css"]


def test_the_worker_is_a_script(journal, documented):
    register(journal)
    journal.build(documented("offline"))
    subprocess.run(["node", "--check", journal.output / "sw.js"], check=True)


def test_a_page_for_want_of_a_network_is_stored_too(journal, documented):
    register(journal)
    settings = documented("offline").replace(
        'OFFLINE_PAGE = ""', 'OFFLINE_PAGE = "pages/about.html"'
    )
    built = journal.build(settings)
    assert built.sound, built.log
    given = told(journal.text("sw.js"))
    assert given["offline"] == ["pages/about.html"] and "pages/about.html" in given["shell"]


def test_a_file_that_is_not_there_is_named(journal, documented):
    register(journal)
    settings = documented("offline").replace('["index.html"]', '["index.html", "start.html"]')
    (line,) = journal.build(settings).warnings
    assert "start.html" in line


def test_where_no_page_registers_it_there_is_one_warning_and_no_more(journal, documented):
    built = journal.build(documented("offline"))
    (line,) = built.warnings
    assert REGISTER in line and not built.errors and built.status == 0
