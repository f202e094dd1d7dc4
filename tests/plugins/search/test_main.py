import subprocess
import sys


def run(folder, *words):
    return subprocess.run([sys.executable, "-m", "plugins.search", "query", *words, "--output", str(folder)],
                          capture_output=True, text=True)


def test_the_terminal_answers_as_the_page_does(small, tmp_path):
    (tmp_path / "search").symlink_to(small.folder.parent)
    done = run(tmp_path, "dang ky khia sinh")
    assert done.returncode == 0
    assert "khia → khai" in done.stdout and " 1. Đăng ký khai sinh" in done.stdout
    assert run(tmp_path, "zzzz").returncode == 1


def test_a_folder_without_an_index_is_told(tmp_path):
    assert "no index here" in run(tmp_path, "x").stdout
