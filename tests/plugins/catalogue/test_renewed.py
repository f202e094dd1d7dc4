"""A page over a national record is made again with the record below it."""

import json

from plugins.engine.resident import build
from plugins.engine.run import Request
from tests.plugins.catalogue.guide_case import HEADER

RECORD = """---
title: Đăng ký khai sinh
code: "1.001193"
levels: [commune]
channels:
- type: in_person
  processing_times: [{value: 1, unit: working_day}]
---

Một lời.
"""
PAGE = """---
base:
  code: '1.001193'
---

Làm tại phòng số 3.
"""
SOURCE = "vi/thu-tuc/khai-sinh.md"
URL = "/vi/thu-tuc/khai-sinh/"


def test_a_local_page_is_renewed_with_the_record_that_it_stands_on(tmp_path):
    content = tmp_path / "content"
    (content / "vi/thu-tuc/quoc-gia").mkdir(parents=True)
    (content / "portal.yml").write_text("names: {vi: Phường Thử}\n", "utf-8")
    (content / "vi/thu-tuc/quoc-gia/1.001193.md").write_text(RECORD, "utf-8")
    (content / SOURCE).write_text(PAGE, "utf-8")
    folders = {name: tmp_path / name for name in ("output", "cache", "reports")}
    built = build(Request(content=content, speech=False, quiet=True, jobs=1, **folders))
    assert built.status == 0, built.said
    (content / SOURCE).write_text(PAGE.replace("số 3", "số 5"), "utf-8")
    (page,) = built.context.run(built.portal.renewed, {SOURCE}, [URL])
    assert "phòng số 5" in page.body and page.record.code == "1.001193"
    before = built.portal.layouts.laid_out(built.portal.page(URL))
    assert page.breadcrumbs == before.breadcrumbs


def test_a_guide_is_renewed_with_its_parts_unless_one_of_them_has_another_address(tmp_path):
    file = tmp_path / "content/vi/huong-dan/khai-sinh.md"
    file.parent.mkdir(parents=True)
    (tmp_path / "content/portal.yml").write_text("names: {vi: Phường Thử}\n", "utf-8")
    text = json.dumps(HEADER, ensure_ascii=False).replace('"procedure": "9.1"', '"title": "Nộp"')
    file.write_text(f"---\n{text}\n---\n", "utf-8")
    folders = {name: tmp_path / name for name in ("output", "cache", "reports")}
    built = build(
        Request(content=tmp_path / "content", speech=False, quiet=True, jobs=1, **folders)
    )
    assert built.status == 0, built.said
    source, url = "vi/huong-dan/khai-sinh.md", "/vi/huong-dan/khai-sinh/khong/"
    assert (tmp_path / "output" / url.strip("/") / "index.html").exists()
    file.write_text(f"---\n{text.replace('Đã làm ở nước ấy.', 'Đã xong.')}\n---\n", "utf-8")
    (page,) = built.context.run(built.portal.renewed, {source}, [url])
    assert page.view.reason[0].lines == ("Đã xong.",)
    file.write_text(f"---\n{text.replace('khong', 'xong')}\n---\n", "utf-8")
    assert built.context.run(built.portal.renewed, {source}, [url]) == ()
    again = build(
        Request(content=tmp_path / "content", speech=False, quiet=True, jobs=1, **folders)
    )
    assert again.status == 0, again.said
    there = {one.name for one in (tmp_path / "output/vi/huong-dan/khai-sinh").iterdir()}
    assert "xong" in there and "khong" not in there
