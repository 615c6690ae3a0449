"""The gate of the corpus: what fits becomes values, what does not is named with its line."""

import shutil
from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from framing.errors import CorpusError
from framing.evaluation.truth import SPLITS
from framing.evaluation.truth_files import MANIFEST, corpus_digest, load_corpus, load_incident
from framing.resources import shipped

CORPORA = shipped("corpora")
INCIDENT = "march-in-tarn-quay"
ARTICLE = "oressian-bureau"


@pytest.fixture
def folder(tmp_path):
    """A copy of one incident that may be damaged."""
    return shutil.copytree(CORPORA / INCIDENT, tmp_path / INCIDENT)


def damage(path, before, after):
    content = path.read_text(encoding="utf-8")
    assert before in content
    path.write_text(content.replace(before, after, 1), encoding="utf-8")


def test_load_corpus_reads_every_incident_in_name_order():
    corpus = load_corpus(CORPORA)
    names = [incident.manifest.id for incident in corpus.incidents]
    assert names == sorted(path.parent.name for path in CORPORA.glob("*/incident.toml"))


def test_articles_of_both_splits_are_all_articles():
    corpus = load_corpus(CORPORA)
    counted = sum(1 for split in SPLITS for _ in corpus.articles(split))
    assert counted == sum(len(incident.articles) for incident in corpus.incidents) == len(list(CORPORA.glob("*/*.truth.toml")))


def test_load_incident_keeps_dates_sides_and_follow_ups():
    incident = load_incident(CORPORA / "airstrike-at-marl")
    assert incident.manifest.date == date(2032, 9, 2)
    assert "Corvane Front" in incident.manifest.sides["front"].names
    assert [article.follows for article in incident.articles] == [False] * 6 + [True]


def test_every_row_slices_to_its_text():
    for incident in load_corpus(CORPORA).incidents:
        for article in incident.articles:
            for _, _, row in article.truth.rows():
                assert article.text[row.start : row.end] == row.text


def test_values_are_frozen():
    article = load_incident(CORPORA / INCIDENT).articles[0]
    with pytest.raises(FrozenInstanceError):
        article.truth.markers[0].kind = "hedge"


@pytest.mark.parametrize(
    ("file", "before", "after", "words"),
    [
        (f"{ARTICLE}.truth.toml", 'kind = "pretext"', 'kind = "excuse"', "markers.{row}.kind: input should be 'distancing', 'pretext'"),
        (
            f"{ARTICLE}.truth.toml",
            'kind = "pretext", ',
            'kind = "pretext", colour = "red", ',
            "markers.{row}.colour: unexpected keyword argument",
        ),
        (f"{ARTICLE}.truth.toml", "end = 846, ", "end = 845, ", "does not stand at 836; run python corpora/locate.py march-in-tarn-quay"),
        (f"{ARTICLE}.truth.toml", 'act = "frisk-hit"', 'act = "frisk-missed"', "incident.toml has no act 'frisk-missed'; add it there"),
        (f"{ARTICLE}.truth.toml", 'id = "permit"', 'id = "permission"', "incident.toml has no fact 'permission'; add it there"),
        (f"{ARTICLE}.truth.toml", 'article = "oressian-bureau.txt"', 'article = "bureau.txt"', 'write article = "oressian-bureau.txt"'),
        (f"{ARTICLE}.truth.toml", "passives = [", "passives = ", "not TOML: "),
        (MANIFEST, 'split = "development"', 'split = "training"', "split: input should be 'development' or 'held-out'"),
        (MANIFEST, 'conflict = "unexplained"', 'conflict = "odd"', "conflict: input should be 'none', 'updated'"),
        (MANIFEST, "date = 2033-04-09", 'date = "April"', "date: "),
    ],
)
def test_load_incident_names_the_line_and_what_would_be_right(folder, file, before, after, words):
    path = folder / file
    number = path.read_text(encoding="utf-8").split(before)[0].count("\n") + 1
    damage(path, before, after)
    with pytest.raises(CorpusError) as caught:
        load_incident(folder)
    row = str(caught.value).split("markers.")[1].split(".")[0] if "{row}" in words else ""
    assert words.format(row=row) in str(caught.value)
    assert caught.value.path == str(path)
    if file != MANIFEST or before.startswith("split"):
        assert caught.value.line in (number, number - 1, number + 1)


@pytest.mark.parametrize(
    ("file", "words"),
    [(f"{ARTICLE}.txt", "No such file"), (f"{ARTICLE}.truth.toml", "No such file"), (MANIFEST, "No such file")],
)
def test_load_incident_names_a_missing_file(folder, file, words):
    (folder / file).unlink()
    with pytest.raises(CorpusError, match=words) as caught:
        load_incident(folder)
    assert caught.value.path == str(folder / file)


def test_load_incident_asks_for_utf8(folder):
    (folder / f"{ARTICLE}.txt").write_bytes("Zürich\n\nÜber.\n".encode("latin-1"))
    with pytest.raises(CorpusError, match="save the file as UTF-8"):
        load_incident(folder)


def test_load_corpus_of_an_empty_folder_says_what_is_missing(tmp_path):
    with pytest.raises(CorpusError, match=r"no folder in it holds an incident\.toml"):
        load_corpus(tmp_path)


def test_digest_changes_with_a_character_and_not_with_the_place(folder, tmp_path):
    before = corpus_digest(tmp_path)
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    shutil.copytree(folder, moved / INCIDENT)
    assert corpus_digest(moved) == before
    damage(moved / INCIDENT / f"{ARTICLE}.txt", "bread", "broth")
    assert corpus_digest(moved) != before
