"""A host below a path, with all that can go wrong between it and a reader."""

import time
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

PLACE = "/mot/hai"


class Host(SimpleHTTPRequestHandler):
    """A host below a path. `network.fault` is what goes wrong: nothing, `error`, `silence`, `half`,
    `away`.
    """

    def __init__(self, *given, network, **more):
        self.network = network
        super().__init__(*given, **more)

    def do_GET(self):
        fault = self.network.fault
        if fault == "away":
            self.close_connection = True
        elif fault == "error":
            self.send_error(500)
        elif fault == "silence":
            self.network.over.wait()
        elif not self.path.startswith(self.network.place + "/"):
            super().send_error(404)
        else:
            self.path = self.path.removeprefix(self.network.place)
            super().do_GET()

    def send_error(self, code, message=None, explain=None):
        """The portal's own page for what is not there, as it is."""
        lost = Path(self.directory) / "404.html"
        if code != 404 or not lost.is_file():
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(lost.read_bytes())

    def end_headers(self):
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def copyfile(self, source, outputfile):
        if self.network.fault == "half":
            body = source.read()
            outputfile.write(body[: len(body) // 2])
            outputfile.flush()
            self.connection.close()
        else:
            super().copyfile(source, outputfile)

    def log_message(self, *given):
        """Requests are no news."""


class Network:
    """What stands between a reader and the portal."""

    def __init__(self, place):
        self.place, self.fault, self.over = place, "", Event()

    def mend(self):
        """Everything is well again; what hung is answered."""
        self.fault = ""
        self.over.set()
        time.sleep(0.5)


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *given):
        """A browser that leaves before the end is no news."""


@contextmanager
def hosted(folder, place=PLACE):
    """Serve a folder below a path; yield the network and the portal's address."""
    network = Network(place)
    with Server(("127.0.0.1", 0), partial(Host, directory=str(folder), network=network)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield network, f"http://127.0.0.1:{server.server_port}{place}"
        finally:
            network.over.set()
            server.shutdown()
