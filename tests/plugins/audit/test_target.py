"""`inv audit` of a served site: what it is told, and how findings name their pages."""

import json

import pytest

from plugins.audit.browser import missing

from .test_main import audit
from .test_site_copy import links, site


def test_an_address_that_does_not_answer_is_told_in_words(tmp_path):
    if lacking := missing():
        pytest.skip(f"this machine lacks {', '.join(lacking)}")
    done = audit(tmp_path, tmp_path, "--url", "http://127.0.0.1:1/")
    assert done.returncode == 2
    assert "không trả lời" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.browser
@pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}")
def test_a_served_site_is_audited_and_findings_name_the_full_address(tmp_path):
    answers = {"/": links("/about", "/gone"), "/about": links() + "<main><img src=x.png></main>"}
    with site(answers) as (root, _):
        done = audit(tmp_path, tmp_path, "--url", root, "--format", "json")
    report = json.loads(done.stdout)
    assert done.returncode == 1
    assert report["pages"] == [f"{root}/", f"{root}/about", f"{root}/gone"]
    named = {(one["page"], one["rule"]) for one in report["findings"]}
    assert (f"{root}/about", "image-alt") in named
    assert (f"{root}/about", "page-image-alt") in named
    assert (f"{root}/gone", "page-not-examined") in named
    assert f"2 trang của {root}, theo các liên kết" in done.stderr
