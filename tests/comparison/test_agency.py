"""Acts of harm told by several accounts, and the rung of each."""

import re

import pytest

from framing.comparison.agency import find_acts, tellings_of
from tests.comparison.accounts import account, place

ACCOUNTS = (
    account(
        "a", "Sluice Street\n\nA police sergeant shot Tavo Marn, 23, in Sluice Street. The robber had beaten the clerk Oda Brenn, 61.\n"
    ),
    account("b", "Sluice Street\n\nTavo Marn, 23, was shot in Sluice Street. The clerk, Oda Brenn, was beaten by the robber.\n"),
)


def rungs() -> list[dict[str, str]]:
    return [{choice.document: choice.rung for choice in row.choices} for row in find_acts(ACCOUNTS)]


def test_tellings_of_one_act_stand_in_one_row() -> None:
    assert {"a": "active", "b": "passive-agentless"} in rungs()
    assert {"a": "active", "b": "passive-agent"} in rungs()


def test_a_choice_carries_its_sentence() -> None:
    accounts = {found.document: found for found in ACCOUNTS}
    rows = find_acts(ACCOUNTS)
    assert [[choice.text for choice in row.choices] for row in rows] == [["shot", "was shot"], ["beaten", "was beaten"]]
    for row in rows:
        for choice in row.choices:
            assert place(accounts[choice.document], choice.start, choice.end) == choice.text
            assert choice.text in place(accounts[choice.document], choice.sentence_start, choice.sentence_end)


def test_an_act_that_one_account_tells_is_no_row() -> None:
    assert find_acts([ACCOUNTS[0], account("c", "Weather\n\nIt rained on the harbour all day.\n")]) == ()


def test_the_headline_is_not_the_telling() -> None:
    titled = account("a", "Marn shot dead\n\nHe was shot in Sluice Street.\n")
    (row,) = find_acts([titled, ACCOUNTS[1]])
    assert [place(titled, choice.start - len("He "), choice.end) for choice in row.choices if choice.document == "a"] == ["He was shot"]


def test_a_deed_is_chosen_before_its_aftermath() -> None:
    rows = find_acts(
        (
            account("a", "The gate\n\nThe driver, Abel Sturn, 44, was beaten by men at the gate. His jaw was broken, the clinic said.\n"),
            account("b", "The gate\n\nThe driver, Abel Sturn, 44, was beaten by men in masks at the gate.\n"),
        )
    )
    assert {choice.document: choice.rung for choice in rows[0].choices} == {"a": "passive-agent", "b": "passive-agent"}


def test_officers_and_strikers_who_were_injured_are_no_one_act() -> None:
    rows = find_acts(
        (
            account("a", "The pier\n\nFour officers were injured at the pier.\n"),
            account("b", "The pier\n\nPolice injured nine strikers at the pier.\n"),
        )
    )
    assert rows == ()


def test_a_telling_that_stayed_alone_joins_the_act_that_its_account_does_not_tell() -> None:
    rows = find_acts(
        (
            account("a", "The weir\n\nEight people drowned at the weir on Monday night when the rope gave.\n"),
            account("b", "The weir\n\nEight people drowned at the weir on Monday night.\n"),
            account("c", "The weir\n\nSeven bodies were found by the weir.\n"),
        )
    )
    assert [len(row.choices) for row in rows] == [3]


def test_an_act_is_called_by_words_that_stand_in_the_texts() -> None:
    texts = [found.analysis.document.text for found in ACCOUNTS]
    acts = [row.act for row in find_acts(ACCOUNTS)]
    assert [act.partition(", ")[0] for act in acts] == ["shot", "beaten"]
    assert all(any(re.search(rf"\b{word}\b", text, re.IGNORECASE) for text in texts) for act in acts for word in act.split(", "))


def test_a_noun_behind_its_device_is_no_deed() -> None:
    found = account("a", "Talks\n\nThe assembly debated the use of air strikes last week. Planes strike the harbour each night.\n")
    assert [telling.choice.text for telling in tellings_of(found)] == ["strike"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Murder warrants were drawn up on Monday.", []),
        ("He is a bombing suspect in two ports.", []),
        ("It came a year after mass shooting at a fair in Kell.", []),
        ("Two package bombs spread fear in Kell.", []),
        ("The blame and attack campaign of the guild goes on.", []),
        ("Guards are shooting suspects in the yard.", ["shooting"]),
        ("Planes bomb the harbour each night.", ["bomb"]),
        ("Rebels attack villages near the ford.", ["attack"]),
    ],
)
def test_a_deed_before_another_noun_is_a_noun(sentence: str, told: list[str]) -> None:
    found = account("a", f"Notes\n\n{sentence}\n")
    assert [telling.choice.text for telling in tellings_of(found) if telling.choice.rung != "nominalised"] == told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The smith’s brother was killed at the mill years ago.", "A guest said that her sister had died at the mill in 2011."),
        ("Guards used tear gas on the crowd at the gate.", "The guards’ shooting of a mule at the gate angered the crowd."),
    ],
)
def test_acts_that_cannot_be_one(one: str, other: str) -> None:
    assert find_acts((account("a", f"The gate\n\n{one}\n"), account("b", f"The gate\n\n{other}\n"))) == ()


def test_the_same_act_by_the_same_means_stays_one() -> None:
    texts = ("Guards fired tear gas on the crowd at the gate.", "The crowd at the gate was gassed by guards.")
    assert find_acts([account(name, f"The gate\n\n{text}\n") for name, text in zip("ab", texts, strict=True)])


def test_an_account_tells_an_act_once_in_its_row() -> None:
    (row,) = find_acts(
        (
            account(
                "a", "The mill\n\nSix spinners were killed by the fire at the mill. All six were killed in their sleep, the mill said.\n"
            ),
            account("b", "The mill\n\nThe fire at the mill killed six spinners.\n"),
        )
    )
    assert [choice.document for choice in row.choices] == ["a", "b"]
    assert row.choices[0].rung == "passive-agent"


def test_one_who_was_shot_is_not_the_several_who_died() -> None:
    rows = find_acts(
        (
            account("a", "The quay\n\nNine sailors died when the ferry sank. A customs officer was shot by smugglers an hour later.\n"),
            account("b", "The quay\n\nSmugglers shot a customs officer on the quay. Nine sailors had died in the sinking.\n"),
        )
    )
    assert {tuple(choice.rung for choice in row.choices) for row in rows} == {("intransitive", "intransitive"), ("passive-agent", "active")}


def test_what_a_thing_left_behind_is_its_deed() -> None:
    rows = find_acts(
        (
            account("a", "The hall\n\nA stampede in the lower hall left nine people dead.\n"),
            account("b", "The hall\n\nNine people died in the lower hall.\n"),
        )
    )
    assert [choice.rung for choice in rows[0].choices] == ["instrument-subject", "intransitive"]


@pytest.mark.parametrize(
    ("sentence", "rung"),
    [
        ("Officers broke up the sit-in, {leaving at least twelve pupils hurt}.", "active"),
        ("A gale swept the pier, {leaving at least twelve pupils hurt}.", "instrument-subject"),
        ("Guards were attacked by strikers at the gate, {leaving two clerks dead}.", "intransitive"),
        ("The driver lost control near Marl, {leaving six dead}.", "intransitive"),
        ("Soldiers {shot} dead at least six people on Monday.", "active"),
        ("Six people {were shot} dead on Monday.", "passive-agentless"),
        ("The {number of injured} was given as 30.", "nominalised"),
        ("Twenty people have {been treated for burns}.", "passive-agentless"),
        ("A clerk was {treated for a cut} to the forearm.", "nominalised"),
        ("She {has a broken wrist}.", "intransitive"),
        ("Seven of them {had serious burns}.", "intransitive"),
        ("Somebody {broke his jaw} in the yard.", "active"),
        ("A strong earthquake brought down two blocks of flats, {killing} twenty people.", "instrument-subject"),
        ("In 2029 sailors on a patrol boat fired on a trawler and {killed} a deckhand.", "active"),
        ("Four inmates {were murdered} by rivals.", "passive-agent"),
        ("It holds the names of everyone {killed} on Monday.", "passive-agentless"),
    ],
)
def test_the_rung_of_a_telling(sentence: str, rung: str) -> None:
    words = sentence[sentence.index("{") + 1 : sentence.index("}")]
    told = account("a", f"Notes from the quay\n\n{sentence.replace('{', '').replace('}', '')}\n")
    assert {each.choice.rung for each in tellings_of(told) if words in each.choice.text or each.choice.text in words} == {rung}
