"""The JSON Schemas under docs/ describe what is really written, and nothing else."""

import copy
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from framing.analysis import Analyzer
from framing.reports.comparison_record import comparison_record
from framing.reports.record import analysis_record, error_record
from framing.types import Document, Mask
from tests.reading import analysis_of
from tests.reports.comparisons import ferry, hostile

SCHEMAS = Path(__file__).parents[2] / "docs" / "schema"

TITLE = "Regime guards shoot rower as talks fail"
ARTICLE = f"""{TITLE}

LOW WEIR — The so-called ceasefire ended on Monday when a rower was shot near the lock, officials said.

At least 14 people were hurt and between 30 and 40 arrested, including three children, the harbour office said on Tuesday.
“We were only fishing,” said Ilka Moren, 34, a baker. “They shot at us, and they will do it again.” She denied that
anyone had been armed. The ministry claimed that the boats carried fuel.

Up to a dozen boats were burned by guards, according to the union. READ MORE: The long night
"""
TEXTS = {
    "article": (ARTICLE, TITLE),
    "title outside": ("The ferry was sunk by a mine, he insisted.", "Massacre at the ford: 9 dead"),
    "no title": ("“No,” she said.", None),
    "empty": ("", None),
    "only quotes": ('“““”””\n""', None),
    "emoji": ("Clearly 🙂 a so-called “peace” 🕊️. عاجل: قال الوزير.", None),
}


@pytest.fixture(scope="module")
def analysis_schema():
    return Draft202012Validator(json.loads((SCHEMAS / "analysis-1.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def comparison_schema():
    return Draft202012Validator(json.loads((SCHEMAS / "comparison-1.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def error_schema():
    return Draft202012Validator(json.loads((SCHEMAS / "error-1.json").read_text(encoding="utf-8")))


def as_written(record):
    return json.loads(json.dumps(record, ensure_ascii=False))


@pytest.mark.parametrize("name", ["analysis-1", "comparison-1", "error-1"])
def test_schema_is_one(name):
    Draft202012Validator.check_schema(json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize("text", [True, False], ids=["with text", "without text"])
@pytest.mark.parametrize("name", TEXTS)
def test_real_analysis_keeps_to_the_schema(analysis_schema, name, text):
    words, title = TEXTS[name]

    analysis_schema.validate(as_written(analysis_record(analysis_of(words, title=title), text=text)))


def test_whole_analysis_keeps_to_the_schema(analysis_schema):
    start = ARTICLE.index("READ MORE")
    mask = Mask(start=start, end=len(ARTICLE) - 1, reason="read-more", rule="read-more")
    document = Document(id="weir", text=ARTICLE, path="weir.txt", outlet="Weir Post", published="2031-05-04", masked=(mask,))

    record = as_written(analysis_record(Analyzer().analyze(document)))

    analysis_schema.validate(record)
    assert record["masked"]
    assert record["readability"]
    assert record["sentences"][0]["tone"] is not None


def test_article_fills_every_list_of_the_record():
    record = analysis_record(analysis_of(ARTICLE, title=TITLE))

    empty = [key for key in ("markers", "voices", "passives", "scores", "sources", "figures", "choices", "sentences") if not record[key]]
    assert empty == []


def test_record_keys_stand_in_the_order_of_the_schema(analysis_schema):
    record = as_written(analysis_record(analysis_of(ARTICLE, title=TITLE)))

    assert list(record) == list(analysis_schema.schema["properties"])
    assert list(record["document"]) == list(analysis_schema.schema["$defs"]["Document"]["properties"])
    assert list(record["markers"][0]) == list(analysis_schema.schema["$defs"]["Marker"]["properties"])


@pytest.mark.parametrize("place", [(), ("document",), ("markers", 0), ("sources", 0), ("sources", 0, "statements", 0), ("run",)], ids=str)
def test_schema_refuses_an_unknown_key(analysis_schema, place):
    record = as_written(analysis_record(analysis_of(ARTICLE, title=TITLE)))
    inner = record
    for step in place:
        inner = inner[step]
    inner["bias"] = 1

    assert not analysis_schema.is_valid(record)


@pytest.mark.parametrize(
    ("key", "value"),
    [("kind", "bias"), ("voice", "reader"), ("start", "12"), ("sentence", None), ("note", None)],
)
def test_schema_refuses_a_wrong_marker(analysis_schema, key, value):
    record = as_written(analysis_record(analysis_of(ARTICLE, title=TITLE)))
    wrong = copy.deepcopy(record)
    wrong["markers"][0][key] = value

    assert analysis_schema.is_valid(record)
    assert not analysis_schema.is_valid(wrong)


@pytest.mark.parametrize("line", [None, 7])
def test_real_error_keeps_to_the_schema(error_schema, line):
    error_schema.validate(as_written(error_record("row-7", "rows.jsonl", "not JSON: a comma is missing", line)))


def test_schema_refuses_an_error_without_its_problem(error_schema):
    record = error_record("row-7", "rows.jsonl", "not JSON", 7)
    del record["error"]["problem"]

    assert not error_schema.is_valid(record)


@pytest.mark.parametrize("text", [True, False], ids=["with text", "without text"])
@pytest.mark.parametrize("comparison", [ferry, hostile], ids=["ferry", "hostile"])
def test_real_comparison_keeps_to_the_schema(comparison_schema, comparison, text):
    comparison_schema.validate(as_written(comparison_record(comparison(), text=text)))


def test_a_comparison_holds_something_of_every_part():
    record = comparison_record(ferry())

    assert [key for key in record if not record[key]] == ["notices"]


def test_comparison_keys_stand_in_the_order_of_the_schema(comparison_schema):
    record = as_written(comparison_record(ferry()))

    assert list(record) == list(comparison_schema.schema["properties"])
    assert list(record["documents"][0]) == list(comparison_schema.schema["$defs"]["Document"]["properties"])
    assert list(record["coverage"][0]) == list(comparison_schema.schema["$defs"]["Fact"]["properties"])


@pytest.mark.parametrize("place", [(), ("incident",), ("figures", 0), ("figures", 0, "values", 0), ("coverage", 0, "present", 0)], ids=str)
def test_comparison_schema_refuses_an_unknown_key(comparison_schema, place):
    record = as_written(comparison_record(ferry()))
    inner = record
    for step in place:
        inner = inner[step]
    inner["bias"] = 1

    assert not comparison_schema.is_valid(record)


@pytest.mark.parametrize(
    ("part", "key", "value"), [("figures", "conflict", "lie"), ("standings", "verdict", "biased"), ("names", "set", None)]
)
def test_comparison_schema_refuses_a_wrong_value(comparison_schema, part, key, value):
    record = as_written(comparison_record(ferry()))
    record[part][0][key] = value

    assert not comparison_schema.is_valid(record)
