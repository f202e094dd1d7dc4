from tests import commands


def run(*words):
    return commands.run("plugins.offline", "kiosk", *words)


def test_a_kiosk_is_made_from_the_terminal(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("x")
    done = run("--site", tmp_path / "site", "--output", tmp_path / "stick")
    assert done.returncode == 0 and "0.0 MB" in done.stdout
    assert run("--site", tmp_path / "site", "--output", tmp_path / "stick").returncode == 2


def test_without_a_portal_it_says_so(tmp_path):
    done = run("--site", tmp_path, "--output", tmp_path / "stick")
    assert done.returncode == 2 and "inv build" in done.stderr
