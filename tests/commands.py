"""Commands of the project as a shell starts them, without waiting for modules to load each time.

`run` asks a process that has loaded what most commands need, and whose children do the work: each
has its own arguments, folder, environment and output, as any process has, and ends as one.
"""

import atexit
import json
import os
import runpy
import subprocess
import sys
import time
import traceback
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

ROOT = Path(__file__).parents[1]
#: Loaded before any command is known. None of them may depend on folder or environment.
LOADED = (
    "pelican.__main__",
    "invoke.main",
    "jinja2.ext",
    "plugins.assets.plugin",
    "plugins.catalogue.catalogue",
    "plugins.catalogue.plugin",
    "plugins.discovery.plugin",
    "plugins.engine.run",
    "plugins.offline.plugin",
    "plugins.report.plugin",
    "plugins.search.plugin",
    "plugins.speech.plugin",
)
#: Pelican asks how long its lines may be when it is loaded.
WIDTH = {"COLUMNS": "2000"}


def run(module, *words, cwd=ROOT, **environment):
    """What `python -m module words` does in a folder, with these variables besides the tests' own:
    a `CompletedProcess` with texts.
    """
    command = [sys.executable, "-m", module, *map(str, words)]
    variables = {**os.environ, **WIDTH, **environment}
    if not hasattr(os, "fork"):
        return subprocess.run(
            command, cwd=cwd, env=variables, capture_output=True, encoding="utf-8", check=False
        )
    with TemporaryDirectory() as folder:
        out, err = Path(folder) / "out", Path(folder) / "err"
        asked = {
            "module": module,
            "words": command[3:],
            "folder": str(cwd),
            "environment": variables,
            "out": str(out),
            "err": str(err),
        }
        server = _server()
        server.stdin.write(json.dumps(asked) + "\n")
        server.stdin.flush()
        status = int(server.stdout.readline())
        return subprocess.CompletedProcess(
            command, status, out.read_text("utf-8"), err.read_text("utf-8")
        )


@cache
def _server():
    """The process that is asked, one for each process of tests; it ends with that one."""
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.commands"],
        cwd=ROOT,
        env={**os.environ, **WIDTH},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    atexit.register(_end, server)
    return server


def _end(server):
    with suppress(OSError):
        server.stdin.close()
    server.wait()


def serve():
    """Run a command in a child of this process for each line of input, and answer with its status;
    return in a child what it was asked for.
    """
    for name in LOADED:
        import_module(name)
    for line in sys.stdin:
        if os.fork() == 0:
            return json.loads(line)
        _, status = os.wait()
        print(os.waitstatus_to_exitcode(status), flush=True)
    return None


def become(asked):
    """Be the process that was asked for, to its end."""
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    time.tzset()
    places = ((os.devnull, os.O_RDONLY), *((asked[name], os.O_WRONLY) for name in ("out", "err")))
    for number, (path, way) in enumerate(places):
        opened = os.open(path, way | os.O_CREAT)
        os.dup2(opened, number)
        os.close(opened)
    sys.argv = [asked["module"], *asked["words"]]
    sys.path[0] = asked["folder"]
    sys.path[1:1] = filter(None, asked["environment"].get("PYTHONPATH", "").split(os.pathsep))
    if asked["module"] == "invoke":
        import plugins.tasks

        plugins.tasks.subprocess = SimpleNamespace(run=_in_a_child)
    runpy.run_module(asked["module"], run_name="__main__", alter_sys=True)


def _in_a_child(command, env, check):
    """What a task of `inv` starts as a process of its own, started as one of ours."""
    if child := os.fork():
        _, status = os.waitpid(child, 0)
        return subprocess.CompletedProcess(command, os.waitstatus_to_exitcode(status))
    os.environ.clear()
    os.environ.update(env)
    sys.argv = command[2:]
    try:
        runpy.run_module(command[2], run_name="__main__", alter_sys=True)
        status = 0
    except SystemExit as ended:
        status = ended.code or 0
    except BaseException:
        traceback.print_exc()
        status = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__" and (asked := serve()):
    become(asked)
