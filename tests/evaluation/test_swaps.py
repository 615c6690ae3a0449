"""Names exchanged both ways, whole and in their case; what must not move does not, and what moves is found."""

import pytest

from framing.analysis import Analyzer
from framing.errors import DataError
from framing.evaluation.audit import Tally, audit, audit_record
from framing.evaluation.audit_text import markdown_audit, render_audit
from framing.evaluation.swaps import SHIPPED, Pair, load_pairs, side_pairs, swap, swapped_document
from framing.forms import compile_forms
from framing.lexicon import load_paths, load_shipped
from framing.readers import read_text

NATIONS = Pair(group="nations", first=("Velmark", "Velmarker", "VL"), second=("Oressia", "Oressian", "OR"))
PERSONS = Pair(group="people", first=("Ilse Haldane", "Haldane"), second=("Ivo Sandrel", "Sandrel"))
PARTIES = Pair(group="parties", first=("Furrow", "Furrow", "Furrowers"), second=("Tidal", "Tider", "Tiders"))
PRONOUNS = Pair(group="genders", first=("he", "his", "his", "him"), second=("she", "her", "hers", "her"))
NAMES_IN_S = Pair(group="people", first=("Hastings",), second=("Doyle",))


@pytest.mark.parametrize(
    ("pair", "text", "swapped"),
    [
        (NATIONS, "Velmark shelled Oressia.", "Oressia shelled Velmark."),
        (NATIONS, "VELMARK’s army, pro-Velmarker crowds", "ORESSIA’s army, pro-Oressian crowds"),
        (NATIONS, "A Velmarker and an Oressian met.", "An Oressian and a Velmarker met."),
        (NATIONS, "Velmarkers and velmark stay, Oressia too.", "Velmarkers and velmark stay, Velmark too."),
        (NATIONS, "VelmarkSenate votes MORE", "OressiaSenate votes MORE"),
        (NATIONS, "VLX and VL-led", "VLX and OR-led"),
        (PERSONS, "Ilse Haldane met Sandrel. Haldane's aide", "Ivo Sandrel met Haldane. Sandrel's aide"),
        (PARTIES, "Furrow voters met a Furrow. Tider won.", "Tidal voters met a Tider. Furrow won."),
        (PRONOUNS, "He saw her in her house; it was hers.", "She saw him in his house; it was his."),
        (PRONOUNS, "She turned her back. His was red; HE left.", "He turned his back. Hers was red; SHE left."),
        (NAMES_IN_S, "Hastings’ son met Doyle’s.", "Doyle’s son met Hastings’s."),
        (NAMES_IN_S, "He said ‘I know Hastings’ and left.", "He said ‘I know Doyle’ and left."),
    ],
)
def test_names_change_places_in_their_own_shape(pair, text, swapped):
    assert swap(text, pair).text == swapped


def test_text_without_either_name_is_left_alone():
    assert swap("Nothing of the kind.", NATIONS) is None


def test_offsets_follow_their_words():
    text = "A Velmarker regime fell. Velmark wept."
    found = swap(text, NATIONS)
    start = text.index("regime")

    assert found.text[found.moved(start) : found.moved(start + 6)] == "regime"
    assert found.moved(0) == 0
    assert found.moved(len(text)) == len(found.text)


def test_title_and_masks_follow():
    document = read_text("Velmark wins\n\nTARN, May 3 (Halyard Wire) — Velmark won in Oressia.")
    twin, _ = swapped_document(document, NATIONS)

    assert twin.title == "Oressia wins"
    assert twin.text[twin.title_start : twin.title_end] == "Oressia wins"
    assert [twin.text[mask.start : mask.end] for mask in twin.masked] == [document.text[mask.start : mask.end] for mask in document.masked]


def test_kept_phrases_are_not_swapped():
    pair = Pair(group="genders", first=("fathers",), second=("mothers",), keep=("founding fathers",))

    assert swap("The founding fathers and other fathers.", pair).text == "The founding fathers and other mothers."


def test_sides_are_paired_by_proper_names_of_as_many_words():
    sides = (
        ("velmark", ("Velmark", "Ilse Haldane", "the ministry", "Haldane")),
        ("front", ("Corvane Front", "the Front", "Ivo Sandrel", "Sandrel", "Tarn Quay")),
    )
    (pair,) = side_pairs(sides, {"front", "ministry", "the"})

    assert (pair.first, pair.second) == (("Ilse Haldane", "Velmark"), ("Ivo Sandrel", "Sandrel"))


def test_shipped_pairs_are_whole_and_of_equal_word_counts():
    for pair in load_pairs(SHIPPED):
        assert [len(form.split()) for form in pair.first] == [len(form.split()) for form in pair.second], pair.name


@pytest.mark.parametrize(
    ("content", "advice"),
    [
        ("", "no pairs"),
        ("pairs = 3", "no pairs"),
        ("[[pairs]]\nfirst = ['A']", "keys are group, first, second and keep"),
        ("[[pairs]]\nfirst = ['A']\nsecond = ['B', 'C']", "first has 1 forms and second 2"),
        ("[[pairs]]\nfirst = ['A']\nsecond = [3]", "lists of names"),
        ("[[pairs]]\nfirst = ['A']\nsecond = ['A']", "'A' stands on both sides"),
        ("[[pairs]]\nfirst = ['A']\nsecond = ['B']\nthird = 1", "keys are"),
        ("[[pairs]", "not TOML"),
    ],
)
def test_wrong_pairs_are_named(tmp_path, content, advice):
    path = tmp_path / "pairs.toml"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(DataError, match=advice):
        load_pairs(path)


def audited(text, pair, **options):
    analyzer = Analyzer(readability=False, **options)
    document = read_text(text)
    tallies = [Tally(pair=pair)]
    return tallies, audit([(document, analyzer.analyze(document))], tallies, analyzer.analyze)


ARTICLE = "Velmark vows revenge\n\nThe regime in Velmark crushed the protest, critics say. “We will stay,” an Oressian said. She was 34."


def test_markers_do_not_move_with_names():
    tallies, documents = audited(ARTICLE, NATIONS)
    record = audit_record(tallies, documents)

    assert record["names swapped"] == 3
    assert record["markers"]["compared"] == 5
    assert record["markers"]["moved"] == 0
    assert record["moved markers"] == []
    assert record["loaded"] is None


LIST = """id = "mine"
kind = "loaded-actor"
about = "A list that names a nation."
[sources.own]
citation = "Own (2031), A list."
[[entries]]
id = "velmark"
forms = ["velmark"]
sense = "Names a nation, which no list may."
sources = ["own"]
examples = ["The {Velmark} army left."]
"""


def test_list_that_names_a_side_is_found_out(tmp_path):
    (tmp_path / "mine.toml").write_text(LIST, encoding="utf-8")
    tallies, documents = audited(ARTICLE, NATIONS, lexicons=load_paths([tmp_path / "mine.toml"]))
    record = audit_record(tallies, documents)

    assert record["markers"]["moved"] == 2
    assert {moved["only"] for moved in record["moved markers"]} == {"as written"}
    assert "The regime in Velmark crushed" in render_audit(record)
    assert "crushed" not in str(audit_record(tallies, documents, text=False))
    assert "crushed" not in markdown_audit("Own", record)


def test_sentences_that_flip_are_counted_with_their_pair():
    from dataclasses import replace

    plain = Analyzer(readability=False)

    def analyze(document):
        analysis = plain.analyze(document)
        sentences = tuple(
            replace(each, loaded=0.7 if "Velmark" in document.text[each.start : each.end] else 0.2) for each in analysis.sentences
        )
        return replace(analysis, sentences=sentences)

    document = read_text("Velmark left the lower town. Oressia stayed there. It rained on both.")
    tallies = [Tally(pair=NATIONS)]
    documents = audit([(document, analyze(document))], tallies, analyze)
    loaded = audit_record(tallies, documents)["loaded"]

    assert (loaded["sentences"], loaded["flips"], loaded["flip rate"]) == (2, 2, 1.0)
    assert loaded["largest mean gap of a pair"] == 0.5


NAMES = Pair(group="people", first=("James Orr", "James"), second=("Ahmed Orr", "Ahmed"))
WORDS_TOO = Pair(group="people", first=("Tessa", "United Quay"), second=("Drew", "United States"))
GENDERS = next(pair for pair in load_pairs(SHIPPED) if pair.name == "he ↔ she")


@pytest.mark.parametrize(
    ("pair", "text"),
    [
        (NAMES, "The last to leave the burning town was James Orr. They said James Orr of the docks would perhaps leave."),
        (NAMES, "The minister fired back on Friday at his former clerk James Orr after the two appeared to quarrel."),
        (WORDS_TOO, "The mayor said that Tessa of the docks could perhaps stay."),
        (WORDS_TOO, "There was a time, she said, when nobody spoke, when the United Quay fought the regime and freed the crew."),
        (GENDERS, "A recording emerged of him warning that the town could fall."),
        (GENDERS, "The mayor ignored his warning that the town could fall."),
        (GENDERS, "Most guards speak about her with respect when asked about her work, calling her a fearless leader."),
        (GENDERS, "But a guard pointed out that the mayor, speaking on the radio, praised him."),
        (GENDERS, "The clerk tried to clarify his most recent remarks, critics say."),
        (GENDERS, "The crew are used to him shouting about the regime. They told him the bridge was shut, perhaps for good."),
        (GENDERS, "The clerk defended her on the radio. The mother and her children were killed."),
    ],
    ids=lambda given: given.name if isinstance(given, Pair) else None,
)
def test_words_that_are_names_or_pronouns_too_move_nothing(pair, text):
    tallies, documents = audited(text, pair, classifier=False)
    record = audit_record(tallies, documents)

    assert record["names swapped"] > 0
    assert record["moved markers"] == []
    assert (record["markers"]["passives moved"], record["markers"]["figures moved"]) == (0, 0)


@pytest.mark.parametrize(
    ("text", "swapped"),
    [
        ("He saw her.", "She saw him."),
        ("She saw her house.", "He saw his house."),
        ("He met her again.", "She met him again."),
        ("She told her the news.", "He told him the news."),
        ("It was his most recent book.", "It was her most recent book."),
        ("The book was his.", "The book was hers."),
        ("She called it her “best” book of 2031.", "He called it his “best” book of 2031."),
        ("It was her 2031 book.", "It was his 2031 book."),
    ],
)
def test_her_is_his_before_a_noun_and_him_elsewhere(text, swapped):
    assert swap(text, GENDERS).text == swapped


TOLD_OF_SOMEBODY = ("life ahead of his", "described his")
"""*life ahead of her* and *friends described her* end with *her* as *him*."""


def test_forms_with_a_pronoun_have_their_twin():
    forms = {
        (form.kind, form.entry.sub, form.entry.set, form.entry.neutral_member, form.written.lower())
        for file in load_shipped()
        for _, form in compile_forms(file)
    }
    alone = []
    for kind, sub, chosen, neutral, written in sorted(forms, key=str):
        twin = swap(f"{written} house", GENDERS)
        if twin is not None and (kind, sub, chosen, neutral, twin.text.removesuffix(" house").lower()) not in forms:
            alone.append(f"{kind}: {written} has no {twin.text.removesuffix(' house')}")
    assert [each for each in alone if not each.endswith(TOLD_OF_SOMEBODY)] == []


def test_a_form_that_ends_with_her_has_both_his_and_him():
    forms = {
        (form.kind, form.entry.sub, form.entry.set, form.entry.neutral_member, form.written.lower())
        for file in load_shipped()
        for _, form in compile_forms(file)
    }

    alone = [
        f"{written} has no {twin}"
        for *sense, written in sorted(forms, key=str)
        if written.endswith(" her")
        for twin in (written.removesuffix("her") + "his", written.removesuffix("her") + "him")
        if (*sense, twin) not in forms
    ]

    assert alone == []
