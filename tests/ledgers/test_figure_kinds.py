"""What a counted noun is, and what therefore can have happened to it: people, things, money without a known currency, spans of consequence."""

import pytest

from tests.reading import bounds

Reading = list[tuple[str, float | None, float | None]]

THINGS: list[tuple[str, Reading]] = [
    ("Customs men seized 31 rifles, two mortars and a press.", [("other", 31, 31), ("other", 2, 2)]),
    ("Two police vehicles were burned, and the crowd marched on.", [("other", 2, 2)]),
    ("The brigade displayed 18 helmets after the march.", [("other", 18, 18)]),
    ("Nine were hurt beside the 40 barrels.", [("injured", 9, 9), ("other", 40, 40)]),
]
MONEY: list[tuple[str, Reading]] = [
    ("The court fined the mill 60,000 velds over the spill.", [("money", 60_000, 60_000)]),
    (
        "The widow gets 15,000 velds. Guards found 80,000 velds in foreign banknotes.",
        [("money", 15_000, 15_000), ("money", 80_000, 80_000)],
    ),
    ("He bought a 12-veld ticket and paid 300 ducats in fines.", [("money", 12, 12), ("money", 300, 300)]),
    ("The new roof cost 75,000.", [("money", 75_000, 75_000)]),
    ("The town spent 3 million ducats to keep 12,000 sprats.", [("money", 3_000_000, 3_000_000), ("other", 12_000, 12_000)]),
    ("The town spent 12,000 sprats.", [("money", 12_000, 12_000)]),
    ("The town pays 12,000 cops.", [("other", 12_000, 12_000)]),
    ("The fund paid for 40 tractors.", [("other", 40, 40)]),
]
SPANS: list[tuple[str, Reading]] = [
    ("The bell rang an hour and five minutes after the first flames.", [("other", 65, 65)]),
    ("The tannery burned for nine hours.", [("other", 9, 9)]),
    ("The blaze was put out 17 hours later.", [("other", 17, 17)]),
    ("The search lasted 80 minutes.", [("other", 80, 80)]),
    ("The panel is to report within 45 days.", [("other", None, 45)]),
    ("Weavers have not been paid for six weeks.", [("other", 6, 6)]),
    ("The council declared four days of mourning.", [("other", 4, 4)]),
    ("Two men were grilled for seven hours.", [("other", 7, 7)]),
    ("The shop has been in the family for six weeks.", []),
]
PEOPLE: list[tuple[str, Reading]] = [
    ("Police questioned three porters who had left the yard before the fire.", [("other", 3, 3)]),
    ("The brotherhood lost four members in the gorge.", [("killed", 4, 4)]),
    ("About 90 families had to move.", [("displaced", 90, 90)]),
    ("About 90 families were told to stay indoors.", [("other", 90, 90)]),
    ("Sixty men were driven away in carts.", [("arrested", 60, 60)]),
    ("About 120 soldiers arrived before dawn.", [("other", 120, 120)]),
    ("The dead now number 27.", [("killed", 27, 27)]),
    ("Nine were killed. The warden also counts two glaziers employed by the mill.", [("killed", 9, 9), ("killed", 2, 2)]),
    ("We asked forty readers.", []),
    ("The sacks in Shed Four were wet.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), THINGS + MONEY + SPANS + PEOPLE)
def test_a_sentence_is_read_by_what_it_counts(sentence: str, expected: Reading) -> None:
    assert bounds(sentence) == expected
