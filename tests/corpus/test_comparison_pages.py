"""The pages of the top incidents: handed to another process, which reads the inputs again."""

import json
import pickle
from datetime import date

import pytest

from framing.corpus.comparison_pages import Page, page_calls, write_pages
from framing.corpus.inputs import Inputs
from framing.corpus.scoring import Assessment
from framing.errors import DataError

QUICK = Assessment(tone=False, readability=False)
TEXTS = {"a0": "Nine dockers were killed at the pier, the harbour office said.", "a1": "The blast at the pier killed nine dockers."}


@pytest.fixture
def inputs(tmp_path):
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(json.dumps({"id": name, "outlet": name, "text": text}) + "\n" for name, text in TEXTS.items()))
    return Inputs(paths=(str(path),))


def page(*documents):
    row = {"incident": "i1", "title": "The pier", "first_day": date(2031, 5, 4)}
    return Page(number=1, row=row, accounts=len(documents), documents=documents)


def test_a_page_is_written_from_the_inputs(inputs, tmp_path):
    ((write, *arguments),) = page_calls([page("a0", "a1")], inputs=inputs, assessment=QUICK, folder=tmp_path, parts=1)
    write(*arguments)
    assert "killed nine dockers" in (tmp_path / "comparisons" / "01.html").read_text(encoding="utf-8")


def test_an_article_that_is_gone_is_told(inputs, tmp_path):
    with pytest.raises(DataError, match="a9 can be read no longer"):
        write_pages([page("a0", "a9")], inputs, QUICK, tmp_path)


def test_calls_can_be_handed_to_another_process_while_a_file_is_open(inputs, tmp_path):
    next(inputs.articles())
    assert inputs.file is not None
    calls = page_calls([page("a0", "a1")], inputs=inputs, assessment=QUICK, folder=tmp_path, parts=1)
    assert pickle.loads(pickle.dumps(calls))[0][2].file is None
