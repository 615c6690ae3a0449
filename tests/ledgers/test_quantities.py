"""Where a quantity begins and ends: its bounds, its range, and the phrase that it counts."""

import pytest

from tests.ledgers.reading import quantities_of

BOUNDS = [
    # text, qualifier, low, high, the number as it stands with its bounds
    ("They lost at least 40 boats.", "at least", 40, None, "at least 40"),
    ("They lost up to $9 there.", "up to", None, 9, "up to $9"),
    ("They met some 40 there.", "some", 40, 40, "some 40"),
    ("They fear at least a 25% cut.", "at least", 25, None, "at least a 25"),
    ("They fear a 25% cut.", None, 25, 25, "25"),
    ("They must leave within 30 days.", "within", None, 30, "within 30"),
    ("They live within 30 miles.", None, 30, 30, "30"),
    ("They lie under two metres of water.", None, 2, 2, "two"),
    ("They lie under two metres.", "under", None, 2, "under two"),
    ("The toll has gone up to 14.", None, 14, 14, "14"),
    ("They lost 40 or more there.", "or more", 40, None, "40 or more"),
    ("They lost 40 or so there.", "or so", 40, 40, "40 or so"),
    ("They lost dozens there.", "vague", 24, None, "dozens"),
    ("They lost between 30 and 40 there.", "between", 30, 40, "between 30 and 40"),
    ("They expect from 30 to 40 there.", "between", 30, 40, "from 30 to 40"),
    ("They lost 30–40 there.", "range", 30, 40, "30–40"),
    ("They lost 30 or 40 there.", "range", 30, 40, "30 or 40"),
    ("They sold at least two metres of cloth.", "at least", 2, None, "at least two"),
    ("The toll has gone over 14.", "over", 14, None, "over 14"),
    ("Sales passed 52 there.", "passed", 52, None, "passed 52"),
    ("They lost 40 and more there.", None, 40, 40, "40"),
    ("They lost 40 or less there.", None, 40, 40, "40"),
    ("They lost about 40 or more there.", "about", 40, None, "about 40 or more"),
    ("They lost about dozens there.", "about", 24, None, "about dozens"),
    ("It grew by 30–40 there.", "range", 30, 40, "30–40"),
]
APART = [
    "The toll rose from 30 to 40.",
    "The toll rose on Tuesday from 30 to 40.",
    "They raised the toll in the valley from 30 to 40.",
    "They voted 30 to 40.",
    "They lost 30 and 40.",
    "They lost 40 to 30.",
    "They lost 30 boats to 40 men.",
    "They lost dozens to 40.",
    "The toll is up from 30 to 40.",
    "They lost 30 to the 40.",
    "They lost 30, 40.",
]
PHRASES = [
    ("The wave hit 40 villagers of the lower town.", "villagers of the lower town", "villagers"),
    ("The wave hit 40 villagers of the same low quay on Friday.", "villagers of the same low quay", "villagers"),
    ("They are 71% of the port’s budget.", "% of the port’s budget", "%"),
    ("They are a 2,000-florin fine.", "florin fine", "fine"),
    ("It closed two of the nearly 900 mills.", "mills", "mills"),
    ("It closed seven of the country’s 22 wards.", "wards", "wards"),
    ("The wave hit two of the cutter’s sailors.", "cutter’s sailors", "sailors"),
    ("Most (77%) of voters agree.", "%) of voters", "%"),
    ("It closed 40 more mills.", "mills", "mills"),
    ("It hit half the town.", "town", "town"),
    ("It hit nine “rebels” there.", "rebels", "rebels"),
    ("Thousands rally.", None, None),
    ("Thousands wounded in Ebb.", "wounded", "wounded"),
    ("Thousands of pupils left.", "pupils", "pupils"),
    ("The ministry’s figure of eight matches the number of bodies.", None, None),
    ("They found 43 wounded.", "wounded", "wounded"),
    ("They found 43 wounded officers.", "wounded officers", "officers"),
    ("They found 43 officers wounded.", "officers", "officers"),
    ("He was accused by 14 women of theft.", "women", "women"),
    ("He was met by 14 women of the valley.", "women of the valley", "women"),
    ("Eleven drown in the bay.", None, None),
    ("It fell to 187 last year.", None, None),
    ("They sold 187 boats last year.", "boats", "boats"),
    ("They sold 187 last copies.", "last copies", "copies"),
    ("It hit 400 men and women.", "men and women", "women"),
    ("It hit 400 men and mills.", "men", "men"),
    ("It hit 40, mostly women and children.", "mostly women and children", "children"),
    ("It hit 40 villagers, mostly women and children.", "villagers, mostly women and children", "villagers"),
    ("It hit 40, women and children.", None, None),
    ("Some 900 residents march.", "residents", "residents"),
    ("It hit two-thirds of the VS population.", "VS population", "population"),
    ("It hit two-thirds of the roads map.", "roads", "roads"),
    ("It left 40 homes burning.", "homes", "homes"),
    ("It left 40 homes badly damp.", "homes", "homes"),
    ("It hit 40 family homes.", "family homes", "homes"),
    ("It hit 40 of them.", None, None),
    ("It hit 40 US homes.", "US homes", "homes"),
    ("It hit 40 not there.", None, None),
    ("It hit 40 while they slept.", None, None),
    ("It hit 40 stood there.", None, None),
    ("It hit 40 others there.", "others", "others"),
    ("It hit 400 mills and men.", "mills", "mills"),
    ("It hit 400 men near women.", "men", "men"),
    ("They saw 43 alive.", None, None),
    ("It closed 40 painted mills.", "painted mills", "mills"),
    ("It sold 187 model year cars.", "model year cars", "cars"),
    ("They found 43 mills alive.", "mills", "mills"),
    ("They met 40 women protesters.", "women protesters", "protesters"),
    ("It saw 40 women deaths.", "women deaths", "deaths"),
    ("It saw 40 mill drowning cases.", "mill drowning cases", "cases"),
    ("It hit 40 mill family homes.", "mill family homes", "homes"),
    ("It hit 40 they said.", None, None),
    ("It left 40 mills aboard.", "mills", "mills"),
    ("They need 40 boats crew.", "boats crew", "crew"),
    ("They hold 40 mills of, say, wood.", "mills", "mills"),
    ("It hit 40 villagers of Ems Quay Hill on Friday.", "villagers of Ems Quay Hill", "villagers"),
    ("It hit 40 villagers of the hills sing.", "villagers of the hills", "villagers"),
    ("It hit 40 villagers of the valley rescued there.", "villagers of the valley", "villagers"),
    ("It hit 40 the town.", None, None),
    ("They lost $40 earlier this year.", None, None),
    ("They lost 40 boats later.", "boats", "boats"),
    ("They met 40 earlier guests.", "earlier guests", "guests"),
    ("They lost $40 -- all they had.", None, None),
    ("Thousands sell boats.", None, None),
    ("The figure of 40 mills fell.", "mills", "mills"),
    ("He was accused before 14 women of theft.", "women of theft", "women"),
    ("It hit 40 villagers; mostly women.", "villagers", "villagers"),
]


@pytest.mark.parametrize(("text", "qualifier", "low", "high", "printed"), BOUNDS)
def test_a_number_has_its_bounds(text: str, qualifier: str | None, low: float | None, high: float | None, printed: str) -> None:
    prose, quantities = quantities_of(text)
    found = [(one.qualifier, one.low, one.high, prose.slice(one.first, one.last)) for one in quantities]
    assert found == [(qualifier, low, high, printed)]


@pytest.mark.parametrize("text", APART)
def test_two_numbers_that_are_no_range_stay_apart(text: str) -> None:
    assert len(quantities_of(text)[1]) == 2


@pytest.mark.parametrize(("text", "phrase", "head"), PHRASES)
def test_a_number_has_the_phrase_that_it_counts(text: str, phrase: str | None, head: str | None) -> None:
    prose, quantities = quantities_of(text)
    one = quantities[0]
    found = (None, None) if one.head < 0 else (prose.slice(one.head_first, one.end), prose.folded[one.head])
    assert found == (phrase, head)


def test_a_number_inside_the_phrase_splits_it() -> None:
    assert [one.split for one in quantities_of("It closed two of the nearly 900 mills.")[1]] == [True, False]
    assert [one.split for one in quantities_of("It closed two of the mills.")[1]] == [False]


def test_a_result_is_not_bounded_by_its_verb() -> None:
    assert {one.qualifier for one in quantities_of("The bill passed 52 to 48.")[1]} == {None}
