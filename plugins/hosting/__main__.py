"""`host` and `compress` from a shell: `python -m plugins.hosting host nginx --output FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from ..domain import Problem
from ..frontmatter.header import read_header
from ..frontmatter.source import LARGEST, decode
from ..run import PACKAGE, Work, amounts, command, paths
from ..run.settings import folder_of
from .compress import compress
from .github_pages import measure
from .hosts import HOSTS, files
from .site import HostedSite


def main() -> int:
    """Run the task asked for; return its exit status."""
    return command.run(_main)


def _main() -> int:
    parser = command.Parser(prog=f"python -m {PACKAGE}.hosting")
    tasks = parser.add_subparsers(dest="task", required=True)
    hosting = tasks.add_parser("host", help="settings for a web server")
    hosting.add_argument("name", choices=HOSTS)
    hosting.add_argument("--output", type=Path, required=True, help="the folder to write them to")
    hosting.add_argument("--site", type=Path, default=folder_of("OUTPUT_PATH"))
    hosting.add_argument("--content", type=Path, default=folder_of("PATH"))
    hosting.add_argument("--root", default="/var/www/portal", help="the portal's on the server")
    packing = tasks.add_parser("compress", help="what `publish` calls before it signs")
    packing.add_argument("--output", type=Path, required=True)
    packing.add_argument("--cache", type=Path, default=folder_of("CACHE_PATH"))
    packing.add_argument("--jobs", type=command.jobs("--jobs"), default=0)
    given = parser.parse_args()
    if given.task == "compress":
        return _compress(given.output, Work(given.cache / "work", given.jobs))
    if any(one in given.root for one in "\"'\\{}$;\n"):
        raise command.Stopped("root_unsafe", given=given.root)
    output = command.folder(given.site)
    site = HostedSite.of(output, _url(given.content), given.root)
    return _host(given.name, given.output.resolve(), output, site)


def _compress(output: Path, work: Work) -> int:
    words = command.Words()
    made = compress(command.folder(output), work)
    print(words("hosting.packed", count=made.count, size=amounts.size(made.size, words)))
    return 0


def _host(name: str, folder: Path, output: Path, site: HostedSite) -> int:
    """Write the settings, say where; status 1 where the host does not take the portal."""
    if folder.is_relative_to(output):
        raise command.Stopped("output_in_site", path=folder)
    words = command.Words()
    for file, text in files(name, site, output):
        paths.write(folder, file, text.encode())
        print(command.display_path(folder / file))
    print(words(f"hosting.{name}", folder=command.display_path(folder)))
    return _fit(output, words) if name == "pages" else 0


def _url(content: Path) -> str:
    """The portal's address, as its `portal.yml` says."""
    try:
        text = decode(paths.read(content, "portal.yml", LARGEST), "portal.yml")
    except paths.Refused:
        return ""
    if isinstance(text, Problem):
        return ""
    return str(read_header(text, "portal.yml", 1).values.get("url") or "")


def _fit(output: Path, words: command.Words) -> int:
    fit = measure(output)
    for kind, made in sorted(fit.kinds.items(), key=lambda one: -one[1].size):
        size = amounts.size(made.size, words)
        print(words("hosting.kind", kind=words(f"hosted.{kind}"), count=made.count, size=size))
    for name in fit.too_large:
        print(words("hosting.too_large", name=name))
    total = amounts.size(fit.total.size, words)
    if fit.fits:
        print(words("hosting.fits", count=fit.total.count, size=total))
        return 0
    print(words("hosting.fits_not", count=fit.total.count, size=total))
    for kind in fit.leave_out:
        print(words(f"hosting.without_{kind}"))
    return 1


if __name__ == "__main__":
    sys.exit(main())
