"""A served site, copied page by page."""

import gzip
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from plugins.audit.crawl import Refusal, addresses_in, origin_of
from plugins.audit.site_copy import copy_site

PAGE = "<!doctype html><html lang=vi><title>{0}</title><h1>{0}</h1>"
MAP = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</urlset>'


@contextmanager
def site(answers):
    """Serve answers by what is asked for: text of a page, (kind, bytes), a status, or an address
    to go to. Yields the site's address and what it was asked, in order.
    """
    asked, at_once, most = [], [0], [0]

    class Host(BaseHTTPRequestHandler):
        def do_GET(self):
            at_once[0] += 1
            most[0] = max(most[0], at_once[0])
            time.sleep(0.01)
            at_once[0] -= 1
            asked.append(self.path)
            answer = answers.get(self.path, 404)
            if isinstance(answer, int):
                self.send_error(answer)
            elif isinstance(answer, str) and answer.startswith(("http:", "/")):
                self.send_response(302)
                self.send_header("Location", answer)
                self.end_headers()
            else:
                kind, body = answer if isinstance(answer, tuple) else ("text/html", answer.encode())
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.end_headers()
                self.wfile.write(body)

        def log_message(self, *given): ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()
    assert most[0] <= 1, "several requests at once"


def links(*targets):
    return PAGE.format("Trang") + "".join(f'<a href="{one}">Đi</a>' for one in targets)


def test_without_a_site_map_the_pages_are_those_that_links_lead_to_inside_the_site(tmp_path):
    answers = {
        "/": links("a/", "/b?n=1", "#x", "mailto:a@b.vn", "http://other.invalid/", "file.pdf"),
        "/a/": links("../", "c.html#there"),
        "/a/c.html": links(),
        "/b?n=1": links(),
        "/file.pdf": ("application/pdf", b"%PDF"),
    }
    with site(answers) as (root, asked):
        copy = copy_site(f"{root}/", tmp_path)
    assert copy.requests == {
        "index.html": "/",
        "a/index.html": "/a/",
        "b(n=1).html": "/b?n=1",
        "a/c.html": "/a/c.html",
    }
    assert (tmp_path / "a" / "c.html").read_text("utf-8") == links()
    assert not copy.by_map and not copy.refused
    assert len(asked) == len({*asked}), "asked twice"


def test_a_site_map_and_the_maps_that_it_names_say_which_pages_there_are(tmp_path):
    def named(*paths):
        return "".join(f"<url><loc>https://cong.gov.vn{path}</loc></url>" for path in paths)

    index = MAP.format("<sitemap><loc>https://cong.gov.vn/more.xml.gz</loc></sitemap>")
    answers = {
        "/": links("/hidden/"),
        "/sitemap.xml": ("application/xml", index.encode()),
        "/more.xml.gz": (
            "application/gzip",
            gzip.compress(MAP.format(named("/a/", "/b/")).encode()),
        ),
        "/a/": links(),
    }
    with site(answers) as (root, _):
        copy = copy_site(root, tmp_path)
    assert copy.by_map
    assert [*copy.requests.values()] == ["/", "/a/"]
    assert {**copy.refused} == {f"{root}/b/": "HTTP 404"}, "a page that is named and is not there"


def test_the_limit_is_kept_and_what_is_left_out_is_counted(tmp_path):
    answers = {"/": links(*(f"/{n}/" for n in range(9)))}
    answers |= {f"/{n}/": links() for n in range(9)}
    with site(answers) as (root, _):
        copy = copy_site(root, tmp_path, 4)
    assert len(copy.requests) == 4 and copy.left_out == 6


def test_robots_txt_keeps_us_out_unless_the_site_is_ours(tmp_path):
    rules = ("text/plain", b"User-agent: *\nDisallow: /private/")
    answers = {"/": links("/private/"), "/private/": links(), "/robots.txt": rules}
    with site(answers) as (root, asked):
        copy = copy_site(root, tmp_path / "one")
        assert copy.forbidden == 1 and "/private/" not in asked
        assert len(copy_site(root, tmp_path / "two", all_pages=True).requests) == 2


def test_a_page_that_leads_to_another_site_is_none_of_this_one(tmp_path):
    with site({"/": links("/away/"), "/away/": "http://127.0.0.2:9/"}) as (root, _):
        copy = copy_site(root, tmp_path)
    assert [*copy.requests.values()] == ["/"]
    assert len(copy.refused) == 1


def test_styles_and_scripts_come_along_since_results_stand_on_them(tmp_path):
    page = (
        PAGE.format("Trang")
        + '<link rel=stylesheet href="s/a.css?v=1"><script src="b.js"></script>'
    )
    answers = {"/": page, "/s/a.css?v=1": ("text/css", b"p{}"), "/b.js": ("text/javascript", b"1")}
    with site(answers) as (root, _):
        copy_site(root, tmp_path)
    assert (tmp_path / "s" / "a.css").read_bytes() == b"p{}"
    assert (tmp_path / "b.js").read_bytes() == b"1"


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("127.0.0.1:8000", "site_no_address"),
        ("ftp://a.vn/", "site_no_address"),
        ("http://127.0.0.1:1/", "site_silent"),
        ("http://a.vn:port/", "site_no_address"),
    ],
)
def test_an_address_that_gives_nothing_is_refused_with_its_reason(tmp_path, address, code):
    with pytest.raises(Refusal) as refused:
        copy_site(address, tmp_path)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("answer", "code"),
    [(404, "site_status"), (("application/pdf", b"%PDF"), "site_not_a_page")],
)
def test_a_first_page_that_is_none_is_refused(tmp_path, answer, code):
    with site({"/": answer}) as (root, _), pytest.raises(Refusal) as refused:
        copy_site(root, tmp_path)
    assert refused.value.code == code


def test_origins_are_compared_as_browsers_do():
    assert origin_of("http://A.vn:80/x") == origin_of("http://a.vn/y") == "http://a.vn"
    assert origin_of("https://a.vn") != origin_of("http://a.vn")
    assert origin_of("http://[::1]:8000/") == "http://[::1]:8000"


def test_a_site_map_is_no_way_to_fill_the_memory():
    bomb = '<!DOCTYPE a [<!ENTITY b "xxxx"><!ENTITY c "&b;&b;">]>' + MAP.format(
        "<url><loc>&c;</loc></url>"
    )
    assert addresses_in(bomb.encode()) == ([], [])
    with pytest.raises(ValueError, match="no site map"):
        addresses_in(b"<html>")
