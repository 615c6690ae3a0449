"""What a word behind people counted says of them: for each rule a sentence where it holds, and one where it doesn't."""

import pytest

from framing.ledgers.behind import cue_behind
from framing.ledgers.happenings import CUE_REACH
from tests.ledgers.reading import number_in

SAID = [
    ("Nine clerks caught singing left.", None),
    ("Nine clerks came out alive.", "rescued"),
    ("Nine clerks were being sought.", "missing"),
    ("Nine clerks sought shade.", None),
    ("Nine clerks were fighting for their lives.", "injured"),
    ("Nine clerks came on hired carts.", None),
    ("Nine clerks were hired.", "jobs"),
    ("Nine kites were shot down.", None),
    ("Nine clerks stood by, the survivors said.", None),
    ("Nine clerks stood by, according to a freed cook.", None),
    ("Nine clerks were hurt.", "injured"),
    ("Nine clerks rest in March.", None),
    ("Nine clerks made no arrests.", None),
    ("Nine clerks mean to kill the bill.", None),
    ("Nine clerks seized on a report.", None),
    ("Nine clerks ran to save the barn.", None),
    ("Nine clerks ran to save cooks.", None),
    ("Nine clerks were lost until boats went to save them.", "rescued"),
    ("Nine clerks rode in boats freeing cooks.", None),
    ("Nine clerks were saved.", "rescued"),
    ("Nine clerks spoke of public safety.", None),
    ("Nine clerks were led to safety.", "rescued"),
    ("Nine clerks read the release of a map.", None),
    ("Nine clerks await their release.", "rescued"),
    ("Nine clerks were released this week.", "rescued"),
    ("Nine clerks said the suit was dismissed.", None),
    ("Nine clerks were dismissed.", "jobs"),
    ("Nine clerks came out on Monday.", "attended"),
    ("Nine clerks came out, and the siege was over.", "rescued"),
    ("Two clerks walked free on Monday.", "other"),
    ("Two clerks walked free, and the siege was over.", "rescued"),
    ("Six cooks were taken to the central infirmary.", "treated"),
    ("Ninety cooks were moved to schools on the hill.", "displaced"),
    ("Six cooks were taken to a station.", "arrested"),
    ("Six cooks were led to the gate, a school.", None),
    ("Forty cooks lost their homes.", "displaced"),
    ("Forty cooks lost their way.", None),
    ("Nine cooks were taken aboard the cutter.", "rescued"),
    ("Fourteen clerks were on sick leave.", None),
    ("Fourteen clerks fell sick.", "cases"),
    ("Six cooks lie buried under the mud.", "missing"),
    ("Six cooks were buried at noon.", "killed"),
    ("Four cooks have not been found.", "missing"),
    ("Four cooks have been found.", None),
    ("Two kites came down, killing four.", None),
    ("Two kites came down, killing at least four.", None),
    ("Two clerks ate beside nine marchers.", None),
    ("Two cooks were shot dead.", "killed"),
    ("Two cooks were shot.", "injured"),
    ("Two cooks near a mill shot a bear.", None),
    ("Nine herders fell victim to the cold.", "killed"),
    ("Four cooks have not survived the fall.", "killed"),
    ("Four cooks survived the fall.", "rescued"),
    ("Some 350 cooks moved in at dawn.", None),
    ("Nine farmers who moved their cattle ate.", None),
    ("Nine farmers who were moved ate.", "displaced"),
    ("Nine clerks ate beside the infirmary.", None),
    ("Nine clerks are in hospital.", "treated"),
    ("Nine cooks were treated to a dinner.", None),
    ("Nine cooks were treated in unkind ways.", None),
    ("Nine cooks were treated at the hospital.", "injured"),
    ("Nine cooks later treated at the hospital ate.", "treated"),
    ("Some 200 cooks, some chanting “You die.”", None),
    ("Some 200 cooks near “the mill” were hurt.", "injured"),
    ("Six cooks, including two guards, an aide and a clerk, were hurt.", "injured"),
    ("Two of them were hurt.", "injured"),
    ("Nine cooks ate; clerks were hurt.", None),
]
IN_COMPANY = [
    ("Two cooks were driven away in a van.", "arrested"),
    ("Two cooks were driven from the valley.", "displaced"),
    ("Nine walkers are still being sought.", "missing"),
    ("Some 300 cooks spent the night in a gym.", "displaced"),
    ("Some 300 cooks spent the night singing, and died.", "killed"),
    ("Nine cooks spent two weeks on the ward.", "treated"),
    ("Two roofers employed by a builder ate.", None),
    ("Two roofers were employed by a builder.", "jobs"),
    ("The infirmary said 14 people were brought in.", "treated"),
    ("The abbot said 14 people were brought in.", None),
    ("Some 40 cooks are out of their homes.", "displaced"),
    ("Some 40 cooks are out of tea.", None),
    ("Two barns caught fire.", None),
    ("Four cooks were caught at the ford.", "arrested"),
    ("Sixty people packed onto a raft.", "other"),
    ("Sixty people packed the hall.", "attended"),
    ("Two gunmen stormed the bank.", "other"),
    ("Two hundred cooks stormed the bank.", "attended"),
    ("Some 300 cooks held a vigil.", "attended"),
    ("Some 300 cooks are held.", "held"),
    ("Nine fans were crushed to death.", "killed"),
    ("Nine fans were crushed.", "injured"),
    ("Six skiers are under the snow.", "missing"),
    ("Six skiers are under the bridge.", None),
    ("Nine cooks ate before the fire.", None),
    ("Some 200 soldiers crossed the bridge.", None),
    ("Some 200 weavers crossed the bridge.", "displaced"),
]
TOGETHER = [
    ("Ninety cooks were left at the gate.", None),
    ("Ninety cooks had left.", "displaced"),
    ("Nine cooks were taken to a barn.", None),
    ("Nine cooks were taken.", "held"),
    ("Ninety cooks came home.", None),
    ("Ninety cooks came.", "attended"),
    ("Two guests came.", None),
    ("Several hundred shoppers were there.", "attended"),
    ("Two shoppers were there.", None),
    ("Nine rebels were taken out.", "held"),
    ("Nine rebels fell.", "killed"),
    ("Nine rebels fell asleep.", None),
    ("Nine cooks fell.", None),
    ("Thirty militants were wiped out.", "killed"),
    ("Thirty clerks were wiped out.", None),
    ("Two keepers were torn to pieces.", "killed"),
    ("Two keepers were torn to and fro.", None),
    ("Forty cooks left out of the list ate.", None),
    ("Fourteen midwives had left.", None),
    ("Sixty porters could go.", "jobs"),
    ("Sixty cooks could go.", None),
    ("Some 900 people took part in the walk.", "attended"),
    ("Forty divers took part in the search.", None),
    ("Six sailors are in the hands of pirates.", "hostages"),
    ("Six sailors are in the hands of dentists.", None),
    ("Some 300 people had to leave.", "displaced"),
    ("Some 300 people hope to leave.", None),
    ("Some 300 people were told to leave the valley.", "displaced"),
    ("Some 300 people were told to boil their water.", None),
]


def said_behind(text: str) -> str | None:
    prose, quantity, _, last = number_in(text)
    found = cue_behind(prose, quantity, last, CUE_REACH)
    return None if found is None else found[1]


@pytest.mark.parametrize(("text", "measure"), [*SAID, *IN_COMPANY, *TOGETHER])
def test_a_word_behind_people_counted_says_what_happened_to_them(text: str, measure: str | None) -> None:
    assert said_behind(text) == measure


@pytest.mark.parametrize(
    ("text", "distance"),
    [
        ("Nine clerks hurt by stones left.", 1),
        ("Nine clerks were hurt.", -3),
        ("Nine clerks near a mill were hurt.", 5),
        ("Nine clerks near a mill, were hurt.", 7),
        ("Nine clerks near 14 mills were hurt.", 8),
        ("Nine clerks ate while cooks were hurt.", 9),
        ("Nine clerks (near mills) were hurt.", 6),
        ("Nine clerks, including a cook, were hurt.", -3),
    ],
)
def test_marks_numbers_and_clauses_count_as_distance_and_a_predicate_is_near(text: str, distance: int) -> None:
    prose, quantity, _, last = number_in(text)
    assert cue_behind(prose, quantity, last, CUE_REACH) == (distance, "injured")


def test_a_word_out_of_reach_says_nothing() -> None:
    prose, quantity, _, last = number_in("Nine clerks near a mill were hurt.")
    assert cue_behind(prose, quantity, last, 4) is None
    assert cue_behind(prose, quantity, last, 5) is not None
