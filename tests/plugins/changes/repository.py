"""A repository of content whose pages change."""

import subprocess

FEE = """---
title: {title}
status: {status}
agency: ubnd-xa
life_events: [co-con-nho]
owner: {owner}
channels:
  - type: direct
    costs: [{{kind: fee, amount: {amount}}}]
---

{text}
"""


class Repository:
    """A content folder in a repository of its own; each commit has its day."""

    def __init__(self, folder):
        self.folder, self.content = folder, folder / "content"
        self.content.mkdir()
        self.git("init", "-q", "-b", "main")

    def git(self, *words, day="2026-11-01", moment=""):
        moment = moment or f"{day}T09:00:00+07:00"
        who = ("-c", "user.name=Biên tập", "-c", "user.email=bt@xa.example")
        done = subprocess.run(
            ["git", "-C", self.folder, *who, *words],
            env={"PATH": "/usr/bin:/bin", "GIT_COMMITTER_DATE": moment, "GIT_AUTHOR_DATE": moment},
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def write(self, name, **values):
        """Write a procedure; what is not given is as always."""
        usual = {"title": "Khai sinh", "status": "published", "owner": "A", "amount": 20000}
        text = values.pop("text", "Nộp tờ khai cho công chức tư pháp.")
        file = self.content / "vi" / "thu-tuc" / f"{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(FEE.format(**{**usual, **values}, text=text), "utf-8")
        return file

    def commit(self, day):
        """Commit all there is on a day; return the commit."""
        self.git("add", "-A", day=day)
        self.git("commit", "-qm", "Đăng", "--allow-empty", day=day)
        return self.git("rev-parse", "HEAD")
