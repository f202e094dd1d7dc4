"""The last word of a build."""
import json
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = "---\ntitle: Giới thiệu\n---\nMột đoạn.\n"


def build(folder: Path) -> subprocess.CompletedProcess[str]:
    options = {name: str(folder / name) for name in ("content", "output", "cache", "reports")}
    command = [part for name, value in options.items() for part in (f"--{name}", value)]
    return subprocess.run([sys.executable, "-m", "plugins.engine", "build", "--no-speech", *command],
                          capture_output=True, text=True, encoding="utf-8", check=False)


def files(output: Path) -> dict[str, bytes]:
    return {file.relative_to(output).as_posix(): file.read_bytes() for file in output.rglob("*") if file.is_file()}


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
        "field-missing", "field-unknown", "html-not-allowed"}
