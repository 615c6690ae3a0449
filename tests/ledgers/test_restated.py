"""Which bare numbers tell an earlier count once more, and which may be one more count: for each turn one that does and one that doesn't."""

import pytest

from framing.ledgers.restated import is_loose, is_restated
from tests.ledgers.reading import number_in

RESTATED = [
    ("They ate 14 of them.", True),
    ("They ate. Two, says the guild.", True),
    ("They ate. Two, so the guild.", False),
    ("They spoke of two.", False),
    ("They ate the ministry’s 94.", True),
    ("It is close to the 61.", True),
    ("It is close to the 9.", False),
    ("They ate the 61.", False),
    ("They saw others, which makes 94.", True),
    ("They never made 94.", False),
    ("The mill began with 137.", True),
    ("The mill ran with 137.", False),
    ("They put the figure at 38.", True),
    ("They hung the hat at 38.", False),
    ("The abbot says 14.", True),
    ("They see 38 as an estimate.", True),
    ("On Monday there were 29.", True),
    ("On Monday cooks were 29.", False),
    ("Her lawyers make it 71.", True),
    ("Her lawyers like it 71.", False),
    ("They must admit to 29.", True),
    ("By noon it ran to 29.", False),
    ("They ate. Nine, according to the guild.", True),
    ("They ate. Nine, loyal to the guild.", False),
    ("They ate. Six came down.", True),
    ("They ate. Six never came down.", True),
    ("They ate. Six down.", False),
    ("They put the figure at 38 percent.", False),
    ("They put the figure at 38 cooks.", False),
]
LOOSE = [
    ("The abbot gave it as 14.", True),
    ("The army registered 34.", True),
    ("It lists 34.", True),
    ("They saw the other 34.", True),
    ("They eat at 34.", False),
    ("He is 34.", False),
    ("They eat 34-40.", False),
    ("They met 9.", True),
    ("They share 9.", False),
    ("They fed two.", False),
    ("They ate. Some 34 had gone.", True),
    ("They ate. Some 34, so they say.", False),
    ("They gave it as 4.5.", False),
]


@pytest.mark.parametrize(("text", "told"), RESTATED)
def test_a_bare_number_tells_the_one_before_once_more(text: str, told: bool) -> None:
    prose, quantity, first, _ = number_in(text, 0)
    assert is_restated(prose, quantity, quantity, first) is told


def test_a_number_far_behind_tells_nothing_once_more() -> None:
    prose, quantity, first, _ = number_in("Nine ate. " + "They ate. " * 100 + "They put the figure at 38.", -1)
    _, before, _, _ = number_in("Nine ate.")
    assert is_restated(prose, quantity, quantity, first)
    assert not is_restated(prose, quantity, before, first)


@pytest.mark.parametrize(("text", "told"), LOOSE)
def test_a_bare_number_may_be_one_more_count(text: str, told: bool) -> None:
    prose, quantity, first, _ = number_in(text)
    assert is_loose(prose, quantity, first) is told
