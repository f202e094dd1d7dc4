"""nginx, Apache and Caddy with the whole server as it is written, over TLS, with a certificate that
it signs for itself.
"""

import http.client
import re
import socket
import ssl
from types import SimpleNamespace

import pytest

from tests import commands
from tests.plugins.hosting.certificates import write_certificate
from tests.plugins.hosting.servers import PROGRAMS, free_port, program, running

HOST = "localhost"  # as the settings name a portal of which nothing else is known
_APACHE = "/usr/lib/apache2/modules/mod_"
_MODULES = "mpm_event authz_core mime dir alias rewrite headers setenvif env ssl socache_shmcb"


def nginx(settings, folder, own):
    text = own.placed((settings / "server.conf").read_text("utf-8"))
    text = re.sub(r"listen \[::\].*\n", "", text)
    text = text.replace("listen 80;", f"listen 127.0.0.1:{own.plain};")
    text = text.replace("listen 443 ", f"listen 127.0.0.1:{own.secure} ")
    text = text.replace("snippets/portal.conf", f"{settings}/portal.conf")
    paths = "".join(
        f"{name}_temp_path {folder}/{name}; "
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    file = folder / "nginx.conf"
    file.write_text(
        f"user root;\ndaemon off;\npid {folder}/pid;\nevents {{}}\n"
        f"http {{ access_log off; {paths}\n{text}}}\n"
    )
    return ["-c", str(file), "-p", str(folder), "-e", f"{folder}/error.log"]


def apache(settings, folder, own):
    text = own.placed((settings / "portal.conf").read_text("utf-8"))
    text = text.replace("*:80>", f"*:{own.plain}>").replace("*:443>", f"*:{own.secure}>")
    modules = "".join(f"LoadModule {one}_module {_APACHE}{one}.so\n" for one in _MODULES.split())
    file = folder / "apache.conf"
    file.write_text(
        f"{modules}User www-data\nGroup www-data\nServerRoot {folder}\nPidFile {folder}/pid\n"
        f"Listen 127.0.0.1:{own.plain}\nListen 127.0.0.1:{own.secure}\nServerName localhost\n"
        f"ErrorLog {folder}/error.log\nTypesConfig /etc/mime.types\nMutex posixsem\n{text}"
    )
    return ["-f", str(file), "-DFOREGROUND"]


def caddy(settings, folder, own):
    text = (settings / "Caddyfile").read_text("utf-8")
    text = text.replace("import portal.caddy", f"import {settings}/portal.caddy")
    text = text.replace(f"{HOST} {{", f"{HOST} {{\n\ttls {own.certificate} {own.key}")
    file = folder / "Caddyfile"
    file.write_text(
        f"{{\n\tadmin off\n\thttp_port {own.plain}\n\thttps_port {own.secure}\n"
        f"\tauto_https disable_certs\n}}\n{text}"
    )
    return ["run", "--config", str(file), "--adapter", "caddyfile"]


START = {"nginx": nginx, "apache": apache, "caddy": caddy}


class Own:
    """What the trial puts in the place of what is on a real host: ports, certificate and key."""

    def __init__(self, folder):
        self.certificate, self.key = write_certificate(folder, HOST)
        self.plain, self.secure = free_port(), free_port()

    def placed(self, text):
        live = f"/etc/letsencrypt/live/{HOST}"
        text = text.replace(f"{live}/fullchain.pem", str(self.certificate))
        text = text.replace(f"{live}/privkey.pem", str(self.key))
        assert "letsencrypt" not in text
        return text

    def ask(self, path):
        """Ask as a browser that trusts this certificate for this host, and no other."""
        context = ssl.create_default_context(cafile=self.certificate)
        with (
            socket.create_connection(("127.0.0.1", self.secure), 30) as opened,
            context.wrap_socket(opened, server_hostname=HOST) as secure,
        ):
            words = f"GET {path} HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\r\n"
            secure.sendall(words.encode())
            answer = http.client.HTTPResponse(secure)
            answer.begin()
            headers = {name.lower(): value for name, value in answer.headers.items()}
            return SimpleNamespace(
                status=answer.status, headers=headers, body=answer.read(), tls=secure.version()
            )

    def ask_plainly(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.plain, timeout=30)
        connection.request("GET", path, headers={"Host": HOST})
        answer = connection.getresponse()
        connection.close()
        return answer.status, answer.headers["Location"]


@pytest.fixture(scope="module", params=sorted(PROGRAMS))
def host(request, output, tmp_path_factory):
    """One of the servers, with its whole settings but for ports, certificate and key."""
    if not program(request.param):
        pytest.skip(f"no {PROGRAMS[request.param]} here: apt-get install nginx-light apache2 caddy")
    folder, settings = (output.parent / f"{request.param}-{one}" for one in ("tls", "tls-settings"))
    folder.mkdir()
    folder.chmod(0o777)
    done = commands.run(
        *("plugins.hosting", "host", request.param, f"--output={settings}"),
        *(f"--site={output}", f"--root={output}", "--content=none"),
        REPORT_LANG="en",
    )
    assert done.returncode == 0, done.stderr
    own = Own(folder)
    with running(
        program(request.param), START[request.param](settings, folder, own), own.secure, folder
    ):
        yield own


def test_pages_come_over_tls_with_their_headers(host):
    answer = host.ask("/vi/")
    assert answer.status == 200 and b"<html" in answer.body
    assert answer.tls in ("TLSv1.2", "TLSv1.3")
    assert "max-age=31536000" in answer.headers["strict-transport-security"]
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert host.ask("/missing/").status == 404
    assert host.ask("/vi/trang/le-hoi/").status == 410


def test_who_asks_without_tls_is_led_to_the_same_address_with_it(host):
    status, location = host.ask_plainly("/vi/?q=a")
    port = f":{host.secure}"  # on a host it is 443, which goes without saying
    assert status in (301, 308) and location.replace(port, "") == f"https://{HOST}/vi/?q=a"
