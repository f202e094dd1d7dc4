"""The last word of a build."""

import json
import subprocess
from pathlib import Path

import pytest

from tests import commands

PAGE = "---\ntitle: Giới thiệu\n---\nMột đoạn.\n"


def build(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    options = {name: str(folder / name) for name in ("content", "output", "cache", "reports")}
    command = [part for name, value in options.items() for part in (f"--{name}", value)]
    return commands.run("plugins.engine", "build", "--no-speech", *more, *command)


def files(output: Path) -> dict[str, bytes]:
    return {
        file.relative_to(output).as_posix(): file.read_bytes()
        for file in output.rglob("*")
        if file.is_file()
    }


@pytest.mark.slow
def test_a_bad_page_stops_publishing_and_the_last_good_site_stays(tmp_path: Path) -> None:
    page = tmp_path / "content" / "vi" / "trang" / "gioi-thieu.md"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE, encoding="utf-8")
    first = build(tmp_path)
    assert first.returncode == 0, first.stdout + first.stderr
    good = files(tmp_path / "output")
    assert "vi/trang/gioi-thieu/index.html" in good

    page.write_text(PAGE.replace("title:", "titel:"), encoding="utf-8")
    page.with_name("hai.md").write_text(PAGE + "<script>1</script>\n", encoding="utf-8")
    second = build(tmp_path)
    assert second.returncode == 1
    assert "Traceback" not in second.stdout + second.stderr
    assert "gioi-thieu.md:2" in second.stdout and "hai.md:5" in second.stdout
    assert second.stdout.endswith("Chưa xuất bản.\n")
    assert files(tmp_path / "output") == good
    kept = json.loads((tmp_path / "reports" / "problems.json").read_text(encoding="utf-8"))
    assert {one["code"] for one in kept if one["severity"] == "error"} == {
        "field-missing",
        "field-unknown",
        "html-not-allowed",
    }


@pytest.mark.slow
def test_a_build_tells_its_stages_then_what_it_made_and_when_asked_to_be_quiet_neither(
    tmp_path: Path,
) -> None:
    page = tmp_path / "content" / "vi" / "trang" / "gioi-thieu.md"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE, encoding="utf-8")
    first = build(tmp_path)
    assert first.stderr.splitlines() == [
        "Kiểu dáng, phông chữ và tệp lệnh",
        "Xem tệp đính kèm",
        "Đọc nội dung",
        "Dựng trang",
        "Chỉ mục tìm kiếm",
        "Dữ liệu mở và bản tin",
        "Danh sách để đọc khi không có mạng",
        "Kiểm tra trang",
        "Đưa vào thư mục đích",
    ]
    made = sum(1 for file in (tmp_path / "output").rglob("*") if file.is_file())
    assert f"Cả cổng: {made} tệp" in first.stdout and "Tệp tìm kiếm:" in first.stdout
    assert "Thời gian:" in first.stdout and "articles" not in first.stdout + first.stderr
    pages = first.stdout.split("Số trang: ")[1].split(",")[0]
    assert f"trong đó {pages} trang mới hoặc đã thay đổi" in first.stdout

    page.write_text(PAGE.replace("Một", "Hai"), encoding="utf-8")
    assert "trong đó 1 trang mới hoặc đã thay đổi" in build(tmp_path).stdout

    quiet = build(tmp_path, "--quiet")
    assert (quiet.returncode, quiet.stderr) == (0, "")
    assert "Số trang" not in quiet.stdout and len(quiet.stdout.splitlines()) <= 8
