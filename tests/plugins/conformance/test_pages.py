"""The page of each language."""

from pathlib import Path

from plugins.conformance.pages import pages
from plugins.domain import Page, Profile, Site, SitePage
from plugins.locales import table
from plugins.run import Portal, Work

ROOT = Path(__file__).parents[3]
LAW = {"vi": "Luật", "en": "Law"}
DUTY = {"article": {"vi": "Điều 1", "en": "Article 1"}, "duty": LAW, "answer": LAW}


def make(tmp_path, *languages):
    site = [
        SitePage(f"/{lang}/x/a/", lang, "page", "page", "a", record=Page(title="a"))
        for lang in languages
    ]
    return Portal(
        content=tmp_path,
        output=tmp_path,
        theme=tmp_path,
        cache=tmp_path,
        reports=tmp_path,
        site=Site(),
        languages=("vi", "en"),
        work=Work(tmp_path),
        pages=site,
        words={lang: table(lang, "words") for lang in ("vi", "en")},
    )


def profile(day, **more):
    return Profile.model_validate(
        {"names": LAW, "instrument": day, "in_force": day, "duties": [DUTY], **more}
    )


def test_there_is_one_page_for_each_language_of_the_content_and_they_know_one_another(tmp_path):
    both = list(pages([profile("2026-07-01")], make(tmp_path, "vi", "en")))
    assert [(page.lang, page.translations) for page in both] == [
        ("vi", {"en": both[1].url}),
        ("en", {"vi": both[0].url}),
    ]
    assert [page.lang for page in pages([profile("2026-07-01")], make(tmp_path, "vi"))] == ["vi"]


def test_the_newest_law_comes_first_with_its_days(tmp_path):
    laws = [profile("2018-07-01"), profile("2026-07-01"), profile("2022-08-15", until="2026-06-30")]
    view = next(pages(laws, make(tmp_path, "vi"))).view
    assert [one.span for one in view.profiles] == [
        "Có hiệu lực từ 01-07-2026.",
        "Có hiệu lực từ 15-08-2022 đến 30-06-2026.",
        "Có hiệu lực từ 01-07-2018.",
    ]


def test_a_result_says_how_many_of_how_many_or_that_a_person_looks(tmp_path):
    checks = [None, {"pages": "page"}, {"pages": "page", "having": ["owner"]}, {"pages": "news"}]
    law = profile("2026-07-01", duties=[{**DUTY, "check": check} for check in checks])
    view = list(pages([law], make(tmp_path, "vi", "en")))[1].view
    assert [(duty.result, duty.tone) for duty in view.profiles[0].duties] == [
        ("Checked by hand", "plain"),
        ("2 of 2", "good"),
        ("0 of 2, the rest is missing", "caution"),
        ("Nothing to measure yet", "plain"),
    ]
