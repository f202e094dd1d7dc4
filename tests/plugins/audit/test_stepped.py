"""Pages looked at after steps: what they open is audited, and a step that fails is told."""

import json
from dataclasses import asdict

import pytest

from plugins.audit.browser import missing
from plugins.audit.server import served
from plugins.audit.steps import read_steps
from plugins.audit.variants import variants
from plugins.audit.walk import audit_pages

PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8">
<title>Danh mục</title><main><h1>Danh mục</h1>
<button id="open" aria-expanded="false">Mở danh mục</button>
<div id="menu" hidden><img src="x.png"><label>Từ khóa <input id="word"></label>
<p id="said" hidden>Đã gõ: <b></b></p></div><button disabled>Khóa</button>
<fieldset><legend>Màu</legend><label><input type="radio" name="c">Tối</label></fieldset>
</main><script>
const by = (id) => document.getElementById(id);
by("open").onclick = () => { by("menu").hidden = false; by("open").ariaExpanded = "true"; };
by("word").oninput = () => { by("said").hidden = false; by("said").lastChild.append("chữ"); };
</script></html>"""
STEPS = """states:
- page: /a.html
  state: danh mục mở
  steps:
  - press: Mở danh mục
  - type: khai sinh
    into: Từ khóa
  - choose: Tối
  - expect: "Đã gõ"
- {page: /a.html, state: không có, steps: [{press: Đóng danh mục}]}
- {page: /a.html, state: bị khóa, steps: [{expect: Màu}, {type: x, into: "#word"}]}
- {page: /a.html, state: chờ mãi, steps: [{wait: "#menu"}]}
"""


@pytest.mark.browser
def test_a_page_is_audited_as_its_steps_leave_it_and_steps_that_fail_are_told(
    tmp_path, monkeypatch
):
    if lacking := missing():
        pytest.skip(f"this machine lacks {', '.join(lacking)}")
    monkeypatch.setattr("plugins.audit.stepped._SEEN", 1)
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    (tmp_path / "steps.yml").write_text(STEPS, "utf-8")
    scripts, problems = read_steps(tmp_path / "steps.yml")
    assert not problems
    with served(tmp_path) as root:
        asked = {
            "root": root,
            "variants": [asdict(one) for one in variants(("",), (1280,))],
            "steps": {"/a.html": [asdict(one) for one in scripts]},
        }
        (found,) = json.loads(audit_pages(b'["/a.html"]', json.dumps(asked).encode()))
    opened = [one for one in found if one["variant"] == "light-1280 (danh mục mở)"]
    assert ("image-alt", "fail") in [(one["rule"], one["outcome"]) for one in opened]
    before = {(one["rule"], one["selector"]) for one in found if one["variant"] == "light-1280"}
    assert not before & {(one["rule"], one["selector"]) for one in opened}, "told twice"
    told = [
        (one["rule"], one["variant"], one["values"]["line"])
        for one in found
        if one["values"].get("file")
    ]
    assert told == [
        ("page-step-missing", "không có", "10"),
        ("page-step-refused", "bị khóa", "11"),
        ("page-step-unseen", "chờ mãi", "12"),
    ]
