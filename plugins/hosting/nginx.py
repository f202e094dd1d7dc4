"""Settings for nginx: what stands inside of a server, and a server around it."""

from __future__ import annotations

from collections.abc import Iterator

from .media_types import DEFAULT, TEXTS, TYPES
from .site import HASHED, OPEN, HostedSite, cache_control


def files(site: HostedSite) -> Iterator[tuple[str, str]]:
    """Yield each file's name and text."""
    yield "portal.conf", "\n".join(_inside(site)) + "\n"
    yield "server.conf", _SERVER.format(name=site.name)


def _inside(site: HostedSite) -> Iterator[str]:
    yield f'root "{site.root}";'
    yield from _FIXED
    texts = sorted({*TEXTS.values()} - {"text/html"})  # which nginx always does
    yield f"charset_types {' '.join(texts)};"
    yield "types {"
    for one in dict.fromkeys(TYPES.values()):
        yield f"    {one} {' '.join(end for end, named in TYPES.items() if named == one)};"
    yield "}"
    yield f"default_type {DEFAULT};"
    yield f'set $portal_cache "{cache_control("/")}";'
    yield f'if ($uri ~ "^{site.base}{HASHED}") {{ set $portal_cache "{cache_control(HASHED)}"; }}'
    yield 'set $portal_policy "same-origin"; set $portal_origin "";'
    yield f'if ($uri ~ "^{site.base}({"|".join(OPEN)})") {{'
    yield '    set $portal_policy "cross-origin"; set $portal_origin "*";'
    yield "}"
    for name, value in site.headers.items():
        yield f'add_header {name} "{value}" always;'
    yield "add_header Cross-Origin-Resource-Policy $portal_policy always;"
    yield "add_header Access-Control-Allow-Origin $portal_origin always;"
    yield "add_header Cache-Control $portal_cache;"
    yield f"error_page 404 {site.base}/404.html;"
    yield f"error_page 403 =404 {site.base}/404.html;"
    for old, new in site.moved.items():
        yield f'location = "{site.base}{old}" {{ return 301 "{site.target(new)}"; }}'
    for old in site.gone:
        page = f"{site.base}{old}index.html" if old.endswith("/") else f"{site.base}/404.html"
        yield f'location = "{site.base}{old}" {{ error_page 410 "{page}"; return 410; }}'
    yield r"location ~ \.(br|gz)$ { return 404; }"
    yield "location / { try_files $uri $uri/ =404; }"


_FIXED = """\
index index.html;
autoindex off;
absolute_redirect off;
server_tokens off;
charset utf-8;
# The packed files beside the pages. For Brotli: apt-get install libnginx-mod-http-brotli-static
gzip_static on;
gzip_vary on;
# brotli_static on;""".splitlines()

_SERVER = """\
# Put portal.conf into /etc/nginx/snippets/, this file into /etc/nginx/sites-enabled/.
server {{
    listen 80;
    listen [::]:80;
    server_name {name};
    return 301 https://$host$request_uri;
}}
server {{
    listen 443 ssl http2;
    listen [::]:443 ssl http2;
    server_name {name};
    ssl_certificate /etc/letsencrypt/live/{name}/fullchain.pem;
    ssl_certificate_key /etc/letsencrypt/live/{name}/privkey.pem;
    ssl_protocols TLSv1.2 TLSv1.3;
    include snippets/portal.conf;
}}
"""
