"""Words beside a figure that say that its count moved, or what it takes in."""

import pytest

from framing.comparison.evidence import (
    change_told,
    hour_told,
    opening_scope,
    places_told,
    scope_told,
    sets_against,
    shares_told,
    whole_told,
)


@pytest.mark.parametrize(
    "sentence",
    [
        "The toll has risen to 31 in the delta.",
        "The harbour board had first spoken of nine.",
        "A preliminary list was longer; at first 60 names stood on it.",
        "Two more bodies were found under the jetty, so 14 have died.",
        "The queue is 41 weeks now; it was 30 in May.",
        "The lead was cut to 800 ballots from 2,000.",
        "A sixth body was washed up at the weir.",
        "Another driver has since died, which makes four.",
        "An earlier count gave 22.",
    ],
)
def test_a_count_on_the_move(sentence: str) -> None:
    assert change_told(sentence) is not None


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Nine have drowned so far.", "so far"),
        ("Hopes shrank and the line went up from nine.", "shrank"),
        ("An earlier tally gave 22.", "earlier tally"),
        ("It now stands at 31.", "now stands"),
        ("Seven more cases came in from Dorn.", "Seven more cases"),
        ("That took the overall toll to nine.", "took the overall toll"),
        ("The queue crept to 40.", "crept"),
        ("At first 60 names stood on it.", "At first"),
        ("A rower has since died in the ward.", "since died"),
        ("A fourteenth victim lay under the pier.", "A fourteenth victim"),
        ("There are 41 now, and in May there were 30.", "now, and in May there were"),
        ("In May there were 30, and 41 are there now.", "were 30, and 41 are there now"),
        ("It fell from about nineteen weeks in May to 12.", "fell from about nineteen weeks in May to"),
        ("It was cut to 800 ballots from 2,000.", "cut to 800 ballots from"),
    ],
)
def test_the_words_of_a_count_on_the_move(sentence: str, words: str) -> None:
    assert change_told(sentence) == words


@pytest.mark.parametrize("sentence", ["The clinic treated 31 people.", "The quay lies 200 metres from the mill.", "Nine lorries burned."])
def test_a_count_that_stands_still(sentence: str) -> None:
    assert change_told(sentence) is None
    assert hour_told(sentence) is None
    assert not scope_told(sentence)


@pytest.mark.parametrize(
    "sentence", ["By nightfall 40 flights had been called off.", "On the Tuesday there were still 12.", "46 at midnight"]
)
def test_the_hour_of_a_count(sentence: str) -> None:
    assert hour_told(sentence) is not None


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("By late evening 40 trams stood still.", "By late evening"),
        ("It grew up to early May.", "up to early May"),
        ("On Friday there were 12.", "On Friday there were"),
        ("The list stood at twelve on Tuesday.", "stood at twelve on Tuesday"),
        ("It was 46 at midnight.", "6 at midnight"),
        ("At dawn, the line reached the weir.", "At dawn, the line"),
    ],
)
def test_the_words_of_an_hour(sentence: str, words: str) -> None:
    assert hour_told(sentence) == words


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("90 were hurt, counting those who went home", "counting those"),
        ("90 were hurt, counting burns and broken bones", "counting burns"),
        ("52 people, passengers and crew together", "passengers and crew"),
        ("the list leaves out the dockhands", "leaves out"),
        ("1,200 suspected infections", "suspected"),
        ("only those whom a doctor saw", "only those"),
        ("it does not include lodgers", "does not include"),
        ("once the cooks of both ships are counted", "once the cooks of both ships are counted"),
        ("if one adds the pilots", "if one adds"),
        ("guards and cooks alike", "alike"),
        ("90, cooks included", ", cooks included"),
        ("apart from the pilots", "apart from"),
        ("the firm speaks of its staff only", "staff only"),
        ("nine cases were verified by a court", "verified by a court"),
    ],
)
def test_what_a_count_takes_in(sentence: str, words: str) -> None:
    assert words in scope_told(sentence)


@pytest.mark.parametrize(
    "sentence", ["36, including 17 children", "36 people, including the 12 pupils", "a counting hall with 40 clerks in it"]
)
def test_a_part_is_no_scope(sentence: str) -> None:
    assert not scope_told(sentence)


def test_what_befell_those_counted_narrows_a_count_of_its_measure() -> None:
    assert scope_told("40 were held, nine of them charged", measure="arrested") == {"charged"}
    assert scope_told("40 were held, nine of them charged") == frozenset()


def test_what_opens_a_clause_belongs_to_the_number_behind_it() -> None:
    assert opening_scope("Counting the night watch, some ") == {"counting the night watch"}
    assert opening_scope("The guard, including six cadets, marched past ") == frozenset()


def test_places_shares_and_wholes() -> None:
    assert places_told("12 in the town and 40 across the whole valley") == {"the town", "the whole valley"}
    assert places_told("40 fled Low Marl county, nine the port of Carn and two of its old quarter") == {
        "low marl county",
        "its old quarter",
    }
    assert shares_told("30 marks a day") == {"day"}
    assert shares_told("200 million over five years") == {"five years"}
    assert whole_told("77 have died throughout the delta") == {"throughout the delta"}


def test_a_sentence_that_sets_numbers_against_each_other() -> None:
    assert sets_against("They received 18,000 vials, not the 50,000 that were announced.")
    assert not sets_against("They received 18,000 vials and 50,000 syringes.")


def test_a_sum_is_no_share_of_a_family() -> None:
    assert shares_told("Each family will get 60,000 crowns") == {"family"}
    assert shares_told("In all the mill must pay 720,000 crowns") == {"in all"}


def test_households_and_families_are_one_share() -> None:
    assert shares_told("1,500 crowns for each household") == shares_told("2,000 crowns a family")


def test_a_walk_from_house_to_house_moves_no_count() -> None:
    assert change_told("They went from house to house and took 30 men away") is None
    assert change_told("The list went from 30 to 41") is not None
