"""Tasks as people start them: what they print, and how they end."""
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
#: Answers after Ctrl-C in its own time, as a build that clears up after itself.
SLOW = """import time
try:
    print("started", flush=True)
    time.sleep(60)
except KeyboardInterrupt:
    time.sleep(1)
    print("cleared up", flush=True)
    raise SystemExit(130)
"""


def test_long_vietnamese_text_is_printed_whole():
    text = "Đăng ký kết hôn ở xã Bãi Ngàn. " * 200
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    told = subprocess.run([sys.executable, "-m", "invoke", "speak", text], cwd=ROOT, env=environment, check=True,
                          capture_output=True).stdout.decode()
    assert told.count("bãi ngàn") == 200 and "\ufffd" not in told


def test_the_status_of_a_task_is_that_of_what_it_ran():
    done = subprocess.run([sys.executable, "-m", "invoke", "search", "x", "--output", "nowhere"], cwd=ROOT,
                          capture_output=True, text=True)
    assert done.returncode == 1 and "no index here" in done.stdout


def test_after_ctrl_c_a_task_waits_until_what_it_ran_has_cleared_up(tmp_path):
    (tmp_path / "slow.py").write_text(SLOW, "utf-8")
    start = f"import sys; sys.path[:0] = [{str(ROOT)!r}]; import tasks; tasks.run(None, 'slow')"
    with subprocess.Popen([sys.executable, "-c", start], env={**os.environ, "PYTHONPATH": str(tmp_path)}, cwd=ROOT,
                          stdout=subprocess.PIPE, text=True, start_new_session=True) as task:
        assert task.stdout.readline() == "started\n"
        time.sleep(.2)
        os.killpg(task.pid, signal.SIGINT)
        assert task.communicate(timeout=20)[0] == "cleared up\n"
        assert task.returncode == 130
