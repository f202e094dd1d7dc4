"""What is written for a bucket, run against a server that speaks S3."""

import json
import os
import shutil
import subprocess

import pytest

from tests import commands
from tests.buckets import bucket

pytestmark = [
    pytest.mark.whole,
    pytest.mark.skipif(not shutil.which("aws"), reason="the client aws is not installed"),
]


@pytest.fixture(scope="module")
def settings(output):
    folder = output.parent / "s3"
    done = commands.run(
        *("plugins.hosting", "host", "s3", f"--output={folder}"),
        *(f"--site={output}", f"--root={output}", "--content=none"),
        REPORT_LANG="en",
    )
    assert done.returncode == 0, done.stderr
    return folder


def test_each_file_arrives_with_its_type_age_and_target_and_what_is_no_more_goes(output, settings):
    said = json.loads((settings / "metadata.json").read_text("utf-8"))
    with bucket("portal") as known:
        boto3 = pytest.importorskip("boto3")
        store = boto3.client("s3", endpoint_url=known["AWS_ENDPOINT_URL"])
        store.put_object(Bucket="portal", Key="vi/spam/index.html", Body=b"x")
        done = subprocess.run(
            ["sh", settings / "upload.sh"],
            env={**os.environ, **known, "BUCKET": "portal", "FOLDER": str(output)},
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        pages = store.get_paginator("list_objects_v2").paginate(Bucket="portal")
        names = {one["Key"] for page in pages for one in page["Contents"]}
        assert names == set(said)
        for name, one in said.items():
            found = store.head_object(Bucket="portal", Key=name)
            assert (found["ContentType"], found["CacheControl"]) == (
                one["ContentType"],
                one["CacheControl"],
            ), name
            assert found.get("WebsiteRedirectLocation") == one.get("WebsiteRedirectLocation"), name
