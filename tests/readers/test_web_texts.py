"""Real web texts, where they are at hand: five scraped articles, and headlines of many outlets."""

import gzip
import json
import os
from pathlib import Path

import pytest

from framing.readers import find_masks, read

DATA = Path(os.environ.get("FRAMING_DATA", Path(__file__).parents[3] / "shared" / "data"))


def needs(*parts):
    path = DATA.joinpath(*parts)
    return pytest.mark.skipif(not path.exists(), reason=f"needs the research data in {path}, which is not part of the project")


@needs("hajin")
def test_titles_dates_and_outlets_of_scraped_texts():
    found = [(document.title is not None, document.published, document.outlet is not None) for document in read([DATA / "hajin"])]
    assert found == [
        (False, "2018-11-17", True),
        (False, "2018-11-18", False),
        (True, "2017-05-17T01:44", False),
        (True, None, False),
        (True, None, True),
    ]


@needs("hajin")
def test_boilerplate_of_scraped_texts():
    rules = [[mask.rule for mask in document.masked] for document in read([DATA / "hajin"])]
    assert rules == [
        ["date-stamp", "dateline", "copyright-sign", "read-more", "outlawed"],
        ["date-stamp"],
        ["icon-run", "timestamp", "repeated-title", "read-more"],
        ["ad-tag"],
        ["source-line"],
    ]


@needs("ptc", "articles")
def test_titles_of_articles_that_begin_with_one():
    found = list(read([DATA / "ptc" / "articles"]))
    right = sum(document.title == document.text.lstrip("\ufeff\n").partition("\n")[0].strip() for document in found)
    assert right >= 0.93 * len(found)


@needs("allsides", "allsides-2018.jsonl.gz")
def test_masks_are_a_small_part_of_news():
    masked = characters = 0
    with gzip.open(DATA / "allsides" / "allsides-2018.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line, _ in zip(lines, range(400), strict=False):
            text = json.loads(line)["text"]
            characters += len(text)
            masked += sum(mask.end - mask.start for mask in find_masks(text) if mask.rule != "related-inline")
    assert 0.001 < masked / characters < 0.02
