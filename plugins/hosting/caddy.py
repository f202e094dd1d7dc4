"""Settings for Caddy 2, which fetches and renews its certificates itself."""

from __future__ import annotations

from collections.abc import Iterator

from .media_types import TYPES, media_type
from .site import HASHED, OPEN, HostedSite, cache_control


def files(site: HostedSite) -> Iterator[tuple[str, str]]:
    """Yield each file's name and text."""
    yield "portal.caddy", "\n".join(_inside(site)) + "\n"
    yield (
        "Caddyfile",
        f"# Put both files into /etc/caddy/.\n{site.name} {{\n\timport portal.caddy\n}}\n",
    )


def _inside(site: HostedSite) -> Iterator[str]:
    yield f'root * "{site.root}"'
    yield from _headers(site)
    hashed = f"{site.base}{HASHED}*"
    opened = " ".join(f"{site.base}{one}*" for one in OPEN)
    yield f"@hashed path {hashed}"
    yield f'header @hashed Cache-Control "{cache_control(HASHED)}"'
    yield f"@changing not path {hashed}"
    yield f'header @changing Cache-Control "{cache_control("/")}"'
    yield f"@open path {opened}"
    yield "header @open {"
    yield '\tCross-Origin-Resource-Policy "cross-origin"'
    yield '\tAccess-Control-Allow-Origin "*"'
    yield "}"
    yield f"@own not path {opened}"
    yield 'header @own Cross-Origin-Resource-Policy "same-origin"'
    for one in TYPES:
        yield f"@type_{one} path *.{one}"
        yield f'header @type_{one} Content-Type "{media_type(f".{one}")}"'
    for old, new in site.moved.items():
        yield f'redir "{site.base}{old}" "{site.target(new)}" 301'
    for old in site.gone:
        yield f'handle "{site.base}{old}" {{\n\tfile_server {{\n\t\tstatus 410\n\t}}\n}}'
    yield "@packed path *.br *.gz"
    yield "error @packed 404"
    yield "file_server {\n\tprecompressed br gzip\n}"
    yield "handle_errors {"  # which forgets the headers
    yield from _headers(site)
    yield '\theader Cross-Origin-Resource-Policy "same-origin"'
    yield f'\trewrite * "{site.base}/404.html"'
    yield f'\theader Cache-Control "{cache_control("/")}"'
    yield f'\theader Content-Type "{media_type(".html")}"'
    yield "\tfile_server {\n\t\tprecompressed br gzip\n\t}"
    yield "}"


def _headers(site: HostedSite) -> Iterator[str]:
    yield "header {"
    for name, value in site.headers.items():
        yield f'\t{name} "{value}"'
    yield "\tVary Accept-Encoding"
    yield "\t-Server"
    yield "}"
