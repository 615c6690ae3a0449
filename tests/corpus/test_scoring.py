"""The pure function from a batch of articles to a batch of what was found."""

import gc
from collections.abc import Iterator
from dataclasses import replace

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.api import analyzer
from framing.corpus.articles import LONGEST, Article, batch_of
from framing.corpus.columns import NESTED, ROWS, STORED
from framing.corpus.scoring import Assessment, Steps, score_batch
from framing.corpus.shards import table_of
from framing.corpus.tables import ARTICLE_WORDS, SCORED
from framing.corpus.workers import encoded
from framing.readability import INDICES
from framing.readers import read_text
from framing.types import KINDS
from tests.corpus.runs import rows

PLAIN = Assessment(tone=False, readability=False)


def made(count: int) -> Iterator[Article]:
    for row in rows(count):
        yield Article(document=row["id"], text=row["text"], title=row["title"], outlet=row["outlet"], published=row["published"])


BATCH = batch_of(made(12))


@pytest.mark.parametrize("collecting", [True, False])
def test_the_search_for_cycles_is_left_as_it_was(collecting: bool) -> None:
    before = gc.isenabled()
    (gc.enable if collecting else gc.disable)()
    try:
        score_batch(BATCH.head(2), PLAIN)
        assert gc.isenabled() is collecting
    finally:
        (gc.enable if before else gc.disable)()


def test_batch_has_the_stored_columns_and_one_row_an_article():
    scored = score_batch(BATCH, PLAIN)
    assert dict(scored.schema) == STORED
    assert scored["document"].to_list() == BATCH["document"].to_list()


@given(st.lists(st.integers(0, 12), max_size=3).map(sorted))
@settings(max_examples=10)
def test_rows_do_not_depend_on_how_articles_are_cut_into_batches(cuts):
    bounds = [0, *cuts, 12]
    pieces = [score_batch(BATCH.slice(low, high - low), PLAIN) for low, high in zip(bounds, bounds[1:], strict=False) if high > low]
    assert encoded(pl.concat(pieces)) == encoded(score_batch(BATCH, PLAIN))


def test_columns_hold_what_the_analysis_holds():
    (article,) = made(1)
    text = article.text
    scored = score_batch(batch_of([article]), Assessment()).lazy()
    analysis = analyzer().analyze(read_text(text, id="a0", title=article.title, outlet=article.outlet, published=article.published))
    markers = table_of(scored, "markers").collect()
    outside = analysis.headline.markers
    assert markers["start"].to_list() == [marker.start for marker in (*analysis.markers, *outside)]
    assert markers["field"].to_list() == ["text"] * len(analysis.markers) + ["title"] * len(outside)
    scores = table_of(scored, "scores").collect()
    assert [tuple(row) for row in scores.select("kind", "voice", "markers", "per_1000_words").iter_rows()] == [
        (score.kind, score.voice, score.markers, score.per_1000_words) for score in analysis.scores
    ]
    sentences = table_of(scored, "sentences").collect()
    assert sentences["text"].to_list() == [text[sentence.start : sentence.end] for sentence in analysis.sentences]
    assert sentences["tone"].to_list() == [sentence.tone for sentence in analysis.sentences]
    sources = table_of(scored, "sources").collect()
    assert [[statement["start"] for statement in statements] for statements in sources["statements"]] == [
        [statement.start for statement in source.statements] for source in analysis.sources
    ]
    document = table_of(scored, "documents").collect().row(0, named=True)
    assert document["words"] == sum(analysis.words.values())
    assert {name: document[name] for name in INDICES} == {name: analysis.readability[name] for name in INDICES}


def test_probabilities_are_those_of_an_article_by_itself():
    texts = ["Seven women and two children died. The brutal regime said nothing.", "A so-called cleansing began.\n\nIt ended in chaos."]
    scored = score_batch(
        batch_of(Article(document=str(place), text=text) for place, text in enumerate(texts)), replace(PLAIN, classifier=True)
    )
    alone = [sentence.loaded for text in texts for sentence in analyzer(classifier=True).analyze(read_text(text, id="a")).sentences]
    assert table_of(scored.lazy(), "sentences").collect()["loaded"].to_list() == alone
    assert None not in alone


@pytest.mark.parametrize("most", [1, 900, 10**6])
def test_rows_do_not_depend_on_how_many_articles_take_a_step_together(most, monkeypatch):
    whole = encoded(score_batch(BATCH, PLAIN))
    monkeypatch.setattr("framing.corpus.scoring.AT_ONCE", most)
    assert encoded(score_batch(BATCH, PLAIN)) == whole


def test_one_articles_failure_stays_its_own_at_every_step(monkeypatch):
    for step in ("read", "find", "number", "assess", "conclude", "mark"):
        taken = getattr(Steps, step)

        def fails(self, work, taken=taken):
            if work.article.document == BATCH["document"][1]:
                raise RuntimeError("no such luck")
            taken(self, work)

        with monkeypatch.context() as patched:
            patched.setattr(Steps, step, fails)
            scored = score_batch(BATCH.head(3), PLAIN)
        assert scored["problem"].to_list() == [None, "could not be analysed (RuntimeError: no such luck); please report it", None]


def test_every_readability_index_has_a_column_and_no_column_is_empty():
    documents = table_of(score_batch(BATCH, Assessment(tone=False)).lazy(), "documents").collect()
    assert {"dale_chall", "linsear_write_formula"} <= {*INDICES}
    assert {name: documents[name].null_count() for name in INDICES} == dict.fromkeys(INDICES, 0)


def test_what_was_not_asked_for_leaves_rungs_and_readability_alone():
    columns = ("document", "headline_rung", "body_rung", *INDICES)
    found = [
        table_of(score_batch(BATCH, Assessment(tone=False, kinds=kinds)).lazy(), "documents").select(columns).collect()
        for kinds in (KINDS, ("hedge",))
    ]
    assert found[0].equals(found[1])


def test_tables_have_their_columns_even_when_nothing_is_found():
    scored = score_batch(batch_of([Article(document="a", text="Quiet.")]), PLAIN).lazy()
    for name, schema in SCORED.items():
        assert dict(table_of(scored, name).collect().schema) == schema, name


def test_without_text_no_word_of_an_article_is_stored():
    scored = score_batch(BATCH, Assessment(tone=False, readability=False, text=False))
    for name, columns in ARTICLE_WORDS.items():
        table = table_of(scored.lazy(), name).collect()
        assert all(table[column].null_count() == table.height for column in columns), name
    statements = table_of(scored.lazy(), "sources").collect()["statements"].explode().struct.field("verb")
    assert statements.null_count() == len(statements)


@pytest.mark.parametrize(
    ("article", "problem"),
    [
        (Article(document="x", text=" \n"), "has no text"),
        (Article(document="x", problem="was bad before"), "was bad before"),
        (Article(document="x", format="text", content=b"\0\1\2\3" * 50), "is not a text"),
        (Article(document="x", format="page", content=b"no tags"), "is not HTML"),
        (Article(document="x", text="The ferry sank. " * (LONGEST // 16 + 1)), "is too long for an article"),
    ],
    ids=["blank", "bad", "binary", "no page", "20 MB"],
)
def test_article_that_cannot_be_read_is_a_row_with_its_problem(article, problem):
    scored = score_batch(batch_of([*made(1), article]), PLAIN)
    assert problem in scored["problem"][1]
    assert scored["problem"][0] is None
    assert [len(scored[name + ROWS][1]) for name in NESTED] == [0] * len(NESTED)


def test_batch_may_lack_columns():
    scored = score_batch(pl.DataFrame({"document": ["a"], "text": ["The regime fell."]}), PLAIN)
    assert table_of(scored.lazy(), "markers").collect()["text"].to_list() == ["regime"]
