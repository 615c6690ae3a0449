"""Why accounts differ in one quantity, and the evidence that is given."""

from collections.abc import Mapping, Sequence

import pytest

from framing.comparison.conflicts import CLASSES, WEIGHTS, classify
from framing.comparison.counts import counts, is_round, one_count
from framing.comparison.reasons import SPEAKS_FOR, Quantity
from framing.comparison.types import Conflict, FigureValue


def value(document: str, text: str, low: float | None, high: float | None, *, source: str | None = None) -> FigureValue:
    return FigureValue(
        document=document,
        start=0,
        end=len(text),
        text=text,
        low=low,
        high=high,
        qualifier=None if low == high else text.rpartition(" ")[0],
        of="people",
        source=source,
        voice="author",
        place="body",
        as_of=None,
    )


def classified(
    values: Sequence[FigureValue], published: Mapping[str, str | None], *, measure: str, nearby: Sequence[str] = ()
) -> tuple[Conflict, str]:
    words = nearby or [""] * len(values)
    return classify(
        Quantity(
            values=values,
            groups=counts(values),
            published=published,
            measure=measure,
            nearby=words,
            beside=words,
            linked=None,
            parts=[False] * len(values),
        )
    )


MONDAY, TUESDAY = {"a": "2031-05-04", "b": "2031-05-05"}, {"a": "2031-05-05", "b": "2031-05-04"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("40", 40, 40), ("at least 40", 40, None), True),
        (("43", 43, 43), ("at least 40", 40, None), True),
        (("36", 36, 36), ("at least 40", 40, None), False),
        (("200", 200, 200), ("at least 40", 40, None), False),
        (("30", 30, 30), ("up to 40", None, 40), True),
        (("41", 41, 41), ("up to 40", None, 40), False),
        (("60", 60, 60), ("dozens", 24, None), True),
        (("500", 500, 500), ("dozens", 24, None), False),
        (("at least 13", 13, None), ("dozens", 24, None), True),
        (("84,112", 84112, 84112), ("84,000", 84000, 84000), True),
        (("36", 36, 36), ("37", 37, 37), False),
    ],
)
def test_bounds_are_read_as_news_uses_them(
    one: tuple[str, float | None, float | None], other: tuple[str, float | None, float | None], same: bool
) -> None:
    assert one_count(value("a", *one), value("b", *other)) is same
    assert one_count(value("b", *other), value("a", *one)) is same


def test_one_number_in_all_accounts_is_no_conflict() -> None:
    conflict, why = classified([value("a", "at least 40", 40, None), value("b", "40", 40, 40)], MONDAY, measure="killed")
    assert (conflict, why) == ("none", "One number can be all of them.")


def test_an_account_that_gives_both_with_their_sources_names_them() -> None:
    values = [value("a", "17", 17, 17, source="the ministry"), value("a", "29", 29, 29, source="the physicians")]
    conflict, why = classified(values, MONDAY, measure="killed")
    assert conflict == "different-source"
    assert "a gives both: 17 by the ministry, 29 by the physicians" in why


def test_a_toll_that_grows_with_the_day_is_updated() -> None:
    conflict, why = classified([value("a", "19", 19, 19), value("b", "27", 27, 27)], MONDAY, measure="killed")
    assert conflict == "updated"
    assert "2031-05-04: 19, 2031-05-05: 27" in why


def test_a_toll_that_falls_with_the_day_is_unexplained() -> None:
    conflict, why = classified([value("a", "19", 19, 19), value("b", "27", 27, 27)], TUESDAY, measure="killed")
    assert conflict == "unexplained"
    assert "without a source: 19 (a), 27 (b)" in why


def test_one_source_with_two_numbers_moved_its_own_count() -> None:
    values = [value("a", "11", 11, 11, source="the duty desk"), value("b", "14", 14, 14, source="The Duty Desk")]
    assert classified(values, TUESDAY, measure="arrested")[0] == "updated"


def test_a_price_is_not_updated() -> None:
    assert classified([value("a", "19", 19, 19), value("b", "27", 27, 27)], MONDAY, measure="money")[0] == "unexplained"


def test_numbers_without_a_day_are_not_updated() -> None:
    assert classified([value("a", "19", 19, 19), value("b", "27", 27, 27)], {"a": None, "b": None}, measure="killed")[0] == "unexplained"


def test_words_of_scope_explain_what_no_source_explains() -> None:
    values = [value("a", "36", 36, 36), value("b", "61", 61, 61)]
    conflict, why = classified(values, TUESDAY, measure="killed", nearby=["36 were killed", "61 dead and missing in the town"])
    assert conflict == "different-scope"
    assert "“dead and missing”" in why


def test_a_figure_that_no_one_can_parse_contradicts_nothing() -> None:
    unread = value("b", "untold numbers", None, None)
    assert classified([value("a", "36", 36, 36), unread], MONDAY, measure="killed")[0] == "none"
    assert classified([unread], MONDAY, measure="killed") == ("none", "No number could be read from the words.")


@pytest.mark.parametrize(("number", "expected"), [(84_000.0, True), (84_112.0, False), (40.0, False)])
def test_round_numbers(number: float, expected: bool) -> None:
    assert is_round(number) is expected


def test_a_bound_above_an_exact_count_is_another_count() -> None:
    values = [
        value("a", "40", 40, 40, source="the agency"),
        value("b", "at least 40", 40, None, source="residents"),
        value("b", "at least 43", 43, None, source="the monitor"),
    ]
    conflict, why = classified(values, MONDAY, measure="killed")
    assert conflict == "different-source"
    assert "at least 43 by the monitor" in why


def test_counts_told_of_times_of_their_own_differ_in_scope() -> None:
    values = [value("a", "28", 28, 28, source="the monitor"), value("b", "26", 26, 26)]
    nearby = ["Last Sunday the raid killed 28 people.", "The council protested last week at the death of 26."]
    conflict, why = classified(values, MONDAY, measure="killed", nearby=nearby)
    assert conflict == "different-scope"
    assert "Last Sunday; last week" in why


def test_counts_of_two_sources_are_not_an_update_though_the_later_is_higher() -> None:
    values = [value("a", "24", 24, 24, source="the hospital"), value("b", "31", 31, 31, source="the regional council")]
    assert classified(values, MONDAY, measure="killed")[0] == "different-source"


def test_words_of_a_count_on_the_move_make_two_sources_an_update() -> None:
    values = [value("a", "24", 24, 24, source="the hospital"), value("b", "31", 31, 31, source="the regional council")]
    nearby = ["The hospital said 24 people had died.", "The toll rose to 31, the regional council said."]
    conflict, why = classified(values, MONDAY, measure="killed", nearby=nearby)
    assert conflict == "updated"
    assert "2031-05-04: 24, 2031-05-05: 31" in why


def test_two_sources_in_one_account_tell_more_than_two_places() -> None:
    values = [value("a", "40", 40, 40, source="the ministry"), value("a", "36", 36, 36, source="a monitor")]
    nearby = ["The ministry said 40 died across the province.", "A monitor said 36 died in the village."]
    assert classified(values, MONDAY, measure="killed", nearby=nearby)[0] == "different-source"


def test_two_numbers_with_sources_outweigh_a_third_without() -> None:
    values = [
        value("a", "12", 12, 12, source="the ministry"),
        value("b", "34", 34, 34, source="the guild"),
        value("c", "60", 60, 60),
    ]
    conflict, why = classified(values, {}, measure="arrested")
    assert (conflict, "the guild" in why) == ("different-source", True)


def test_one_number_with_a_source_and_one_without_stay_unexplained() -> None:
    values = [value("a", "19", 19, 19, source="the hospital"), value("b", "27", 27, 27)]
    assert classified(values, {}, measure="injured")[0] == "unexplained"


@pytest.mark.parametrize("paper", ["a national newspaper", "the state channel", "everybody else"])
def test_a_paper_that_hands_a_number_on_is_no_source_of_it(paper: str) -> None:
    values = [value("a", "19", 19, 19, source="the hospital"), value("a", "27", 27, 27, source=paper)]
    assert classified(values, {}, measure="injured")[0] == "unexplained"


def test_a_count_of_another_year_does_not_grow_with_the_days() -> None:
    values = [value("a", "two", 2, 2), value("b", "three", 3, 3)]
    nearby = ["A leak in 2019 burned two carters.", "They escaped with a fine after three carters were burned."]
    assert classified(values, MONDAY, measure="injured", nearby=nearby)[0] == "unexplained"
    assert classified(values, MONDAY, measure="injured", nearby=["Two carters were burned.", nearby[1]])[0] == "updated"


def test_those_who_remain_are_an_update_though_the_number_falls() -> None:
    values = [value("a", "Eleven", 11, 11), value("b", "Five", 5, 5)]
    nearby = ["Eleven were in intensive care.", "Five remain in intensive care."]
    assert classified(values, MONDAY, measure="treated", nearby=nearby)[0] == "updated"


def test_words_of_scope_right_before_a_number_tell_of_what_it_is_added_to() -> None:
    values = [value("a", "two", 2, 2), value("b", "three", 3, 3)]
    nearby = ["The guild also counts two carters.", "The third was found in the yard, so that three carters are dead."]
    assert classified(values, MONDAY, measure="killed", nearby=nearby)[0] == "updated"


def test_a_state_narrows_only_the_measure_it_belongs_to() -> None:
    values = [value("a", "five", 5, 5), value("b", "nine", 9, 9)]
    nearby = ["Five were charged.", "Nine were held."]
    assert classified(values, {}, measure="arrested", nearby=nearby)[0] == "different-scope"
    assert classified(values, {}, measure="other", nearby=nearby)[0] == "unexplained"


def test_almost_is_hardly_less() -> None:
    almost = value("a", "almost 20", None, 20)
    assert one_count(almost, value("b", "19", 19, 19))
    assert not one_count(almost, value("b", "14", 14, 14))


def test_every_reason_weighs_and_speaks_for_a_class() -> None:
    assert SPEAKS_FOR.keys() <= WEIGHTS.keys()
    assert set(SPEAKS_FOR.values()) == set(CLASSES) - {"unexplained"}
    assert {len(each) for each in WEIGHTS.values()} == {len(CLASSES)}


def test_a_class_needs_a_reason() -> None:
    bare = [value("a", "19", 19, 19), value("b", "27", 27, 27)]
    assert classified(bare, {}, measure="killed")[0] == "unexplained"
    far = [value("a", "19", 19, 19), value("b", "90", 90, 90)]
    assert classified(far, {}, measure="killed")[0] == "unexplained"
