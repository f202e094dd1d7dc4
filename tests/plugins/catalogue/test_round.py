"""One round tells all: a mistake does not hide the next one."""

import datetime as dt

from plugins.catalogue.catalogue import read_catalogue

PAGE = """---
title:Cấp lại [bản sao]
code: 1. 001193
summary: [Khẩn] nộp ngay
agencies: [{agency: so-khong-co}]
channels:
  - type: trực tiếp
    costs: [{amount: 20.000đ}]
legal_resources: [{number: 1/QĐ, url: "http://192.168.1.5/"}]
reviewed: 2031-01-01
notes: [TODO]
keywords: ["a\\x07b"]
---
Xem [bản sao](khong-co.md).
"""


def test_each_mistake_of_a_page_is_told_in_one_round(tmp_path):
    file = tmp_path / "vi" / "thu-tuc" / "a.md"
    file.parent.mkdir(parents=True)
    file.write_text(PAGE, encoding="utf-8")
    problems = read_catalogue(tmp_path, ("vi", "en"), today=dt.date(2026, 11, 29)).problems
    assert sorted((one.line, one.code) for one in problems) == [
        (2, "header-needs-space"),
        (3, "not-a-code"),
        (4, "header-bad-start"),
        (5, "agency-unknown"),
        (7, "not-a-choice"),
        (8, "fee-not-an-amount"),
        (9, "address-private"),
        (10, "date-to-come"),
        (11, "text-unfinished"),
        (12, "control-character"),
        (14, "link-unknown"),
    ]
