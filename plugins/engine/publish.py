"""The gate: built, checked and audited beside the live folder, which changes only when all passed, and at once."""
from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace as with_changes

from .output import NotOurs, replace
from .run import ROOT, Request, build


def publish(request: Request) -> int:
    """Build for production, audit in the browser, then swap; return the exit status of what failed first, or 0."""
    live = request.output
    candidate = live.parent / f".{live.name}.candidate"
    shutil.rmtree(candidate, ignore_errors=True)
    try:
        status = build(with_changes(request, output=candidate)) or _audit(request, candidate)
        if status == 0:
            replace(candidate, live)
        return status
    except NotOurs as refused:
        sys.stderr.write(f"{refused}: not a portal's output; choose another folder.\n")
        return 1
    finally:
        shutil.rmtree(candidate, ignore_errors=True)


def _audit(request: Request, candidate: object) -> int:
    """The browser audit is another room's command; its exit status is the gate."""
    command = [sys.executable, "-m", "plugins.audit", "--output", str(candidate), "--reports", str(request.reports),
               "--jobs", str(request.jobs)]
    return subprocess.run(command, cwd=ROOT, check=False).returncode
