"""Every kind at every level: as many questions as asked for, the same bytes, a key that fits."""

import json
from dataclasses import replace

import pytest

from framing.errors import CorpusError, DataError, UnknownNameError
from framing.evaluation.truth_files import load_incident
from framing.exercises.files import check_pair, exercise_json, key_json, parse_exercise, parse_key
from framing.exercises.making import make
from framing.exercises.material import load_material
from framing.exercises.types import EXERCISE_KINDS, EXERCISE_LEVELS
from framing.resources import shipped

from .conftest import INCIDENT, made, material

EVERY = [(kind, level) for kind in EXERCISE_KINDS for level in EXERCISE_LEVELS]


@pytest.mark.parametrize(("kind", "level"), EVERY)
def test_as_many_questions_as_asked_for_and_an_answer_to_each(kind, level):
    exercise, key = made(kind, level)
    assert len(exercise.items) == 6
    assert [item.id for item in exercise.items] == [answer.item for answer in key.answers]
    assert len({item.id for item in exercise.items}) == 6


@pytest.mark.parametrize(("kind", "level"), EVERY)
def test_the_same_seed_gives_the_same_bytes(kind, level):
    again = make([INCIDENT], kind=kind, level=level, items=6, seed=3, material=load_material([INCIDENT]))
    assert tuple(map(str, (exercise_json(again[0]), key_json(again[1])))) == (
        exercise_json(made(kind, level)[0]),
        key_json(made(kind, level)[1]),
    )


@pytest.mark.parametrize("kind", EXERCISE_KINDS)
def test_another_seed_gives_another_sheet(kind):
    assert {made(kind, 2, seed=seed)[0].items for seed in (3, 4, 5)} != {made(kind, 2)[0].items}


@pytest.mark.parametrize(("kind", "level"), EVERY)
def test_places_hold_their_quotes(kind, level):
    exercise, key = made(kind, level)
    texts = {passage.id: passage.text for passage in exercise.passages}
    for item in exercise.items:
        if item.quote is not None:
            assert texts[item.passage][item.start : item.end] == item.quote
        for option in item.options:
            if option.start is not None:
                assert texts[item.passage][option.start : option.end].split()[0] == option.text.split()[0]
    for answer in key.answers:
        for span in answer.spans:
            assert texts[span.passage][span.start : span.end] == span.text


@pytest.mark.parametrize(("kind", "level"), EVERY)
def test_right_options_are_offered_and_only_once(kind, level):
    exercise, key = made(kind, level)
    for item, answer in zip(exercise.items, key.answers, strict=True):
        names = [option.id for option in item.options]
        texts = [option.text.casefold() for option in item.options]
        assert len(set(names)) == len(names)
        assert len(set(texts)) == len(texts)
        assert set(answer.right) <= set(names)
        assert set(answer.acceptable) <= set(names)
        if item.reply == "one":
            assert len(answer.right) == 1


@pytest.mark.parametrize(("kind", "level"), EVERY)
def test_every_answer_has_a_reason(kind, level):
    for answer in made(kind, level)[1].answers:
        assert answer.reason.text
        for span in answer.spans:
            assert span.reason.text
            if span.kinds:
                assert span.reason.literature


@pytest.mark.parametrize("kind", EXERCISE_KINDS)
def test_exercise_and_key_survive_their_files(kind):
    exercise, key = made(kind)
    assert parse_exercise(exercise_json(exercise)) == exercise
    assert parse_key(key_json(key)) == key
    check_pair(exercise, key)


def test_passages_are_slices_of_the_articles():
    incident = load_incident(shipped("corpora") / INCIDENT)
    texts = {article.path.stem: article.text for article in incident.articles}
    for kind in ("mark", "compare", "figures", "voices", "rewrite"):
        for passage in made(kind, 3)[0].passages:
            start = passage.source_start
            assert texts[passage.source][start : start + len(passage.text)] == passage.text


def test_a_key_of_another_exercise_is_refused():
    exercise, _ = made("mark")
    with pytest.raises(DataError, match="belongs to another exercise"):
        check_pair(exercise, made("voices")[1])


def test_a_changed_exercise_is_refused():
    exercise, key = made("mark")
    with pytest.raises(DataError, match="another version"):
        check_pair(replace(exercise, title="Another"), key)


@pytest.mark.parametrize(
    ("content", "advice"),
    [
        ("{", "not JSON"),
        ("[]", r"is not a key\.json"),
        ('{"schema": "framing/key/7"}', "version 7"),
        ('{"schema": "framing/exercise/1"}', "give the key.json beside it"),
        ('{"schema": "framing/key/1", "extra": 1}', "field required|not permitted"),
    ],
)
def test_a_file_that_is_no_key_is_told_in_words(content, advice):
    with pytest.raises(DataError, match=advice):
        parse_key(content)


def test_the_key_of_an_invented_incident_is_what_was_planted():
    _, key = made("mark", 3)
    assert key.basis == "planted"
    incident = load_incident(shipped("corpora") / INCIDENT)
    planted = {(marker.text, marker.kind) for article in incident.articles for marker in article.truth.markers}
    for answer in key.answers:
        for span in answer.spans:
            if span.standing == "expected":
                assert (span.text, span.kinds[0]) in planted


def test_what_only_the_tool_marks_is_neither_expected_nor_a_trap_and_says_so():
    spans = [span for level in EXERCISE_LEVELS for answer in made("mark", level, items=12)[1].answers for span in answer.spans]
    alone = [span for span in spans if span.tool == "only-tool"]
    assert alone
    assert all(span.standing == "acceptable" and "tool" in (span.caution or "") for span in alone)


def test_what_the_tool_misses_is_said():
    spans = [span for answer in made("mark", 3, items=12)[1].answers for span in answer.spans if span.tool == "misses"]
    assert spans
    assert all("does not mark" in span.caution for span in spans)


def test_the_key_says_how_far_the_tool_can_be_trusted():
    cautions = made("mark", 3, items=12)[1].cautions
    assert any("unreliable" in caution for caution in cautions)
    assert all("planted" in caution for caution in cautions)


# Levels


def test_level_1_asks_for_the_writers_words_and_gives_options():
    exercise, key = made("mark", 1, items=12)
    for item, answer in zip(exercise.items, key.answers, strict=True):
        expected = [span for span in answer.spans if span.standing == "expected"]
        assert 1 <= len(expected) <= 4
        assert {span.voice for span in expected} <= {"author", "headline"}
        assert item.options_shown


def test_level_3_makes_traps_of_quotations():
    _, key = made("mark", 3, items=12)
    spans = [span for answer in key.answers for span in answer.spans]
    traps = [span for span in spans if span.standing == "trap"]
    assert traps
    assert {span.voice for span in traps} == {"quote"}
    assert not any(span.voice == "quote" for span in spans if span.standing == "expected")
    assert all("quotation marks" in span.reason.text for span in traps)


def test_level_3_asks_for_kinds_that_level_1_leaves_out():
    kinds = [
        {span.kinds[0] for a in made("mark", level, items=12)[1].answers for span in a.spans if span.standing == "expected"}
        for level in (1, 3)
    ]
    assert "agency" in kinds[1] - kinds[0]


# One kind each


def test_compare_puts_tellings_of_one_fact_side_by_side():
    exercise, _ = made("compare", 2)
    sources = {passage.id: passage.source for passage in exercise.passages}
    groups: dict[str, set[str]] = {}
    for item in exercise.items:
        if item.group is not None:
            groups.setdefault(item.group, set()).add(sources[item.passage])
    assert any(len(accounts) > 1 for accounts in groups.values())


def test_figures_offer_nobody_and_no_second_right_source():
    for level in EXERCISE_LEVELS:
        for item in made("figures", level)[0].items:
            assert item.options[-1].text.startswith("nobody")


def test_voices_are_more_than_one():
    for level in EXERCISE_LEVELS:
        answers = {answer.answer.rpartition(": ")[2] for answer in made("voices", level)[1].answers}
        assert len(answers) > 1


def test_a_sentence_asked_about_as_the_writers_holds_no_quotation():
    for seed in range(6):
        exercise, key = made("voices", 1, seed=seed)
        for item, answer in zip(exercise.items, key.answers, strict=True):
            if "the writer" in answer.answer and "writer’s words" not in answer.answer:
                assert not set('“”"') & set(item.quote)


def test_rewrite_gives_neutral_words_and_criteria():
    _, key = made("rewrite", 2)
    assert any(span.reason.neutral for answer in key.answers for span in answer.spans)
    assert any("[" in sample for answer in key.answers for sample in answer.sample)
    assert all(answer.criteria for answer in key.answers)


def test_omissions_agree_with_what_was_planted():
    exercise, key = made("omissions", 3)
    incident = load_incident(shipped("corpora") / INCIDENT)
    told = {article.path.stem: {row.id for row in article.truth.facts} for article in incident.articles}
    facts = {fact.text: fact.id for fact in incident.manifest.facts}
    letters = {passage.label[-1].lower(): passage.source for passage in exercise.passages}
    for item, answer in zip(exercise.items, key.answers, strict=True):
        fact = facts[item.prompt.split("“", 1)[1].removesuffix("”")]
        silent = {letter for letter, source in letters.items() if fact not in told[source]}
        assert set(answer.right) == (silent or {"none"})


def test_blind_hides_the_outlets_and_nothing_else():
    incident = load_incident(shipped("corpora") / INCIDENT)
    for level in EXERCISE_LEVELS:
        exercise, _ = made("blind", level)
        for passage in exercise.passages:
            assert passage.outlet is None
            assert passage.title is None
            assert passage.source in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
            for outlet in {article.account.outlet for article in incident.articles}:
                assert outlet.removeprefix("The ") not in passage.text
        together = " ".join(passage.text for passage in exercise.passages)
        assert "Velmark" in together
        assert "[outlet]" in together
        assert "[outlet] court" not in together


def test_blind_takes_articles_of_the_same_part_of_the_corpus_only():
    from framing.exercises.made import Task
    from framing.exercises.outlets import pool

    found = material()
    names = {story.id.partition("/")[0] for story in pool(Task(material=found, level=1, items=3, draw=None)) if "/" in story.id}
    assert {load_incident(shipped("corpora") / name).manifest.split for name in names} == {"development"}


# A teacher's own articles


@pytest.mark.parametrize("kind", ["mark", "compare", "figures", "voices", "rewrite", "omissions"])
def test_own_articles_make_exercises_whose_key_is_the_tools(own, kind):
    exercise, key = make(own, kind=kind, level=3, items=2, seed=1)
    assert exercise.items
    assert key.basis == "tool"
    assert "go over it" in key.about


def test_own_articles_of_two_outlets_can_be_paired(manifest):
    exercise, key = make([manifest], kind="blind", level=1, items=1, seed=1)
    assert len(exercise.items) == 1
    assert "The Weir Post" in key.answers[0].answer
    assert "Weir Post" not in exercise_json(exercise)


def test_one_article_is_enough_to_mark(own):
    assert make(own[:1], kind="mark", level=2, items=2, seed=1)[0].passages[0].label == "The article"


def test_a_manifest_gives_the_outlets(manifest):
    exercise, _ = make([manifest], kind="omissions", level=1, items=1, seed=1)
    assert {passage.outlet for passage in exercise.passages} <= {"The Weir Post", "Lock Gazette"}


@pytest.mark.parametrize(
    ("given", "options", "error", "advice"),
    [
        (["march-in-tarn-key"], {}, UnknownNameError, "did you mean 'march-in-tarn-quay'"),
        ([INCIDENT], {"kind": "marks"}, UnknownNameError, "did you mean 'mark'"),
        ([INCIDENT], {"level": 4}, DataError, "levels are 1, 2 and 3"),
        ([INCIDENT], {"items": 0}, DataError, "ask for 1 to 60"),
        (["nowhere/incident.toml"], {}, CorpusError, "no such manifest"),
    ],
)
def test_a_request_that_cannot_be_met_is_told_in_words(given, options, error, advice):
    with pytest.raises(error, match=advice):
        make(given, **({"kind": "mark"} | options))


def test_one_account_leaves_nothing_out(own):
    with pytest.raises(CorpusError, match="two or more articles"):
        make(own[:1], kind="omissions")


def test_articles_without_outlets_cannot_be_paired(own):
    with pytest.raises(CorpusError, match="no outlet has two"):
        make(own, kind="blind")


def test_a_plain_article_gives_nothing_to_mark(tmp_path):
    path = tmp_path / "plain.txt"
    path.write_text("Ferry leaves\n\nThe ferry leaves the pier at nine and comes back to the pier at noon.\n", encoding="utf-8")
    with pytest.raises(CorpusError, match="try another level"):
        make([path], kind="mark", level=1)


def test_fewer_questions_than_asked_for_are_told(own):
    exercise, _ = make(own[:1], kind="mark", level=2, items=20)
    assert exercise.notices[-1].startswith("Only ")


def test_a_title_in_a_column_of_its_own_can_be_put_in_neutral_words(tmp_path):
    rows = [{"id": "a", "title": "Regime crushes rowers", "text": "The ferry left the pier at nine and came back with nobody on board."}]
    path = tmp_path / "articles.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    exercise, key = make([path], kind="rewrite", level=2, items=1)
    assert exercise.items[0].quote == "Regime crushes rowers"
    assert next(span.text for span in key.answers[0].spans if span.standing == "expected") == "Regime"


def test_a_source_the_paragraph_calls_otherwise_is_accepted_too():
    _, key = make(["explosion-at-oxmere-works"], kind="figures", level=2, items=6, seed=57)
    answer = next(answer for answer in key.answers if answer.acceptable)
    assert "fire chief" in answer.answer
    assert "Elsewhere" in answer.disagree


def test_two_articles_of_a_teachers_own_differ_in_what_only_one_of_them_tells(tmp_path):
    one = "Bakers hand over petition\n\nSome 40 bakers handed the council a petition on Tuesday.\n\nA clerk fell over a chair and broke her wrist."
    other = "Bakers hand over petition\n\nSome 40 bakers handed the council a petition on Tuesday.\n\nThe mayor will answer in writing before the end of May."
    paths = [tmp_path / "one.txt", tmp_path / "other.txt"]
    for path, text in zip(paths, (one, other), strict=True):
        path.write_text(text, encoding="utf-8")
    exercise, key = make(paths, kind="omissions", level=1, items=4)
    asked = {item.prompt: answer.right for item, answer in zip(exercise.items, key.answers, strict=True)}
    assert asked["Which accounts leave this out? “A clerk fell over a chair and broke her wrist.”"] == ("b",)
    assert asked["Which accounts leave this out? “The mayor will answer in writing before the end of May.”"] == ("a",)


def test_no_stretch_is_asked_about_twice_and_none_that_two_may_have_said():
    for seed in range(1, 6):
        exercise, key = make(["march-in-tarn-quay"], kind="voices", level=3, items=8, seed=seed)
        asked = [
            (item.quote, answer.answer.partition(": ")[2].endswith("own words"))
            for item, answer in zip(exercise.items, key.answers, strict=True)
        ]
        assert len(asked) == len(set(asked))
        assert "permitted" not in {item.quote for item in exercise.items}
