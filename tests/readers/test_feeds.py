"""RSS and Atom files."""

import pytest

from framing.errors import DataError
from framing.readers import Unreadable, read

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Northmark Courier</title><link>https://courier.example/</link><language>en</language>
<item><title>Ferry &amp; quay: both shut</title><guid>c-1</guid><link>https://courier.example/1</link>
<pubDate>Tue, 04 May 2032 17:06:00 +0200</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The ferry did <b>not</b> sail.</p><p>Critics say the plan is cruel.<br>So be it.</p><script>track()</script>]]></content:encoded></item>
<item><title>Second</title><link>https://courier.example/2</link><description>Only a summary.</description></item>
</channel></rss>"""
ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>The Tarn Ledger</title><id>urn:t</id><updated>2032-05-04T08:00:00Z</updated>
<entry><id>urn:t:1</id><title>Lock closed</title><updated>2032-05-04T08:00:00Z</updated><published>2032-05-03T22:30:00Z</published>
<content type="html">&lt;p&gt;The lock was closed.&lt;/p&gt;</content></entry></feed>"""


def documents(tmp_path, content: str, name: str = "feed.xml"):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    return list(read([path]))


def test_rss_entry_brings_text_and_facts(tmp_path):
    first = documents(tmp_path, RSS)[0]
    assert first.text == "The ferry did not sail.\n\nCritics say the plan is cruel.\nSo be it."
    assert (first.id, first.outlet, first.title, first.published, first.url, first.language) == (
        "c-1",
        "Northmark Courier",
        "Ferry & quay: both shut",
        "2032-05-04T15:06Z",
        "https://courier.example/1",
        "en",
    )


def test_summary_is_read_where_there_is_no_more(tmp_path):
    second = documents(tmp_path, RSS, "feed.rss")[1]
    assert (second.text, second.published) == ("Only a summary.", None)


def test_atom_entry_has_the_day_of_publication(tmp_path):
    (entry,) = documents(tmp_path, ATOM, "feed.atom")
    assert (entry.text, entry.outlet, entry.published) == ("The lock was closed.", "The Tarn Ledger", "2032-05-03T22:30Z")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("<?xml version='1.0'?><settings><a/></settings>", "is not an RSS or Atom feed"),
        ("no markup at all", "is not an RSS or Atom feed"),
        ("https://courier.example/feed", "is not an RSS or Atom feed"),
        ('<rss version="2.0"><channel><title>Empty</title></channel></rss>', "the feed has no entry"),
    ],
)
def test_what_is_no_feed_is_told(tmp_path, content, problem):
    with pytest.raises(DataError, match=problem):
        documents(tmp_path, content)


def test_feed_that_breaks_off_keeps_its_entries(tmp_path):
    found = documents(tmp_path, RSS[: RSS.index("<item><title>Second") + 30])
    assert found[0].id == "c-1"
    assert isinstance(found[-1], Unreadable)
    assert "is damaged from line" in found[-1].problem


def test_entry_without_text_is_an_error_row(tmp_path):
    found = documents(tmp_path, RSS.replace("Only a summary.", ""))
    assert isinstance(found[1], Unreadable)
    assert found[1].line == 2
