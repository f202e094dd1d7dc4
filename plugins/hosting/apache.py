"""Settings for Apache 2.4: rules for the portal's folder, which may be its `.htaccess` or stand in
a virtual host.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .media_types import TEXTS, TYPES, media_type
from .site import HASHED, OPEN, HostedSite, cache_control


def files(site: HostedSite) -> Iterator[tuple[str, str]]:
    """Yield each file's name and text."""
    rules = list(_rules(site))
    yield "htaccess", "\n".join([_MODULES, *rules]) + "\n"
    inside = "\n".join(f"        {line}" for line in rules)
    yield "portal.conf", _HOST.format(site=site, modules=_MODULES, rules=inside)


def _rules(site: HostedSite) -> Iterator[str]:
    yield "DirectoryIndex index.html"
    yield f"ErrorDocument 404 {site.base}/404.html"
    yield "RemoveEncoding .br .gz"
    for one in TYPES:
        yield f'AddType "{media_type(f".{one}")}" .{one}'
    for one in TEXTS:
        yield _files(rf"\.{one}\.(br|gz)$", f'ForceType "{media_type(f".{one}")}"')
    for name, value in site.headers.items():
        yield f'Header always set {name} "{value}"'
    yield 'Header always set Cross-Origin-Resource-Policy "same-origin"'
    opened = "|".join(OPEN)
    yield f'<If "%{{REQUEST_URI}} =~ m#^{site.base}({opened})#">'
    yield '    Header always set Cross-Origin-Resource-Policy "cross-origin"'
    yield '    Header always set Access-Control-Allow-Origin "*"'
    yield "</If>"
    yield f'Header set Cache-Control "{cache_control("/")}"'
    yield f'<If "%{{REQUEST_URI}} =~ m#^{site.base}{HASHED}#">'
    yield f'    Header set Cache-Control "{cache_control(HASHED)}"'
    yield "</If>"
    yield _files(
        r"\.br$", "Header set Content-Encoding br", "SetEnv no-brotli 1", "SetEnv no-gzip 1"
    )
    yield _files(r"\.gz$", "Header set Content-Encoding gzip", "SetEnv no-gzip 1")
    yield _files(rf"\.({'|'.join(TEXTS)})(\.br|\.gz)?$", "Header append Vary Accept-Encoding")
    yield "RewriteEngine On"
    for old, new in site.moved.items():
        yield f'RewriteRule "^{_escaped(old)}$" "{site.target(new)}" [R=301,NE,L]'
    for old in site.gone:
        page = f"{old}index.html" if old.endswith("/") else "/404.html"
        yield f"<If \"%{{REQUEST_URI}} == '{site.base}{old}'\">"
        yield f"    ErrorDocument 410 {site.base}{page}"
        yield "</If>"
        yield f'RewriteRule "^{_escaped(old)}$" "-" [G,L]'
    yield from _PACKED


def _files(pattern: str, *lines: str) -> str:
    inside = "".join(f"    {line}\n" for line in lines)
    return f'<FilesMatch "{pattern}">\n{inside}</FilesMatch>'


def _escaped(address: str) -> str:
    """An address as a pattern below its folder."""
    return re.escape(address.removeprefix("/"))


_MODULES = "# Needs: a2enmod headers rewrite ssl"
_PACKED = r"""
# Packed files are for who asks for the file that they are made of, and a folder without a page is
# no page.
RewriteCond "%{THE_REQUEST}" "\.(br|gz)[ ?]"
RewriteRule "^" "-" [R=404,L]
RewriteCond "%{REQUEST_FILENAME}" -d
RewriteCond "%{REQUEST_FILENAME}/index.html" !-f
RewriteRule "(^|/)$" "-" [R=404,L]
RewriteCond "%{HTTP:Accept-Encoding}" "(^|[ ,])br([ ,]|$)"
RewriteCond "%{REQUEST_FILENAME}.br" -f
RewriteRule "^(.+[^/])$" "$1.br" [L]
RewriteCond "%{HTTP:Accept-Encoding}" "(^|[ ,])br([ ,]|$)"
RewriteCond "%{REQUEST_FILENAME}/index.html.br" -f
RewriteRule "^(.*/)?$" "$1index.html.br" [L]
RewriteCond "%{HTTP:Accept-Encoding}" "(^|[ ,])gzip([ ,]|$)"
RewriteCond "%{REQUEST_FILENAME}.gz" -f
RewriteRule "^(.+[^/])$" "$1.gz" [L]
RewriteCond "%{HTTP:Accept-Encoding}" "(^|[ ,])gzip([ ,]|$)"
RewriteCond "%{REQUEST_FILENAME}/index.html.gz" -f
RewriteRule "^(.*/)?$" "$1index.html.gz" [L]""".splitlines()[1:]

_HOST = """\
# Put this file into /etc/apache2/sites-enabled/. Where you may not, put the file htaccess as
# .htaccess into the portal's folder.
{modules}
<VirtualHost *:80>
    ServerName {site.name}
    Redirect permanent / https://{site.name}/
</VirtualHost>
<VirtualHost *:443>
    ServerName {site.name}
    SSLEngine on
    SSLProtocol -all +TLSv1.2 +TLSv1.3
    SSLCertificateFile /etc/letsencrypt/live/{site.name}/fullchain.pem
    SSLCertificateKeyFile /etc/letsencrypt/live/{site.name}/privkey.pem
    DocumentRoot "{site.root}"
    <Directory "{site.root}{site.base}">
        Require all granted
        Options FollowSymLinks
{rules}
    </Directory>
</VirtualHost>
"""
