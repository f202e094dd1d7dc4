"""`inv review` from a shell."""

import json

import pytest

from tests import commands


@pytest.fixture
def review(folder, findings, tmp_path):
    """Runs it on the small site after an audit; `audited=False`: before any."""

    def run(*options, audited=True, **environment):
        reports = tmp_path / "reports"
        reports.mkdir(exist_ok=True)
        if audited:
            facts = [{**one.facts()} for one in findings]
            (reports / "audit.json").write_text(json.dumps({"findings": facts}), "utf-8")
        given = ("--output", folder, "--reports", reports, "--verdicts", tmp_path / "verdicts.toml")
        return commands.run("plugins.audit.review", *given, *options, **environment)

    return run


def test_before_any_audit_it_says_what_to_do_first(review):
    done = review("--terminal", audited=False, REPORT_LANG="en")
    assert done.returncode == 2 and "Make one first: inv audit" in done.stderr


def test_in_the_terminal_it_ends_where_nobody_types(review):
    done = review("--terminal", "--name", "An", REPORT_LANG="en")
    assert done.returncode == 0 and "Question 1 of 5" in done.stdout
    assert "Saved 0 answers" in done.stdout


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_broken_file_of_answers_is_told_with_file_and_line(review, tmp_path, lang):
    (tmp_path / "verdicts.toml").write_text("\n[[verdict]]\n", "utf-8")
    done = review("--terminal", REPORT_LANG=lang)
    assert done.returncode == 2 and done.stderr.count("verdicts.toml:2: ") == 5
    assert "Traceback" not in done.stderr


def test_a_table_of_visits_that_is_none_is_told_with_its_line(review, tmp_path):
    for given in ("many", "²", "9" * 5_000, "9" * 200_000):
        (tmp_path / "visits.csv").write_text(f"address,visits\n/vi/,12\n/vi/a/,{given}\n", "utf-8")
        done = review("--terminal", "--visits", tmp_path / "visits.csv", REPORT_LANG="en")
        assert done.returncode == 2 and "line 3" in done.stderr and len(done.stderr) < 300
    assert "no row of an address" in done.stderr
