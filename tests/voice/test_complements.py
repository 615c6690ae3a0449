"""What a reporting verb tells to its right: behind *that*, a mark or nothing at all."""

import pytest

from framing.voice.adjuncts import after_listener, after_place_and_time, is_bound, opens_adjunct
from framing.voice.bare import has_subject, is_object, last_word_ends, links_of, whole_quotation
from framing.voice.quotes import find_quotations
from tests.reading import prose_of, voice_at
from tests.voice.telling import marked, told

BARE = [
    ("The pilot said the wall was new.", [("pilot", "the wall was new")]),
    ("The pilot said if the wall fell, all would leave.", [("pilot", "if the wall fell, all would leave")]),
    ("The pilot said when the fog came, and nobody saw it.", []),
    ("The mayor said only the port was shut.", [("mayor", "only the port was shut")]),
    ("The mayor says they’re not done.", [("mayor", "they’re not done")]),
    ("The boats that the guards said were sunk are back.", [("guards", "were sunk")]),
    ("The guards, the crew said, are armed; they said were sunk.", [("crew", "The guards")]),
    ("The crew vowed to rebuild the pier.", [("crew", "to rebuild the pier")]),
    ("The crew agreed to the vote.", []),
    ("The crew said so.", [("crew", "so")]),
    ("The families say 73.", [("families", "73")]),
    ("The crew say they want help.", [("crew", "they want help")]),
    ("In a letter, the crew wrote they expect help by May.", [("crew", "they expect help by May")]),
    ("The crew insisted on the boats they need.", []),
    ("“I think they need help, and I know it,” the pilot said.", [("pilot", "I think they need help, and I know it,")]),
    ("Two boys wrote to the harbour board about the fire in which nine sailors were hurt.", []),
    ("The stories speak to an effort to “smear” a good man.", []),
    ("The tariff that leaders say is fair was passed in May.", [("leaders", "is fair")]),
    ("The one thing that we have acknowledged is that the hall was dirty.", [("we", "is that the hall was dirty")]),
    ("A loss that few pilots concluded had to be borne came in May.", [("few pilots", "had to be borne came in May")]),
    ("The mayor accused her of theft.", [("mayor", "theft")]),
    ("The mayor warned of storms.", [("mayor", "storms")]),
    ("The siren warns pilots of nothing but fog.", []),
    ("The mayor told the men in the yard by the quay to go.", []),
    ("The mayor praised the crew not for speed.", [("mayor", "the crew not for speed")]),
    ("The storm claimed six lives.", []),
    ("The council announced today.", []),
    ("The council announced today a plan to rebuild the pier.", [("council", "a plan to rebuild the pier")]),
    ("The cuts announced on 18 May will cost posts.", []),
]
OPENED = [
    ("The mayor said during a town debate that the port was shut.", [("mayor", "the port was shut")]),
    ("The row that came up during the war and that people speak of is old.", []),
    ("The mayor said in her memoir, “The Low Quay,” that the port was shut.", [("mayor", "the port was shut")]),
    ("The mayor said in May, “The port is shut.”", [("mayor", "The port is shut.")]),
    ("The mayor said at the workers’ meeting that the port was shut.", [("mayor", "the port was shut")]),
    ("The mayor said, however, that the port was shut.", [("mayor", "the port was shut")]),
    ("The mayor claimed, without giving evidence, that the port was shut.", [("mayor", "the port was shut")]),
    ("The mayor said on Monday in the yard, without a word, that the port was shut.", []),
    ("The mayor said on Monday: the port was shut.", [("mayor", "the port was shut")]),
    ("The mayor said of the plan: “We ran to the port.”", [("mayor", "We ran to the port.")]),
    ("The mayor told his crew, “We ran.”", [("mayor", "We ran.")]),
    ("The mayor told “Meet the Coast” she would not run.", [("mayor", "she would not run")]),
    ("The mayor said “Meet the Coast” she would not run.", [("mayor", "Meet the Coast")]),
    ("The mayor told of “a long winter” that came.", [("mayor", "a long winter")]),
    ("The board said in a statement issued on Monday that it would sue.", [("board", "it would sue")]),
]
ADJUNCTS = [
    ("The crew said on Friday evening the chief would stay.", [("crew", "the chief would stay")]),
    ("The crew said at a press briefing the chief would stay.", [("crew", "the chief would stay")]),
    ("The crew said in the yard on Sept. 5 the chief would stay.", [("crew", "the chief would stay")]),
    ("The crew promised on Friday to stay.", [("crew", "to stay")]),
    ("The clerk warned he may be armed.", [("clerk", "he may be armed")]),
    ("The clerk warned it could rain.", [("clerk", "it could rain")]),
    ("The clerk told Ada Orr it was late.", [("clerk", "it was late")]),
    ("The clerk said over 40 had died.", [("clerk", "over 40 had died")]),
]


@pytest.mark.parametrize(("text", "expected"), BARE + OPENED + ADJUNCTS, ids=[row[0] for row in BARE + OPENED + ADJUNCTS])
def test_a_verb_tells_what_hangs_on_it_to_its_right(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_a_participle_is_told_and_an_object_is_spoken_about() -> None:
    assert voice_at("The crew denied knowing of the raid.", "knowing") == "attributed"
    assert voice_at("The crew denied the raid.", "raid") == "author"


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("Holm *told* the old court he ran.", "he"),
        ("Holm *told* a radio station she ran.", "she"),
        ("Holm *told* the Low Quay council meeting they ran.", "they"),
        ("Holm *told* the court crews he led ran.", "crews"),
        ("Holm *told* the court the crew ran.", "the"),
        ("Holm *told* reporters he ran.", "he"),
        ("Holm *told* he ran.", "he"),
        ("Holm *said* reporters ran.", "reporters"),
        ("Holm *warned* it was late.", "it"),
        ("Holm *warned* it of rain.", "of"),
    ],
)
def test_a_listener_ends_where_the_words_told_begin(text: str, behind: str) -> None:
    prose, verb = marked(text)
    place = after_listener(prose, verb, prose.size)
    assert prose.folded[place if behind != "old" else place - 1] == behind


@pytest.mark.parametrize(
    ("text", "bound", "adjunct"),
    [
        ("Holm said *at* least nine ran.", True, False),
        ("Holm said *as* many as nine ran.", True, False),
        ("Holm said *as* children they ran.", False, True),
        ("Holm said *over* forty ran.", True, False),
        ("Holm said *in* 2019 they ran.", True, False),
        ("Holm said *on* 9 May they ran.", True, True),
        ("Holm said *in* May they ran.", False, True),
        ("Holm said *to* run.", False, False),
        ("Holm said *the* crew ran.", False, False),
        ("Holm said *Friday* they ran.", False, True),
    ],
)
def test_words_that_dress_a_number_open_no_time_and_no_place(text: str, bound: bool, adjunct: bool) -> None:
    prose, token = marked(text)
    assert (is_bound(prose, token), opens_adjunct(prose, token)) == (bound, adjunct)


@pytest.mark.parametrize(
    ("text", "promises", "behind"),
    [
        ("Holm vowed *on* Friday to run.", True, "to"),
        ("Holm vowed *on* Friday night she would run.", False, "she"),
        ("Holm said *Friday* evening she would run.", False, "she"),
        ("Holm said *in* the yard at a heated news meeting she would run.", False, "she"),
    ],
)
def test_time_and_place_end_where_a_new_phrase_begins(text: str, promises: bool, behind: str) -> None:
    prose, start = marked(text)
    assert prose.folded[after_place_and_time(prose, start, prose.size, promises=promises)] == behind


@pytest.mark.parametrize(
    ("text", "ends"), [("“It was late,” *said* Orr.", False), ("“It was late” *said* Orr.", False), ("Orr, in May, *said* it.", True)]
)
def test_a_quotation_before_the_verb_makes_a_speaker_of_what_follows(text: str, ends: bool) -> None:
    assert last_word_ends(*marked(text)) is ends


def test_only_a_quotation_that_fills_the_sentence_is_whole() -> None:
    for text, whole in (
        ("Orr spoke of “a long winter.”", True),
        ("Orr spoke of “a long winter” at sea.", False),
        ("Orr wrote “no.”", True),
    ):
        prose = prose_of(text)
        (quotation,) = find_quotations(prose)
        found = whole_quotation(prose, {quotation.open_mark: quotation}, quotation.open_mark, prose.size)
        assert (found is not None) is whole, text
    assert whole_quotation(prose, {}, 2, prose.size) is None


def test_a_verb_inside_an_object_is_not_the_verb_of_a_clause() -> None:
    prose, verb = marked("Holm denies blame for raids that *killed* nine.")
    assert is_object(prose, 2, verb)
    prose, verb = marked("Holm claims as many as 600 *were* held.")
    assert not is_object(prose, 2, verb)


def test_a_clause_begins_with_what_can_be_its_subject() -> None:
    for text, subject in (("Holm said *the* crew ran.", True), ("Holm said *at* least nine ran.", True), ("Holm said *and* ran.", False)):
        assert has_subject(*marked(text)) is subject, text


def test_the_stem_of_a_verb_says_which_words_link_it() -> None:
    assert links_of("praised") == ("as", "for")
    assert links_of("demanded") == ()
