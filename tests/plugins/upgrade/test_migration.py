"""Content of an older version becomes that of a newer one, text by text."""

import pytest

from plugins.upgrade.migration import (
    Migration,
    known_migrations,
    migrate,
    read_version,
    rename_field,
)

PAGE = "---\n# Nguồn\ntitle: A\nsource: Báo\nsteps:\n  - source: x\n---\n\nsource: in the text\n"
RENAMED = PAGE.replace("\nsource: Báo", "\norigin: Báo")


def test_versions_are_compared_by_their_numbers():
    assert read_version("0.10.0") > read_version("0.9.3")
    with pytest.raises(ValueError, match="latest"):
        read_version("latest")


def test_a_field_is_renamed_in_the_header_alone_and_at_its_outermost_level():
    assert rename_field(PAGE, "source", "origin") == RENAMED


def test_a_renamed_page_and_one_without_a_header_stay_as_they_are():
    for text in (RENAMED, "source: no header\n", PAGE.replace("title:", "origin:")):
        assert rename_field(text, "source", "origin") == text


def test_line_ends_of_windows_stay():
    page = PAGE.replace("\n", "\r\n")
    assert rename_field(page, "source", "origin") == RENAMED.replace("\n", "\r\n")


def test_only_later_versions_change_content_and_only_the_files_they_name():
    steps = [
        ((0, 1, 0), Migration("*", lambda text: "too early")),
        ((0, 2, 0), Migration("vi/tin-tuc/*.md", lambda text: f"{text}2")),
        ((0, 3, 0), Migration("vi/*", lambda text: f"{text}3")),
    ]
    texts = {"vi/tin-tuc/a.md": "a", "vi/trang/b.md": "b", "portal.yml": "c"}
    assert migrate(texts, (0, 1, 0), steps) == {"vi/tin-tuc/a.md": "a23", "vi/trang/b.md": "b3"}


def test_the_migrations_that_there_are_come_in_order_of_their_versions():
    versions = [version for version, _ in known_migrations()]
    assert versions == sorted(versions)
