"""How agreement is counted, and that no committed figure is undercut."""

import json
from dataclasses import replace

import pytest

from framing.analysis import Analyzer
from framing.errors import DataError
from framing.evaluation import corpus as evaluation
from framing.evaluation import counts as counts_of
from framing.evaluation import floors as bounds
from framing.evaluation.corpus import measure
from framing.evaluation.corpus_record import record, render
from framing.evaluation.counts import Agreement, Share
from framing.evaluation.partners import partners, same_source
from framing.evaluation.truth import Article, Corpus
from framing.evaluation.truth_files import load_corpus, load_incident
from framing.resources import shipped
from framing.types import (
    KINDS,
    Analysis,
    Choice,
    Document,
    Figure,
    Marker,
    Mask,
    Passive,
    Prominence,
    Run,
    Source,
    Statement,
)

CORPORA = shipped("corpora")
RUN = Run(framing="0", lexicons={}, classifier=None, kinds=KINDS)
PROMINENCE = Prominence(
    lead_start=None,
    lead_end=None,
    headline_kinds=(),
    lead_kinds=(),
    headline_figures=(),
    lead_figures=(),
    headline_rung=None,
    body_rung=None,
    first_denial=None,
    first_denial_sentence=None,
    notes=(),
)


def small_corpus():
    """Two development incidents; the sums need no more."""
    incidents = tuple(load_incident(CORPORA / name) for name in ("march-in-tarn-quay", "fever-rules-in-tolvan"))
    return Corpus(path=CORPORA, incidents=incidents, sha256="0" * 64)


def analysis(document, **found):
    nothing = dict.fromkeys(("markers", "voices", "passives", "scores", "sources", "figures", "choices", "sentences"), ())
    return Analysis(document=document, headline=None, prominence=PROMINENCE, readability=None, words={}, run=RUN, **(nothing | found))


def planted_document(article: Article) -> Document:
    """The article with the title and the boilerplate that were planted: what is then wrong, the detectors did."""
    headline = article.truth.headline
    return Document(
        id=article.path.stem,
        text=article.text,
        path=str(article.path),
        outlet=article.account.outlet,
        title=headline.text,
        title_start=headline.start,
        title_end=headline.end,
        masked=tuple(Mask(start=mask.start, end=mask.end, reason=mask.reason, rule="planted") for mask in article.truth.masked),
    )


def oracle(corpus):
    """An analyzer that knows the truth: what it finds is what was planted."""
    by_path = {str(article.path): article for incident in corpus.incidents for article in incident.articles}

    def analyze(document):
        truth = by_path[document.path].truth
        return analysis(
            document,
            markers=tuple(
                Marker(
                    start=row.start,
                    end=row.end,
                    text=row.text,
                    kind=row.kind,
                    sub=row.sub,
                    entry=None,
                    detector="oracle",
                    voice=row.voice,
                    speaker=speaker(truth, row),
                    sentence=0,
                    negated=False,
                    note="",
                )
                for row in truth.markers
            ),
            figures=tuple(
                Figure(
                    start=row.start,
                    end=row.end,
                    text=row.text,
                    low=row.low,
                    high=row.high,
                    qualifier=row.qualifier,
                    measure=row.measure,
                    of=row.of,
                    source=row.source,
                    voice=row.voice,
                    as_of=None,
                )
                for row in truth.figures
            ),
            sources=tuple(
                Source(
                    name=row.source or "nobody",
                    level=row.level,
                    words=1,
                    first_position=0.0,
                    statements=(Statement(start=row.start, end=row.end, verb=row.verb, stance=None, direct=row.direct),),
                )
                for row in truth.statements
            ),
            passives=tuple(Passive(start=row.start, end=row.end, verb=row.verb, agent=None, harm=row.harm) for row in truth.passives),
            choices=tuple(
                Choice(start=row.start, end=row.end, text=row.text, set=row.set, entry="", neutral=False, voice=row.voice, speaker=None)
                for row in truth.labels
            ),
        )

    return analyze


def speaker(truth, row):
    statement = evaluation.innermost(truth.statements, row)
    return None if statement is None else statement.source


@pytest.fixture(scope="module")
def shipped_figures():
    return measure(load_corpus(CORPORA), Analyzer(tone=False, readability=False).analyze)


@pytest.mark.parametrize(
    ("ours", "theirs", "least", "expected"),
    [
        ([(0, 5)], [(4, 9)], 0.0, [(4, 9)]),
        ([(0, 5)], [(5, 9)], 0.0, [None]),
        ([(0, 9)], [(0, 2), (3, 9)], 0.0, [(3, 9)]),
        ([(0, 4), (2, 6)], [(1, 5)], 0.0, [(1, 5), (1, 5)]),
        ([(0, 10)], [(8, 20)], 0.5, [None]),
        ([(0, 10)], [(5, 9)], 0.5, [(5, 9)]),
        ([], [(1, 2)], 0.0, []),
    ],
)
def test_partners_are_those_that_overlap_most(ours, theirs, least, expected):
    masks = {span: Mask(start=span[0], end=span[1], reason="markup", rule="test") for span in ours + theirs}
    found = partners([masks[span] for span in ours], [masks[span] for span in theirs], least=least)
    assert [None if mask is None else (mask.start, mask.end) for mask in found] == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Dr. Nela Astrup", "Astrup", True),
        ("the Defence Ministry", "The Defence Ministry in Tarn Quay", True),
        ("Defence Ministry", "Health Ministry", False),
        ("Mr. Tam Quill", "Hanne Quill", True),
        ("Witnesses reached by telephone", "witnesses", True),
        ("the minister", "Runa Delk", False),
        ("He", "Runa Delk", False),
        ("the President", "the president", True),
    ],
)
def test_same_source_knows_a_name_in_its_forms(one, other, same):
    assert same_source(one, other) is same_source(other, one) is same


def test_agreement_counts_each_side_by_itself():
    agreement = Agreement(planted=4, planted_met=2, found=3, found_met=3)
    assert (agreement.recall, agreement.precision) == (0.5, 1.0)
    assert agreement.value == pytest.approx(2 / 3)
    assert agreement + Agreement() == agreement


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Agreement(), None),
        (Agreement(planted=3), 0.0),
        (Agreement(found=3), 0.0),
        (Share(), None),
        (Share(right=1, total=4), 0.25),
    ],
)
def test_value_of_nothing_is_unknown_and_of_a_miss_zero(value, expected):
    assert value.value == expected


def test_measure_gives_the_oracle_full_marks():
    corpus = small_corpus()
    figures = measure(corpus, oracle(corpus), read=planted_document)
    values = {key: value.value for key, value in figures.splits["development"].counts.items()}
    assert {key for key, value in values.items() if value not in (None, 1.0)} <= {"statements/source", "rungs"}
    assert values["markers"] == values["figures"] == values["passives"] == values["names"] == values["masks"] == 1.0


def test_measure_gives_silence_no_recall():
    corpus = small_corpus()
    figures = measure(corpus, analysis, read=planted_document)
    part = figures.splits["development"]
    assert part.counts["markers"] == Agreement(planted=part.counts["markers"].planted)
    assert part.counts["voice"] == Share()


def test_measure_tells_a_wrong_voice_from_a_missed_marker():
    corpus = small_corpus()
    truthful = oracle(corpus)

    def analyze(document):
        told = truthful(document)
        return replace(told, markers=tuple(replace(marker, voice="quote") for marker in told.markers))

    counts = measure(corpus, analyze, read=planted_document).splits["development"].counts
    assert counts["markers"].value == 1.0
    assert counts["voice/quote"].value == 1.0
    assert counts["voice/author"].value == 0.0


def test_measure_of_held_out_articles_stands_apart():
    corpus = load_corpus(CORPORA)
    figures = measure(corpus, analysis, read=planted_document)
    assert figures.splits["held-out"].articles == sum(1 for _ in corpus.articles("held-out"))


def test_disagreements_stay_out_of_held_out_articles():
    corpus = load_corpus(CORPORA)
    allowed = {article.path for article in corpus.articles("development")}
    assert {found.path for found in evaluation.disagreements(corpus, analysis, read=planted_document)} <= allowed


def test_disagreements_show_the_place_in_its_sentence():
    corpus = small_corpus()
    found = next(iter(evaluation.disagreements(corpus, analysis, read=planted_document)))
    assert f"[[{found.text}]]" in evaluation.disagreement_line(found)


@pytest.mark.parametrize(
    ("text", "passive", "finite"),
    [
        ("She was shot at noon.", "was shot", True),
        ("He asked not to be named.", "be named", False),
        ("They are thought to have been killed.", "been killed", False),
        ("The road could be closed.", "be closed", True),
        ("He left without being seen.", "being seen", False),
        ("Two are being treated.", "being treated", True),
        ("The third to be fatally shot there.", "be fatally shot", False),
    ],
)
def test_is_finite_leaves_out_infinitives_and_gerunds(text, passive, finite):
    start = text.index(passive)
    place = Mask(start=start, end=start + len(passive), reason="markup", rule="test")
    assert evaluation.is_finite(text, place) is finite


def test_intervals_hold_the_value_and_never_change():
    counts = [{"figures": Agreement(planted=2, planted_met=met, found=2, found_met=met)} for met in (0, 1, 2, 2, 1)]
    low, high = counts_of.intervals(counts)["figures"]
    assert low <= counts_of.total(counts)["figures"].value <= high
    assert counts_of.intervals(counts) == counts_of.intervals(counts)


def test_record_nests_kinds_and_voices():
    corpus = small_corpus()
    markers = record(measure(corpus, oracle(corpus), read=planted_document))["development"]["markers"]
    assert markers["agency"]["f1"] == markers["agency"]["exact f1"] == 1.0
    assert markers["agency"]["author"]["recall"] == 1.0
    assert json.dumps(markers)


def test_render_names_every_kind_and_the_parts_there_are():
    corpus = small_corpus()
    shown = render(measure(corpus, oracle(corpus), read=planted_document))
    assert all(f"  {kind} " in shown for kind in KINDS)
    assert "development, 10 articles" in shown
    assert "held-out" not in shown


def test_update_floors_refuses_to_lower_one(tmp_path):
    corpus = small_corpus()
    good, bad = (measure(corpus, analyze, read=planted_document) for analyze in (oracle(corpus), analysis))
    path = tmp_path / "floors.json"
    assert bounds.update_floors(bounds.floors(good), path, allow_regression=False) == []
    kept = path.read_text(encoding="utf-8")
    problems = bounds.update_floors(bounds.floors(bad), path, allow_regression=False)
    assert "development passives: 0.0 is below its floor of 1.0" in problems
    assert path.read_text(encoding="utf-8") == kept
    assert bounds.update_floors(bounds.floors(bad), path, allow_regression=True) == []
    assert path.read_text(encoding="utf-8") != kept


def test_update_floors_raises_them_without_asking(tmp_path):
    corpus = small_corpus()
    path = tmp_path / "floors.json"
    bounds.update_floors(bounds.floors(measure(corpus, analysis, read=planted_document)), path, allow_regression=False)
    better = measure(corpus, oracle(corpus), read=planted_document)
    assert bounds.update_floors(bounds.floors(better), path, allow_regression=False) == []
    assert json.loads(path.read_text(encoding="utf-8"))["development"]["passives"] == 1.0


def test_an_unknown_option_names_the_known_ones():
    with pytest.raises(DataError, match=r"known: --allow-regression, --disagreements, --update-floors"):
        bounds.main(["--lower"])


def test_floors_are_those_of_this_corpus():
    committed = json.loads(bounds.FLOORS.read_text(encoding="utf-8"))
    assert committed["sha256"] == load_corpus(CORPORA).sha256, "the corpus changed: python -m framing.evaluation.floors --update-floors"


def test_no_figure_is_below_its_floor(shipped_figures):
    committed = json.loads(bounds.FLOORS.read_text(encoding="utf-8"))
    assert bounds.shortfalls(bounds.floors(shipped_figures), committed) == []
