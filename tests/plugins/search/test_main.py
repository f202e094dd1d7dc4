import shutil

from tests import commands


def run(folder, *words, command="query"):
    return commands.run("plugins.search", command, *words, "--output", folder)


def test_the_terminal_answers_as_the_page_does(small, tmp_path):
    (tmp_path / "search").symlink_to(small.folder.parent)
    done = run(tmp_path, "dang ky khia sinh")
    assert done.returncode == 0
    assert "khia → khai" in done.stdout and " 1. Đăng ký khai sinh" in done.stdout
    assert run(tmp_path, "zzzz").returncode == 1


def test_an_editor_learns_how_an_answer_came_about(small, tmp_path):
    (tmp_path / "search").symlink_to(small.folder.parent)
    done = commands.run(
        "plugins.search", "query", "dang ky khia sinh", "--output", tmp_path, "--explain"
    )
    assert done.returncode == 0 and "khia thành khai" in done.stdout
    done = commands.run("plugins.search", "query", "zzzz", "--output", tmp_path, "--format", "json")
    assert done.returncode == 1 and '"results": []' in done.stdout


def test_a_folder_without_an_index_is_told(tmp_path):
    told = run(tmp_path, "x")
    assert told.returncode == 2 and "chưa có chỉ mục tìm kiếm" in told.stderr


def test_an_index_that_was_cut_short_is_told(small, tmp_path):
    shutil.copytree(small.folder.parent, tmp_path / "search")
    for shard in (tmp_path / "search").rglob("*.js"):
        shard.write_text(shard.read_text("utf-8")[:40], "utf-8")
    told = run(tmp_path, "khai sinh")
    assert told.returncode == 2 and "inv build" in told.stderr and "Traceback" not in told.stderr


def test_an_editor_learns_which_questions_go_unanswered(small, tmp_path):
    (tmp_path / "search").symlink_to(small.folder.parent)
    (tmp_path / "asked.txt").write_text("mất cà vẹt\nkết hôn\n", "utf-8")
    done = run(tmp_path, str(tmp_path / "asked.txt"), command="unanswered")
    assert done.returncode == 1
    assert done.stdout == "   1  mat ca vet\n"
