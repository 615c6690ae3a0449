"""What a word before people counted says of them: for each rule a sentence where it holds, and one where it doesn't."""

import pytest

from framing.ledgers.before import cue_before
from framing.ledgers.happenings import CUE_REACH
from tests.ledgers.reading import number_in

SAID = [
    ("The storm killed nine cooks.", "killed"),
    ("In March the hall fed nine cooks.", None),
    ("The house killed a bill on 40 clerks.", None),
    ("They saved the chapel for 40 cooks.", None),
    ("They saved the family and 40 cooks.", "rescued"),
    ("They saved 40 cooks.", "rescued"),
    ("In a press release they named 40 cooks.", None),
    ("They asked for the release of the 40 cooks.", "rescued"),
    ("They released on Monday a map of 40 cooks.", None),
    ("They released some 40 cooks.", "rescued"),
    ("The board pulled back from 40 cooks.", None),
    ("Boats led to safety 40 cooks.", "rescued"),
    ("The safety of 40 cooks matters.", None),
    ("The judge dismissed the claims of 40 cooks.", None),
    ("The mill dismissed 40 cooks.", "jobs"),
    ("A clerk was dismissed for robbing 40 cooks.", None),
    ("A clerk was arrested on Monday for feeding 40 cooks.", None),
    ("Guards arrested for the mill 40 cooks.", "arrested"),
    ("He seized on a list of 40 cooks.", None),
    ("Some 40 marchers met two guards.", None),
    ("The marchers met two guards.", "attended"),
    ("The hospital fed nine cooks.", "treated"),
    ("The hospital beside the mill fed nine cooks.", None),
    ("They laid off 30 clerks.", "jobs"),
    ("They laid off the best 30 clerks.", "jobs"),
    ("They laid off at the mill 30 clerks.", None),
    ("Tea was taken from nine huts.", None),
    ("They had taken nine huts.", "held"),
    ("The patrol picked up two cooks.", "arrested"),
    ("The lifeboat picked up two cooks.", "rescued"),
    ("The mill is looking for two cooks.", None),
    ("The mill is looking for 40 cooks.", "missing"),
    ("Divers are searching for two cooks.", "missing"),
    ("The village lost nine men.", "killed"),
    ("The village lost nine hens.", None),
    ("The civilian losses exceed nine cooks.", "killed"),
    ("The heavy losses exceed nine cooks.", None),
    ("The clinic had seen 43 cooks.", "treated"),
    ("The abbot had seen 43 cooks.", None),
    ("There was no word of nine miners.", "missing"),
    ("There was a word of nine miners.", None),
    ("The mill cuts 40 workers.", "jobs"),
    ("The mill cuts 40 hedges.", None),
]
ENDED = [
    ("A cook was killed by two guards.", None),
    ("A cook was killed by 14 guards.", "killed"),
    ("A cook was killed by 14.", "killed"),
    ("He attended with two sons.", None),
    ("He attended two balls.", "attended"),
    ("The storm that killed cooks leaves 14.", None),
    ("The storm that killed cooks leaves 14 clerks.", "killed"),
    ("The dead: 14 cooks.", "killed"),
    ("The storm killed cooks; 14 clerks ate.", None),
    ("The storm killed (by noon) 14 clerks.", "killed"),
]


@pytest.mark.parametrize(("text", "measure"), [*SAID, *ENDED])
def test_a_word_before_people_counted_says_what_happened_to_them(text: str, measure: str | None) -> None:
    prose, quantity, first, _ = number_in(text, -1)
    found = cue_before(prose, quantity, first, CUE_REACH)
    assert (None if found is None else found[1]) == measure


def test_a_word_out_of_reach_says_nothing() -> None:
    prose, quantity, first, _ = number_in("The storm killed near the mill nine cooks.")
    assert cue_before(prose, quantity, first, 3) is None
    assert cue_before(prose, quantity, first, 4) == (4, "killed")
