"""Which words are names: their part of speech, their subject, and whom an insult means."""

import pytest

from framing.comparison.folding import folded_form
from framing.comparison.names import find_names
from framing.comparison.noun_uses import is_name, is_report
from framing.comparison.senses import own_choices, subjects_told
from tests.comparison.accounts import account


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("The {killing} of two rowers shocked the town.", True),
        ("A roof fell, {killing} at least nine.", False),
        ("They were {storming} the mill at noon.", False),
        ("The {storming} of the mill took an hour.", True),
        ("Court {orders} release of nine men.", False),
        ("The judges {order} a new count.", False),
        ("The {order} holds until May.", True),
        ("The valley is ruled by {decree}.", False),
        ("The {decree} was read at noon.", True),
        ("The ministry will {cut} two wards.", False),
        ("Nurses spoke of another {cut} in March.", True),
        ("The ministry {cuts} 14 wards.", False),
        ("The {cuts} close two wards.", True),
        ("They have {cut} the night bus.", False),
        ("Dockers will {strike} on Monday.", False),
        ("Their {strike} began on Monday.", True),
        ("The worst factory {blast} this country has seen.", True),
        ("The judge signed a {death} warrant.", False),
        ("Her {death} is being examined.", True),
        ("The {riot} squad came at noon.", False),
        ("The {militants} fled.", True),
        ("It was a peaceful {protest} about the wards.", True),
        ("They {protest} about 40 arrests.", False),
        ("A display {cabinet} was broken.", False),
        ("The {cabinet} met at noon.", True),
        ("An {explosion} in the number of hares.", False),
        ("The {findings} of an inquiry are due.", False),
        ("They carried {army} rifles.", False),
        ("They stood on a {sinking} boat.", False),
        ("The {police} spokeswoman smiled.", False),
        ("The {migrant} boats sank.", False),
        ("Thousands {march} in the rain.", False),
        ("Nine hundred joined the {march} in the rain.", True),
        ("She fired twice before {shooting} herself.", False),
        ("Two {murder} warrants were signed.", False),
        ("The {murder} of a clerk is before the court.", True),
        ("If they {stay} calm, the bill will pass.", False),
        ("The {stay} runs out in May.", True),
    ],
)
def test_a_word_is_a_name_where_it_is_a_noun(sentence: str, named: bool) -> None:
    start = sentence.index("{")
    end = sentence.index("}") - 1
    assert is_name(sentence.replace("{", "").replace("}", ""), start, end) is named


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The guild’s {claims} that the pump leaks were wrong.", False),
        ("The guild {claims} that the pump leaks.", True),
        ("He pushed back on {claims} by the guild.", False),
        ("Roads in the {state} are wet.", False),
        ("They {state} that roads are wet.", True),
        ("A stern {warning} was read out.", False),
        ("The guild sent a letter {warning} them of the leak.", True),
        ("He was {claiming} the pump was his.", True),
    ],
)
def test_a_word_of_saying_is_a_choice_where_it_is_a_verb(sentence: str, told: bool) -> None:
    start, end = sentence.index("{"), sentence.index("}") - 1
    assert is_report(sentence.replace("{", "").replace("}", ""), start, end) is told


def sets(*texts: str) -> dict[str, set[str]]:
    rows = find_names([account(name, f"Notes\n\n{text}\n") for name, text in zip("abc", texts, strict=False)])
    return {row.set: {choice.form for choice in row.choices} for row in rows}


def test_a_plan_that_spends_is_no_cut() -> None:
    plan = "The plan has spending for two new wards. The package would cost nine million."
    assert "spending-cut" not in sets(plan, plan)
    assert "plan" in sets(f"{plan} The rest is cut.", f"{plan} Beds are cut.")["spending-cut"]


def test_a_cut_in_taxes_is_no_cut_in_spending() -> None:
    plan = "The plan has tax cuts for shops. The budget would cost nine million."
    assert "spending-cut" not in sets(plan, plan)


def test_a_crowd_and_a_rally_are_a_protest_only_where_somebody_protests() -> None:
    show = "The crowd cheered at the rally. A second rally is on Sunday, and the crowd will be larger."
    assert "protest" not in sets(show, show)
    assert sets(f"{show} Protesters stood by.", show)["protest"] >= {"crowd", "rally", "protesters"}


def test_an_attack_is_one_choice() -> None:
    text = "The attack killed nine. Two were shot. The attack ended at noon."
    rows = sets(text, text)
    assert "attack" in rows["killing-event"]
    assert "attack" not in rows


def test_an_attack_in_which_nobody_is_hurt_names_no_killing() -> None:
    text = "The attack on the harbour began at noon. The attack ended at one."
    assert set(sets(text, text)) & {"attack", "killing-event"} == {"attack"}


def test_a_victory_is_a_ruling_only_near_a_court() -> None:
    court = "The court read its verdict at noon."
    far = f"{court} {'The rain fell on the harbour. ' * 8}The party spoke of a victory at the match."
    assert "victory" not in sets(far, far).get("ruling", set())
    assert "victory" in sets(f"{court} Her lawyer spoke of a victory before the judges.", court)["ruling"]


def test_a_subject_needs_two_of_its_words() -> None:
    assert "ruling" in subjects_told("The court sat. The judges rose.")
    assert "ruling" not in subjects_told("The court sat in the rain.")


def test_forms_fold_case_and_white_space() -> None:
    assert folded_form("Armed\n Men") == "armed men"


def test_an_insult_is_a_name_for_the_fighters_where_the_accounts_speak_of_fighters() -> None:
    told = find_names(
        [
            account("a", "Mill\n\nThe gunmen held the mill. The gunmen fired.\n"),
            account("b", "Mill\n\nFour thugs held the mill. One gunman fled.\n"),
        ]
    )
    (row,) = [row for row in told if row.set == "militant"]
    assert ("b", "thugs") in {(choice.document, choice.form) for choice in row.choices}
    assert "criminal" not in {row.set for row in told}


def test_without_fighters_an_insult_stays_where_it_was() -> None:
    told = find_names([account("a", "Till\n\nA thug took the till.\n"), account("b", "Till\n\nA man took the till.\n")])
    assert {row.set for row in told} >= {"criminal"}
    assert "militant" not in {row.set for row in told}


def test_a_flood_is_an_accident_only_where_there_is_water() -> None:
    wet = find_names(
        [account("a", "River\n\nThe flood took the dam. Rain fell.\n"), account("b", "River\n\nThe deluge took the dam. The river rose.\n")]
    )
    dry = find_names([account("a", "Post\n\nA flood followed the show.\n"), account("b", "Post\n\nThe flood went on.\n")])
    assert {choice.form for row in wet if row.set == "accident" for choice in row.choices} == {"flood", "deluge"}
    assert "accident" not in {row.set for row in dry}


def test_a_raid_that_no_police_made_is_a_name_for_the_killing() -> None:
    told = find_names(
        [
            account("a", "Mill\n\nThe massacre began at dawn. The operation took an hour. Soldiers shot nine; soldiers left.\n"),
            account("b", "Mill\n\nThe killings were denied. Soldiers shot nine in the raid. The soldiers left.\n"),
        ]
    )
    rows = {row.set: {(choice.document, choice.form) for choice in row.choices} for row in told}
    assert ("a", "operation") in rows["killing-event"]
    assert ("b", "raid") in rows["killing-event"]


def test_a_rescue_at_sea_is_no_act_of_the_police() -> None:
    text = "Boat\n\nThe rescue operation went on. Police closed the pier. An officer wept.\n"
    told = find_names([account("a", text), account("b", text)])
    (row,) = [row for row in told if row.set == "police-force"]
    assert "rescue operation" not in {choice.form for choice in row.choices}


def test_ringleaders_are_a_name_for_the_marchers_where_the_accounts_tell_of_a_march() -> None:
    told = find_names(
        [account("a", "March\n\nThe march ended. Five ringleaders were charged.\n"), account("b", "March\n\nThe march ended.\n")]
    )
    (row,) = [row for row in told if row.set == "protest"]
    assert ("a", "ringleaders") in {(choice.document, choice.form) for choice in row.choices}


def test_a_slaughter_is_an_event_and_slaughtered_is_not() -> None:
    text = "They spoke of a slaughter. Nine men were slaughtered."
    choices = account("a", text).analysis.choices
    assert [choice.set for choice in own_choices(choices, text, frozenset())] == ["killing-event", "killing-verb"]


def test_a_slaughter_at_a_place_is_an_event() -> None:
    text = "Slaughter at the mill."
    choices = account("a", text).analysis.choices
    assert [choice.set for choice in own_choices(choices, text, frozenset())] == ["killing-event"]


def test_a_decree_is_a_ruling_where_a_court_is_near() -> None:
    rain = "Rain fell on the quay all day. " * 9
    far = f"The court sat, and the judges rose. {rain}"
    text = f"{far}The decree of the ministry was read. {rain}{far}The judges read the decree."
    choices = [choice for choice in account("a", text).analysis.choices if choice.set == "ruling"]
    decrees = [choice.start for choice in own_choices(choices, text, frozenset({"ruling"})) if choice.text == "decree"]
    assert decrees == [text.rindex("decree")]


def test_an_incident_is_a_name_for_a_killing_that_two_accounts_tell_of() -> None:
    told = find_names(
        [
            account("a", "Post\n\nThe shooting began at dawn. The killing of two men was denied.\n"),
            account("b", "Post\n\nThe ministry regrets the incident. The killing was denied.\n"),
        ]
    )
    rows = {row.set: {(choice.document, choice.form) for choice in row.choices} for row in told}
    assert ("b", "incident") in rows["killing-event"]
    assert "accident" not in rows


@pytest.mark.parametrize(
    ("taker", "told", "word"),
    [
        ("militant", "The gunmen fled across the border as soldiers and the army fired.", "mercenaries"),
        ("protest", "The marchers sang on the bridge.", "activists"),
        ("killing-event", "The massacre was denied.", "ambush"),
    ],
)
def test_a_word_of_another_set_is_a_name_in_this_one_where_the_accounts_speak_of_it(taker: str, told: str, word: str) -> None:
    rows = find_names([account("a", f"Post\n\n{told} He spoke of the {word}.\n"), account("b", f"Post\n\n{told}\n")])
    (row,) = [row for row in rows if row.set == taker]
    assert ("a", word) in {(choice.document, choice.form) for choice in row.choices}


def test_a_word_inside_a_longer_name_of_its_set_is_no_second_name() -> None:
    told = "Jets flew. The air strike began. A police raid followed. Police came. Warplanes left."
    rows = {row.set: {choice.form for choice in row.choices} for row in find_names([account("a", f"Post\n\n{told}\n")] * 2)}
    assert "police raid" in rows["police-force"]
    assert "police raid" not in rows["air-attack"]
