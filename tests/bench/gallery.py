"""Every page type in every palette at two widths, to look at: `inv gallery`, after a build."""

import argparse
import base64
import html
import json
from collections import defaultdict
from pathlib import Path

from plugins.audit.browser import browser, resize
from plugins.audit.server import served

PALETTES = ("light", "cream", "dark", "yellow-on-black", "white-on-black", "black-on-yellow")
WIDTHS = (320, 1280)
TEMPLATES = (
    "home",
    "procedures",
    "procedure",
    "agency",
    "document",
    "news_item",
    "life_event",
    "guide",
    "guide_outcome",
    "guide_outline",
    "search",
    "settings",
    "site_map",
    "not_found",
    "offline",
    "notice",
    "page",
)
TALLEST = 12_000


def samples(output, lang="vi"):
    """The longest page of each type: it has the most to show."""
    pages = json.loads((output / "api" / "pages.json").read_text(encoding="utf-8"))
    urls = defaultdict(list)
    for page in pages:
        if page["lang"] == lang:
            urls[page["template"]].append(page["url"])

    def length(url):
        return (output / url[1:] / ("index.html" if url.endswith("/") else "")).stat().st_size

    return [(name, max(urls[name], key=length)) for name in TEMPLATES if urls[name]]


def picture(driver, width):
    """The whole page as PNG bytes."""
    driver.execute_async_script("document.fonts.ready.then(arguments[0])")
    height = min(TALLEST, driver.execute_script("return document.documentElement.scrollHeight"))
    clip = {"x": 0, "y": 0, "width": width, "height": height, "scale": 1}
    shot = driver.execute_cdp_cmd(
        "Page.captureScreenshot", {"captureBeyondViewport": True, "clip": clip}
    )
    return base64.b64decode(shot["data"])


def take(driver, address, name, folder):
    """Write a page's pictures; yield their file names."""
    for width in WIDTHS:
        resize(driver, width)
        driver.get(address)
        for palette in PALETTES:
            driver.execute_script(
                "document.documentElement.dataset.palette = arguments[0]", palette
            )
            file = f"{name}-{width}-{palette}.png"
            (folder / file).write_bytes(picture(driver, width))
            yield file


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=Path("output"))
    parser.add_argument("--gallery", type=Path, default=Path("reports") / "gallery")
    given = parser.parse_args()
    given.gallery.mkdir(parents=True, exist_ok=True)
    rows = ["<!doctype html><meta charset=utf-8><title>Gallery</title>"]
    with served(given.output) as host, browser() as driver:
        for name, url in samples(given.output):
            rows.append(f"<h2>{html.escape(name)} {html.escape(url)}</h2>")
            rows += [
                f'<a href="{file}"><img src="{file}" alt="{file}" height=600 loading=lazy></a>'
                for file in take(driver, f"{host}{url}", name, given.gallery)
            ]
            print(name, url)
    (given.gallery / "index.html").write_text("\n".join(rows), encoding="utf-8")
    print(f"{given.gallery / 'index.html'}")


if __name__ == "__main__":
    main()
