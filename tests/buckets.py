"""A server on this machine that speaks S3, with one bucket."""

from contextlib import contextmanager

import pytest


@contextmanager
def bucket(name="results"):
    """Serve a bucket; yield the environment in which clients find the server, or skip."""
    server = pytest.importorskip("moto.server", reason="moto is not installed here")
    s3fs = pytest.importorskip("s3fs", reason="the extra `cluster` is not installed here")
    started = server.ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    started.start()
    host, port = started.get_host_and_port()
    known = {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": "us-east-1",
    }
    try:
        with pytest.MonkeyPatch.context() as environment:
            for variable, value in known.items():
                environment.setenv(variable, value)
            s3fs.S3FileSystem.clear_instance_cache()  # each knows the server it began with
            s3fs.S3FileSystem().makedirs(name, exist_ok=True)
            yield known
    finally:
        s3fs.S3FileSystem.clear_instance_cache()
        started.stop()
