"""What is asked of content that no rule doubts."""

from collections import defaultdict

from plugins.audit.review.content import subjects


def asked(folder):
    found = defaultdict(set)
    for one in subjects(folder):
        found[one.question].add((one.about, one.more))
    return dict(found)


def test_pictures_links_headings_and_passages_of_another_language_are_asked_about(folder):
    assert asked(folder) == {
        "asked-image": {("Ảnh chụp cửa trái", "/cua.svg")},
        "asked-link": {("xem thêm", "/gio.html")},
        "asked-heading": {("Lối vào", "Có dốc.")},
        "asked-language": {("Bonjour à tous", "fr")},
    }


def test_what_is_the_same_on_many_pages_is_one_subject(folder):
    images = [one for one in subjects(folder) if one.question == "asked-image"]
    assert len(images) == 3 and len({one.key for one in images}) == 1


def test_a_heading_of_a_template_is_asked_about_once_whatever_follows(folder):
    for number in range(5):
        text = f'<html lang="vi"><main><h2>Lệ phí</h2><p>{number} đồng</p></main>'
        (folder / f"{number}.html").write_text(text, "utf-8")
    fees = {one.key for one in subjects(folder) if one.about == "Lệ phí"}
    assert len(fees) == 1


def test_what_nobody_sees_or_stands_in_the_frame_of_all_pages_is_not_asked_about(folder):
    text = '<html lang="vi"><nav><a href="/x">Đây</a></nav><main><img src=a alt="A" hidden></main>'
    (folder / "khung.html").write_text(text, "utf-8")
    assert not [one for one in subjects(folder) if one.page == "/khung.html"]
