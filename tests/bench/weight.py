"""What a page weighs in brotli, beside two frameworks from npm: `inv bench weight`, after a
build.
"""

import json
import sys
from pathlib import Path
from statistics import median

import brotli

from tests.bench.peers import install
from tests.bench.tables import tell

OUTPUT = Path("output")


def brotlied(*files):
    """The bytes that files take on the way, at brotli's highest quality."""
    return sum(len(brotli.compress(file.read_bytes())) for file in files)


def size(files):
    """The bytes of files that are compressed already."""
    return sum(file.stat().st_size for file in files)


def portal(output):
    """The built portal: an ordinary page's own files, and the median of all pages' HTML."""
    assets = output / "assets"
    pages = json.loads((output / "api" / "pages.json").read_text(encoding="utf-8"))
    html = [
        output / page["url"].lstrip("/") / "index.html"
        for page in pages
        if page["url"].endswith("/")
    ]
    return {
        "": "Cổng Mở",
        "css": brotlied(*assets.glob("style.*.css")),
        "javascript": brotlied(*assets.glob("theme.*.js"), *assets.glob("main.*.js")),
        "fonts": size(assets.glob("be-vietnam-pro-*.woff2")),
        "icons": brotlied(*assets.glob("icons.*.svg")),
        "median html": int(median(map(brotlied, html))),
    }


def frameworks(packages):
    """The frameworks as packaged, minified, with the two weights of their typeface that their pages
    load.
    """
    govuk, uswds = (
        packages / "govuk-frontend" / "dist" / "govuk",
        packages / "@uswds" / "uswds" / "dist",
    )
    version = {
        name: json.loads((packages / name / "package.json").read_text())["version"]
        for name in ("govuk-frontend", "@uswds/uswds")
    }
    yield {
        "": f"govuk-frontend {version['govuk-frontend']}",
        "css": brotlied(govuk / "govuk-frontend.min.css"),
        "javascript": brotlied(govuk / "govuk-frontend.min.js"),
        "fonts": size((govuk / "assets" / "fonts").glob("*.woff2")),
        "icons": None,
        "median html": None,
    }
    yield {
        "": f"USWDS {version['@uswds/uswds']}",
        "css": brotlied(uswds / "css" / "uswds.min.css"),
        "javascript": brotlied(uswds / "js" / "uswds.min.js", uswds / "js" / "uswds-init.min.js"),
        "fonts": size(
            uswds / "fonts" / "public-sans" / f"PublicSans-{weight}.woff2"
            for weight in ("Regular", "Bold")
        ),
        "icons": brotlied(uswds / "img" / "sprite.svg"),
        "median html": None,
    }


def main():
    if not (OUTPUT / "api" / "pages.json").exists():
        sys.exit("There is no built portal in output/: run `inv build` first.")
    tell("weight", [portal(OUTPUT), *frameworks(install())])


if __name__ == "__main__":
    main()
