"""The search page with a part missing, mixed with a newer release, and without a network."""

import shutil
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from plugins.search.files import MANIFEST
from plugins.search.shards import read_script
from tests.browser.offline.reader import BIRTH, kept, visit
from tests.browser.pages import until

from .asking import LOADED, PAGE, answered, first, wait


class _Brief(SimpleHTTPRequestHandler):
    """HTTP/1.0: no connection outlives its answer, so that the network can be taken away."""

    def log_message(self, *given):
        """Requests are no news."""


@contextmanager
def networked(folder):
    """Serve a folder as long as there is a network."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Brief, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_with_a_part_of_the_index_missing_there_is_an_answer_and_the_truth(site, driver, tmp_path):
    copy = tmp_path / "site"
    shutil.copytree(site.output, copy, ignore=shutil.ignore_patterns("audio"))
    broken = next(
        file
        for file in (copy / "search/vi/i").iterdir()
        if "ket_hon" in read_script(file.read_text("utf-8"))[2][0].split()
    )
    broken.unlink()
    driver.get(f"{copy.as_uri()}/{PAGE}?q=đăng ký kết hôn")
    assert "kết quả" in answered(driver)
    assert (
        "Một phần mục lục không tải được"
        in driver.find_element(By.CSS_SELECTOR, "[data-missing]").text
    )


def test_without_the_index_one_can_try_again(site, driver, tmp_path):
    copy = tmp_path / "site"
    shutil.copytree(site.output, copy, ignore=shutil.ignore_patterns("audio"))
    (copy / "search/vi/m.js").rename(copy / "m.js")
    driver.get(f"{copy.as_uri()}/{PAGE}?q=kết hôn")
    assert answered(driver) == "Không tải được mục lục tìm kiếm."
    (copy / "m.js").rename(copy / "search/vi/m.js")
    driver.find_element(By.CSS_SELECTOR, "[data-missing] button").click()
    until(driver, answered, lambda now: "kết quả" in now)


def publish_another(index):
    """Put a release in place whose files are known by other digests, in which documents have
    other numbers: of the two mixed nothing right would come.
    """
    digests = read_script((index / MANIFEST).read_text("utf-8"))[2]["digests"]
    for file in index.rglob("*.js"):
        text = file.read_text("utf-8")
        for digest in " ".join(digests.values()).split():
            text = text.replace(digest, digest[::-1])
        file.write_text(text, "utf-8")


def test_a_release_published_while_the_page_is_open_is_not_mixed_in(site, driver, tmp_path):
    copy = tmp_path / "site"
    shutil.copytree(site.output, copy, ignore=shutil.ignore_patterns("audio"))
    driver.get(f"{copy.as_uri()}/{PAGE}?q=kết hôn")
    answered(driver)
    publish_another(copy / "search/vi")
    field = driver.find_element(By.ID, "q")
    field.clear()
    field.send_keys("giấy phép xây dựng nhà ở", Keys.ENTER)
    until(driver, answered, lambda now: "kết quả" in now and "giấy phép" in now)
    assert not driver.find_element(By.CSS_SELECTOR, "[data-missing]").text


def test_after_one_visit_search_and_read_pages_work_without_a_network(site, reader):
    with networked(site.output) as root:
        visit(reader, root, BIRTH)
        reader.get(f"{root}/{PAGE}?q=đăng ký khai sinh")
        answered(reader)
        loaded = reader.execute_script(f"return {LOADED}")
        kept(reader, *(one for one in loaded if "/search/" in one))
    reader.get(f"{root}/vi/thu-tuc/dang-ky-khai-sinh/index.html")
    assert reader.find_element(By.TAG_NAME, "h1").text == "Đăng ký khai sinh"
    reader.get(f"{root}/{PAGE}?q=đăng ký khai sinh")
    assert "kết quả" in answered(reader)
    first(reader, "Đăng ký khai sinh")
    reader.get(
        f"{root}/{PAGE}?q=giấy phép xây dựng nhà ở"
    )  # never asked here, but one of the top tasks
    answered(reader)
    first(reader, "Cấp giấy phép xây dựng nhà ở riêng lẻ")
    assert not reader.find_element(By.CSS_SELECTOR, "[data-missing]").text
    reader.get(f"{root}/{PAGE}?q=bản sao trích lục hộ tịch")
    answered(reader)
    assert "thiếu" in reader.find_element(By.CSS_SELECTOR, "[data-missing]").text
    reader.get(f"{root}/vi/thu-tuc/dang-ky-ket-hon/index.html")
    assert reader.find_element(By.TAG_NAME, "h1").text == "Đọc khi không có mạng"
    wait(reader, "document.querySelectorAll('[data-stored] a').length > 1")


def test_the_whole_portal_can_be_taken_along(site, reader):
    with networked(site.output) as root:
        visit(reader, root)
        reader.get(f"{root}/vi/ngoai-tuyen/index.html")
        wait(reader, "document.querySelector('button[data-text]:not([hidden])')")
        button = reader.find_element(By.CSS_SELECTOR, "button[data-text]")
        assert " MB" in button.text
        button.click()
        wait(
            reader,
            "document.querySelector('[data-how-far]').textContent.startsWith('Đã lưu xong')",
        )
    reader.get(f"{root}/vi/thu-tuc/dang-ky-ket-hon/index.html")
    assert reader.find_element(By.TAG_NAME, "h1").text == "Đăng ký kết hôn"
    reader.get(f"{root}/{PAGE}?q=giấy phép xây dựng nhà")
    assert "kết quả" in answered(reader)
    assert not reader.find_element(By.CSS_SELECTOR, "[data-missing]").text
