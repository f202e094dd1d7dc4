"""Real web servers on the loopback, with the settings that are written for them."""

import http.client
import os
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from types import SimpleNamespace

#: What Debian's package of each brings.
PROGRAMS = {"nginx": "nginx", "apache": "apache2", "caddy": "caddy"}
BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"
_APACHE_MODULES = "mpm_event authz_core mime dir rewrite headers setenvif env autoindex"


def program(name):
    """Where a server is; None where it is not installed."""
    return shutil.which(PROGRAMS[name], path=f"{os.environ.get('PATH', '')}:/usr/sbin")


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def nginx(settings, folder, port):
    text = (settings / "portal.conf").read_text("utf-8")
    load = ""
    if os.path.exists(BROTLI):
        load = f"load_module {BROTLI};\n"
        (settings / "portal.conf").write_text(text.replace("# brotli_static", "brotli_static"))
    user = "user root;\n" if os.geteuid() == 0 else ""
    paths = "".join(
        f"    {name}_temp_path {folder}/{name};\n"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"{load}{user}daemon off;\npid {folder}/pid;\nerror_log {folder}/error.log;\n"
        f"events {{}}\nhttp {{\n    access_log off;\n{paths}"
        f"    server {{\n        listen 127.0.0.1:{port};\n"
        f"        include {settings}/portal.conf;\n    }}\n}}\n"
    )
    return ["-c", f"{folder}/nginx.conf", "-p", str(folder), "-e", f"{folder}/error.log"]


def apache(settings, folder, port):
    rules = (settings / "htaccess").read_text("utf-8")
    root = (settings / "root").read_text()
    modules = "".join(
        f"LoadModule {one}_module /usr/lib/apache2/modules/mod_{one}.so\n"
        for one in _APACHE_MODULES.split()
    )
    user = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
    (folder / "apache.conf").write_text(
        f"{modules}{user}ServerRoot {folder}\nPidFile {folder}/pid\nListen 127.0.0.1:{port}\n"
        f"ServerName localhost\nErrorLog {folder}/error.log\nTypesConfig /etc/mime.types\n"
        f"Mutex posixsem\nDocumentRoot {root}\n<Directory {root}>\nRequire all granted\n"
        f"Options FollowSymLinks Indexes\n{rules}</Directory>\n"
    )
    return ["-f", f"{folder}/apache.conf", "-DFOREGROUND"]


def caddy(settings, folder, port):
    (folder / "Caddyfile").write_text(
        f"{{\n\tadmin off\n\tauto_https off\n}}\nhttp://127.0.0.1:{port} {{\n"
        f"\timport {settings}/portal.caddy\n}}\n"
    )
    return ["run", "--config", f"{folder}/Caddyfile", "--adapter", "caddyfile"]


START = {"nginx": nginx, "apache": apache, "caddy": caddy}


@contextmanager
def started(name, settings, folder):
    """Start a server with written settings; yield how to ask it."""
    port = free_port()
    with running(program(name), START[name](settings, folder, port), port, folder):
        yield lambda path, **headers: ask(port, path, headers)


@contextmanager
def running(program, options, port, folder):
    """Start a server and wait until it listens; end it at last."""
    words = [program, *options]
    own = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    with (folder / "said").open("w") as said:
        process = subprocess.Popen(words, stdout=said, stderr=said, env=own)
    try:
        _wait(port, process, folder)
        yield
    finally:
        process.terminate()
        process.wait(30)


def _wait(port, running, folder):
    end = time.monotonic() + 60
    while time.monotonic() < end and running.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    logs = [one.read_text() for one in (folder / "said", folder / "error.log") if one.exists()]
    raise AssertionError("\n".join(logs))


def ask(port, path, headers):
    """One answer: `status`, `headers` by small names, `body` as it was sent."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request("GET", path, headers=named)
    answer = connection.getresponse()
    found = {name.lower(): value for name, value in answer.headers.items()}
    got = SimpleNamespace(status=answer.status, headers=found, body=answer.read())
    connection.close()
    return got
