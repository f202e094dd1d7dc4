"""A page over a national record is made again with the record below it."""

from plugins.engine.resident import build
from plugins.engine.run import Request

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
