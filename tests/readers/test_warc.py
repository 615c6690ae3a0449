"""WARC archives of pages."""

import gzip

import pytest

from framing.errors import DataError
from framing.readers import Unreadable, read

pytest.importorskip("warcio", reason="the extra warc is not installed")

PAGE = """<html lang="en"><head><title>Ferry halted</title><meta property="article:published_time" content="2032-05-04"></head>
<body><article><h1>Ferry halted</h1><p>The ferry across the sound was halted on Tuesday after a pilot was shot at the lock, officials said.</p>
<p>Critics say the plan to close the quay is cruel, and the harbour union asked for an inquiry into the night’s events.</p></article></body></html>"""


def archive(*pages: tuple[str, str, str], packed: bool = True) -> bytes:
    records = [record("warcinfo", "application/warc-fields", b"software: test")]
    for status, kind, content in pages:
        delivered = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n{content}".encode()
        records.append(record("response", "application/http; msgtype=response", delivered))
    return b"".join(map(gzip.compress, records)) if packed else b"".join(records)


def record(kind: str, content_type: str, block: bytes) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{len(block):032}>\r\nWARC-Date: 2032-05-05T00:00:00Z\r\n"
        f"WARC-Target-URI: https://courier.example/1\r\nContent-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def documents(tmp_path, content: bytes, name: str = "crawl.warc.gz"):
    path = tmp_path / name
    path.write_bytes(content)
    return list(read([path]))


@pytest.mark.parametrize("packed", [True, False])
def test_pages_that_were_delivered_are_read(tmp_path, packed):
    content = archive(
        ("200 OK", "text/html; charset=utf-8", PAGE), ("404 Not Found", "text/html", PAGE), ("200 OK", "image/png", "x"), packed=packed
    )
    (document,) = documents(tmp_path, content, "crawl.warc.gz" if packed else "crawl.warc")
    assert (document.title, document.published, document.url) == ("Ferry halted", "2032-05-04", "https://courier.example/1")
    assert "Critics say" in document.text


def test_archive_that_breaks_off_keeps_the_pages_before(tmp_path):
    content = archive(("200 OK", "text/html", PAGE), ("200 OK", "text/html", PAGE + "<p>More.</p>" * 500), packed=False)
    found = documents(tmp_path, content[:-2_000], "crawl.warc")
    assert found[0].title == "Ferry halted"
    assert isinstance(found[-1], Unreadable)
    assert "from here on" in found[-1].problem


@pytest.mark.parametrize(
    ("content", "problem"),
    [(archive(("404 Not Found", "text/html", PAGE)), "none of its 2 records is a page"), (b"no archive", "from here on|none of its")],
)
def test_archive_without_pages_is_told(tmp_path, content, problem):
    try:
        found = documents(tmp_path, content)
    except DataError as error:
        assert problem in str(error)
    else:
        assert any(word in found[0].problem for word in problem.split("|"))
