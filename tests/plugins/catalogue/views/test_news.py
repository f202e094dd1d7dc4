"""The page of a news item."""

from plugins.catalogue.views.news import news

from .conftest import laid, make_context, make_page


def test_a_news_item_leads_to_others_and_not_to_itself():
    items = [
        make_page("news", f"tin-{n}", title=f"Tin {n}", date=f"2026-11-0{n}") for n in range(1, 7)
    ]
    found = laid(news, items[-1], *items[:-1])
    assert [row.title for row in found.more] == ["Tin 5", "Tin 4", "Tin 3"]


def test_readers_comments_come_oldest_first_with_the_answer():
    page = make_page(
        "news",
        "tin",
        title="Tin",
        date="2026-11-20",
        comments=[
            {"name": "Lan", "date": "2026-11-22", "text": "Hai."},
            {"name": "Hoa", "date": "2026-11-21", "text": "Một.\n\nThêm.", "answer": "Cảm ơn bạn."},
        ],
    )
    first, second = news(page, page.record, make_context(page)).comments
    assert (first.name, first.text, first.answer) == ("Hoa", ("Một.", "Thêm."), ("Cảm ơn bạn.",))
    assert (second.name, second.day.text, second.answer) == ("Lan", "22-11-2026", ())
