"""A bucket that serves a site, of S3 or the like: what each file is to say of itself."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from ..run import paths
from ..run.file_names import PACKED
from .media_types import media_type
from .site import OPEN, HostedSite, cache_control


def files(site: HostedSite, output: Path) -> Iterator[tuple[str, str]]:
    """Yield each file's name and text."""
    said = dict(_metadata(site, output))
    yield "metadata.json", _json(said)
    yield (
        "website.json",
        _json({"IndexDocument": {"Suffix": "index.html"}, "ErrorDocument": {"Key": "404.html"}}),
    )
    yield "headers-policy.json", _json(_headers(site))
    yield "upload.sh", "\n".join(_commands(site, said)) + "\n"


def _metadata(site: HostedSite, output: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """For each file its type, how long it may be kept, and where an old address leads."""
    moved = {f"{old}index.html" if old.endswith("/") else old: to for old, to in site.moved.items()}
    for name in paths.below(output):
        if not name.endswith(PACKED):  # a bucket does not choose by what a browser takes
            said = {"ContentType": media_type(name), "CacheControl": cache_control(f"/{name}")}
            if to := moved.get(f"/{name}"):
                said["WebsiteRedirectLocation"] = site.target(to)
            yield name, said


def _commands(site: HostedSite, said: dict[str, dict[str, str]]) -> Iterator[str]:
    """A shell's lines: files of one kind are copied together, and what is no more goes."""
    prefix = f"{site.base}/"
    yield "#!/bin/sh"
    yield "# BUCKET=my-bucket FOLDER=output sh upload.sh"
    yield "set -eu"
    kinds: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name, one in said.items():
        kinds[one["ContentType"], one["CacheControl"]].add(_pattern(name))
    for (kind, cache), patterns in sorted(kinds.items()):
        chosen = " ".join(f"--include '{one}'" for one in sorted(patterns))
        hashed = "" if "immutable" in cache else " --exclude 'assets/*'"
        yield (
            f'aws s3 cp "$FOLDER" "s3://$BUCKET{prefix}" --recursive '
            f"--exclude '*' {chosen}{hashed} --content-type '{kind}' --cache-control '{cache}'"
        )
    yield (
        f'aws s3 sync "$FOLDER" "s3://$BUCKET{prefix}" --delete --size-only --exclude \'*.br\' '
        "--exclude '*.gz'"
    )
    for name, one in said.items():
        if to := one.get("WebsiteRedirectLocation"):
            # with its page: who comes by another way than the bucket's website reads that
            yield (
                f"aws s3api put-object --bucket \"$BUCKET\" --key '{prefix[1:]}{name}' "
                f"--body \"$FOLDER\"/'{name}' --content-type '{one['ContentType']}' "
                f"--cache-control '{one['CacheControl']}' --website-redirect-location '{to}'"
            )


def _pattern(name: str) -> str:
    """Which files are copied with this one: those of its folder `assets`, or of its ending."""
    last = name.rpartition("/")[2]
    if name.startswith("assets/"):
        return f"assets/*.{last.rpartition('.')[2]}" if "." in last else name
    return f"*.{last.rpartition('.')[2]}" if "." in last else name


def _headers(site: HostedSite) -> dict[str, object]:
    """The headers for CloudFront: `aws cloudfront create-response-headers-policy
    --response-headers-policy-config file://headers-policy.json`.
    """
    every = {**site.headers, "Cross-Origin-Resource-Policy": "same-origin"}
    items = [{"Header": name, "Value": value, "Override": True} for name, value in every.items()]
    return {
        "Name": "portal",
        "Comment": f"Not for {' '.join(OPEN)}: there Cross-Origin-Resource-Policy: cross-origin",
        "CustomHeadersConfig": {"Quantity": len(items), "Items": items},
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
