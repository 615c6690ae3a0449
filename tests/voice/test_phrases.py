"""Noun phrases round a verb: where a subject begins and ends, and what stands between it and the verb."""

import pytest

from framing.prose import Prose
from framing.vocabulary import shipped_vocabulary
from framing.voice.appositions import back_to_comma, breaks_apposition, names_somebody
from framing.voice.edges import before_aside, between_names, is_abbreviating, is_plural, is_possessive, joins_names
from framing.voice.phrases import finite_verb, phrase_after, subject_before
from framing.voice.relatives import described_opening
from framing.voice.surnames import calendar_surnames, in_title, is_surname
from framing.voice.times import before_time
from framing.voice.verb_groups import before_verb_group
from framing.voice.words import is_noun
from tests.reading import document_of, prose_of
from tests.voice.telling import marked, words

SUBJECTS = [
    ("Ada Orr *said* it was late.", "Ada Orr"),
    ("Orr went on to *say* it was late.", "Orr"),
    ("Ada Orr has been reported to have *said* it was late.", "Ada Orr"),
    ("Many have outright *accused* Holm of lying.", "Many"),
    ("Bell further *claimed* it was late.", "Bell"),
    ("The mayor will not quickly *admit* it.", "The mayor"),
    ("Holm (North Quay) *said* it was late.", "Holm"),
    ("The mayor - who was absent - *said* it was late.", "The mayor"),
    ("Ada Orr, the mayor, *said* it was late.", "Ada Orr"),
    ("Pell, a player at Low Quay, Velmark, *said* it was late.", "Pell"),
    ("Pell, a player at Low Quay; Velmark, *said* it was late.", "Velmark"),
    ("Similarly, Holm, a docker, *said* it was late.", "Holm"),
    ("Rights advocates, though, *said* it was late.", "Rights advocates"),
    ("Holm, when asked, *said* it was late.", "Holm"),
    ("A clinic matron, Greta Solle, *said* it was late.", "Greta Solle"),
    ("The mayor, a docker, *said* it was late.", "The mayor"),
    ("Inspectors came aboard in April, *counted* the boats.", "Inspectors"),
    ("The clerk who *wrote* it was late.", "The clerk"),
    ("Anna Holm, a former clerk who *accused* him, was late.", "Anna Holm"),
    ("The crew has spoken to Mr. Lond's wife, who *said* it was late.", "Mr. Lond's wife"),
    ("Residents who have lived there for years *say* it was late.", "Residents"),
    ("Survivors of the boat that went down in the strait *say* it was late.", "Survivors of the boat"),
    ("The rockets which the government *said* were fired are here.", "the government"),
    ("On Monday the mayor *said* it was late.", "the mayor"),
    ("Then the mayor *said* it was late.", "the mayor"),
    ("At that time officials *said* it was late.", "officials"),
    ("Every week the council *says* it is late.", "the council"),
    ("Since 2014 the coalition *said* it was late.", "the coalition"),
    ("One official who spoke to clerks *said* it was late.", "One official"),
    ("Ann Brack, 71, who lives nearby, *said* it was late.", "Ann Brack"),
    ("The mayor gave it as 5,000 and the organisers *said* more.", "the organisers"),
    ("The United Towns and its partners *say* it is late.", "The United Towns and its partners"),
    ("The programme some *called* a theft began.", "some"),
    ("It rained and they *said* it was late.", "they"),
    ("Ida Brandt this week *said* it was late.", "Ida Brandt"),
    ("A statement issued Friday *said* it was late.", "A statement"),
    ("The pilot nevertheless *said* it was late.", "The pilot"),
    ("The baker whose bread led to a row that has shaken the harbour board *said* it was late.", "The baker"),
    ("The cook who spoke of mice, and so began a row that has cost the board two members, *said* it was late.", "The cook"),
    ("Lena Moss, who ran the yard until it was sold, *said* it was late.", "Lena Moss"),
    ("The baker whose bread led to a row *said* it was late.", "The baker whose bread led to a row"),
    ("The mayor denies that the hall that was sold in May burned, though a clerk, who was not there, *said* so.", "a clerk"),
    ("Holm ran, a charge the yard's own clerk *denied*.", "the yard's own clerk"),
    ("Holm ran, a claim Ida Brandt *denied*.", "Ida Brandt"),
    ("It was the first time the yard *admitted* it.", "the yard"),
    ("All persons the board saw *said* it was late.", "All persons the board saw"),
    ("Ada Orr had come to *believe* it was late.", "Ada Orr"),
    ("A clinic matron Greta Solle *said* it was late.", "A clinic matron Greta Solle"),
    ("A man holding the rope *said* it was late.", "A man holding the rope"),
    ("In April *counted* nine.", None),
]


@pytest.mark.parametrize(("text", "subject"), SUBJECTS, ids=[row[0] for row in SUBJECTS])
def test_the_subject_of_a_verb_is_found_across_what_stands_between(text: str, subject: str | None) -> None:
    prose, verb = marked(text)
    assert words(prose, subject_before(prose, verb, prose.sentence_range(verb)[0])) == subject


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("It was late, said *the* mayor on Monday.", "the mayor"),
        ("It was late, said *the* Committee on Ports today.", "the Committee on Ports today"),
        ("It was late, said *the* crew and the mayor.", "the crew and the mayor"),
        ("It was late, said *the* crew because it rained.", "the crew"),
        ("It was late, said *,* it rained.", None),
    ],
)
def test_a_phrase_behind_a_verb_ends_before_a_clause_or_a_time(text: str, phrase: str | None) -> None:
    prose, start = marked(text)
    assert words(prose, phrase_after(prose, start, prose.size)) == phrase


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("*the* crew, however, was late", "was"),
        ("*they're* late", "they're"),
        ("*May* will come", "will"),
        ("*she* takes the boat", "takes"),
        ("*the* crew in closed yards left", "left"),
        ("*the* crew; it was late", None),
    ],
)
def test_a_finite_verb_is_the_verb_of_the_clause_that_begins_here(text: str, verb: str | None) -> None:
    prose, start = marked(text)
    found = finite_verb(prose, start, prose.size)
    assert (None if found is None else prose.folded[found]) == verb


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Ada Orr *said* it.", ""),
        ("Ada Orr has since *said* it.", "has since"),
        ("Ada Orr went on to *say* it.", "went on to"),
        ("Ada Orr has been reported to have *said* it.", "has been reported to have"),
        ("Ada Orr wants to have *said* it.", "to have"),
        ("Ada May *said* it.", ""),
    ],
)
def test_a_verb_group_begins_behind_the_subject(text: str, group: str) -> None:
    prose, verb = marked(text)
    first = before_verb_group(prose, verb, 0)
    assert (prose.slice(first, verb) if first < verb else "") == group


def test_a_month_is_a_surname_where_a_first_name_stands_before_it() -> None:
    assert calendar_surnames(prose_of("Tess May left in March. Tess R. April stayed.")) == {"may", "april"}
    assert calendar_surnames(prose_of("It rained last May, in April and on the coast. March was dry.")) == set()
    titled = "Tess May Leaves\n\nIt rained."
    assert calendar_surnames(prose_of(titled)) == {"may"}
    assert is_surname(*marked("Tess *May* said it."), 0)
    assert not is_surname(*marked("Tess *may* say it."), 0)
    assert not is_surname(*marked("It *Will* rain."), 1)


def test_a_title_has_capitals_that_make_no_names() -> None:
    prose = Prose(document_of("Tess May Leaves\n\nIt rained.", title="Tess May Leaves"), shipped_vocabulary())
    assert calendar_surnames(prose) == set()
    assert in_title(prose, 1)
    assert not in_title(prose, prose.folded.index("rained"))


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("Ida Brandt this week *said* it.", "Ida Brandt"),
        ("Ida Brandt in May *said* it.", "Ida Brandt"),
        ("A report issued late Friday *said* it.", "A report"),
        ("A boat issued *said* it.", "A boat issued"),
        ("The big week *said* it.", "The big week"),
    ],
)
def test_a_phrase_ends_before_when_it_was(text: str, before: str) -> None:
    prose, end = marked(text)
    assert prose.slice(0, before_time(prose, end, 0)) == before


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("Paula Marsh (North Quay) *said* it.", "Paula Marsh"),
        ("Paula Marsh – the mayor – *said* it.", "Paula Marsh"),
        ("Paula Marsh -- the mayor -- *said* it.", "Paula Marsh"),
        ("It was a well- *said* thing.", "It was a well-"),
        ("Paula Marsh *said* it.", "Paula Marsh"),
    ],
)
def test_a_phrase_ends_before_an_aside(text: str, before: str) -> None:
    prose, end = marked(text)
    assert prose.slice(0, before_aside(prose, end, 0)) == before


def test_marks_inside_a_phrase_do_not_end_it() -> None:
    assert is_possessive(*marked("The Dockers*’* Union left."))
    assert not is_possessive(*marked("He called them ‘dockers*’* and left."))
    assert is_abbreviating(*marked("Rob Pell, R-Vel*.*, left."))
    assert not is_abbreviating(*marked("Rob Pell left*.* He ran."))


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Orla Fenn *and* Pieter Hahn said it.", True),
        ("Officials *and* residents said it.", True),
        ("It rained *and* Pieter Hahn said it.", False),
        ("They gave it as 5,000 *and* the organisers said more.", False),
        ("The United Towns *and* its partners said it.", True),
        ("The mayor *but* the crew said it.", False),
    ],
)
def test_a_conjunction_joins_two_of_a_kind(text: str, joined: bool) -> None:
    prose, place = marked(text)
    assert joins_names(prose, place, prose.size) is joined


def test_small_words_stand_inside_names() -> None:
    assert between_names(*marked("the Committee *on* Ports"), 4)
    assert not between_names(*marked("the committee *on* Ports"), 4)
    assert not between_names(*marked("the Envoy *to* Norland"), 4)
    assert is_plural(*marked("the *dockers*"))
    assert not is_plural(*marked("the *docker*"))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Greta Solle", True),
        ("the Port Board", True),
        ("the postwoman Jona Airley", True),
        ("the Hollin Gate infirmary", True),
        ("a Democrat", False),
        ("a player", False),
    ],
)
def test_a_phrase_between_commas_may_be_a_name(text: str, named: bool) -> None:
    prose = prose_of(text)
    assert names_somebody(prose, (0, prose.size)) is named


def test_the_first_of_two_commas_is_in_the_same_clause() -> None:
    for text, found in (
        ("Holm, the mayor*,* said it.", "holm"),
        ("The office, which had 11 “losses”*,* said it.", "office"),
        ("The crew, at “Low Quay”*,* said it.", None),
        ("Holm, a docker; a baker*,* said it.", None),
        ("Rob Pell, of Coast Ltd., a firm*,* said it.", "."),
    ):
        prose, comma = marked(text)
        opened = back_to_comma(prose, comma, 0)
        assert (None if opened is None else prose.folded[opened - 1]) == found, text


def test_a_quotation_breaks_an_apposition_and_an_apostrophe_does_not() -> None:
    assert breaks_apposition(*marked("Pell, a player at *“*Low Quay”, said it."))
    assert breaks_apposition(*marked("Pell, a player*;* a docker, said it."))
    assert not breaks_apposition(*marked("Pell, of the Dockers*’* Union, said it."))
    assert not breaks_apposition(*marked("Pell, of Coast Ltd*.*, said it."))


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Amid media *reports* that it was late he left.", True),
        ("The crew rejected *claims* that it was late.", True),
        ("The talk raised some *hope* among them.", True),
        ("There is some *fear* that it was late.", True),
        ("It was shut, some *fear* that it was late.", False),
        ("They left after some *claim* that it was late.", False),
        ("He stood by her original *remarks* that it was late.", True),
        ("They heard his *claims* that it was late.", True),
        ("A progress *report* that it was late came.", True),
        ("The dockers *report* that it was late.", False),
        ("The early *fears* that it would fail were wrong.", True),
        ("The coastal *states* want a treaty.", True),
        ("The jobs *report* released on Friday is late.", True),
        ("He saw that *report* on Friday.", True),
        ("The crew *Reports* left.", True),
        ("They *fear* that it was late.", False),
        ("The crew may *report* it.", False),
        ("The mayor *claims* that it was late.", False),
        ("The mayor *claims*: it was late.", False),
        ("The alliance, formed in May, *claims* it is late.", False),
        ("Although specialists *caution* that it was late, he left.", False),
        ("It was late, human rights defenders *report*.", False),
        ("It was late for human rights defenders *report*.", True),
    ],
)
def test_a_form_that_can_be_either_is_a_noun_by_its_neighbours(text: str, noun: bool) -> None:
    assert is_noun(*marked(text)) is noun


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("The baker whose bread led to a row that shook the board *said* so.", "baker"),
        ("Ada Orr, who left when it rained, *said* so.", "orr"),
        ("The baker who left when it rained was late and *said* so.", None),
        ("The baker, who left when it rained, was late, the board *said*.", None),
        ("The baker who left *said* so.", None),
        ("The mayor thinks that it rained when crews left *said* so.", None),
        ("Probably that was so because it rained *said* so.", None),
        ("It was the baker who left when it rained *said* so.", None),
        ("The baker who “left” when it rained *said* so.", None),
    ],
)
def test_an_opening_noun_speaks_where_every_verb_before_it_describes_it(text: str, opening: str | None) -> None:
    prose, verb = marked(text)
    found = described_opening(prose, verb, 0)
    assert (None if found is None else prose.folded[found[1] - 1]) == opening
