"""The search client as people use it, in Chromium: what it answers, what it fetches, how long that
takes.
"""

import gzip
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import sleep

from selenium.webdriver.common.by import By

from plugins.audit.browser import browser

_ASK = """const [text, done] = arguments, form = document.querySelector("form");
const answer = document.querySelector("[data-answer]"), started = performance.now();
let took = 0;
new MutationObserver((_, watch) => {
  if (answer.ariaBusy !== "false") return;
  took ||= performance.now() - started;
  if (document.querySelector("[data-list]").ariaBusy !== "false") return;
  watch.disconnect();
  done([took, [...document.querySelectorAll("[data-list] a")].map((link) =>
    link.getAttribute("href").split("/").at(-2))]);
}).observe(answer, {attributes: true, subtree: true, attributeFilter: ["aria-busy"]});
answer.ariaBusy = "true";
form.elements.q.value = text;
form.requestSubmit();"""
#: Keeps when the first answer stood, in milliseconds from when the page was asked for.
_WATCH = """addEventListener("DOMContentLoaded", () => {
  const answer = document.querySelector("[data-answer]");
  new MutationObserver(() => {
    if (answer.ariaBusy === "false") globalThis.answered ||= performance.now();
  }).observe(answer, {attributes: true});
});"""
_FETCHED = """return performance.getEntriesByType("resource")
  .map((one) => [one.name, one.encodedBodySize])"""
#: Slow 3G: latency in milliseconds, bytes a second.
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".wasm": "application/wasm",
    ".json": "application/json",
}


class Zipped(SimpleHTTPRequestHandler):
    """Serves files as gzip, as hosts do, and never from a cache."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *given):
        """Requests are no news."""

    def do_GET(self):
        """One file."""
        path = self.translate_path(self.path.split("?")[0])
        path += "/index.html" if self.path.split("?")[0].endswith("/") else ""
        try:
            with open(path, "rb") as file:
                body = gzip.compress(file.read(), 6)
        except OSError:
            self.send_error(404)
            return
        self.send_response(200)
        kind = next(
            (kind for end, kind in _TYPES.items() if path.endswith(end)), "application/octet-stream"
        )
        for name, value in (
            ("Content-Type", kind),
            ("Content-Encoding", "gzip"),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "no-store"),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def zipped(folder):
    """Serve a folder; yield its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Zipped, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@contextmanager
def opened(folder):
    """A browser that keeps nothing, and the address of the folder, served."""
    with zipped(folder) as root, browser() as driver:
        driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
        yield driver, root


def ask(driver, text):
    """Type and submit; return milliseconds to the first results, and the identifiers of all that
    are shown, in order.
    """
    return driver.execute_async_script(_ASK, text)


def answers(driver, root, queries):
    """Each query with its ranked identifiers; the page stays open, as for one visitor."""
    driver.get(f"{root}/index.html")
    return [(query, ask(driver, query.text)[1]) for query in queries]


def weights(driver, root, texts):
    """Bytes of the first query (script and index included) and of a further one, each text on a
    fresh page.
    """
    first, further = [], []
    for text in texts:
        driver.get(f"{root}/index.html")
        sleep(0.15)
        ask(driver, text)
        fetched = driver.execute_script(_FETCHED)
        first.append(sum(size for _, size in fetched))
        further.append(
            sum(size for name, size in fetched if not name.endswith(("search.js", "m.js")))
        )
    return first, further


def times(driver, page, texts):
    """Milliseconds to the first answer from opening the page, and to a further one, over slow
    3G.
    """
    for name, given in (
        ("Network.enable", {}),
        ("Page.addScriptToEvaluateOnNewDocument", {"source": _WATCH}),
        ("Network.setBypassServiceWorker", {"bypass": True}),  # what a worker fetches is not slowed
        ("Network.emulateNetworkConditions", SLOW),
    ):
        driver.execute_cdp_cmd(name, given)
    first, further = [], []
    for one, two in zip(texts[::2], texts[1::2], strict=False):
        driver.get(f"{page}?q={one}")
        while not (answered := driver.execute_script("return globalThis.answered")):
            sleep(0.01)
        first.append(answered)
        further.append(ask(driver, two)[0])
    return first, further


def listed(driver):
    """The titles that the page shows."""
    return [link.text for link in driver.find_elements(By.CSS_SELECTOR, "[data-list] a")]
