"""The page on privacy says what the settings make true."""

from dataclasses import replace

import pytest

from plugins.catalogue.views.privacy import privacy_parts
from plugins.domain import Site


def facts(context, part, **settings):
    site = Site.model_validate(settings)
    found = {one.id: one.facts for one in privacy_parts(replace(context, site=site))}
    return " ".join(found.get(part, ()))


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"server_log_days": 30}, "xóa sau 30 ngày"),
        ({"server_log_days": 0}, "không được giữ lại"),
        ({}, "chưa cho biết"),
        ({"counts_visits": True}, "không ai biết một người đã xem gì"),
        ({"counts_visits": False}, "không đếm lượt xem"),
    ],
)
def test_the_log_is_told_as_it_is_kept(context, settings, said):
    assert said in facts(context, "nhat-ky-may-chu", **settings)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"feedback_url": "mailto:gopy@anbinh.gov.vn"}, "mở thư điện tử của bạn"),
        ({"feedback_url": "https://gopy.anbinh.gov.vn:8443/gui"}, "sẽ đến gopy.anbinh.gov.vn."),
        ({"apply_url": "https://dichvucong.gov.vn/"}, "ở dichvucong.gov.vn."),
    ],
)
def test_where_things_are_sent_is_named(context, settings, said):
    assert said in facts(context, "khi-ban-gui-di", **settings)


def test_nothing_is_said_of_sending_where_nothing_can_be_sent(context):
    parts = privacy_parts(replace(context, site=Site()))
    assert "khi-ban-gui-di" not in {part.id for part in parts}


def test_a_question_is_not_said_to_go_nowhere(context):
    assert "nhật ký máy chủ" in facts(context, "khi-ban-tim")
