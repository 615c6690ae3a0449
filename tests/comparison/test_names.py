"""Who chose which member of a naming set, in whose words."""

from framing.comparison.names import find_names
from tests.comparison.accounts import account, place

ONE = account("a", "Border\n\nThe militants held the bridge. Militants fired. “Those terrorists will pay,” the mayor said.\n")
OTHER = account("b", "Border\n\nThe terrorists held the bridge.\n")


def test_choices_are_counted_by_form_and_voice() -> None:
    (row,) = [row for row in find_names([ONE, OTHER]) if row.set == "militant"]
    told = {(choice.document, choice.form, choice.voice): choice.count for choice in row.choices}
    assert told == {("a", "militants", "author"): 2, ("a", "terrorists", "quote"): 1, ("b", "terrorists", "author"): 1}


def test_every_count_has_its_places() -> None:
    accounts = {"a": ONE, "b": OTHER}
    (row,) = find_names([ONE, OTHER])
    assert [choice.count for choice in row.choices] == [2, 1, 1]
    for choice in row.choices:
        assert len(choice.places) == choice.count
        assert {place(accounts[choice.document], *span).casefold() for span in choice.places} == {choice.form}


def sets_of(*texts: str) -> dict[str, set[str]]:
    """Set → the forms that any of these accounts chose."""
    accounts = [account(f"{number}", f"From the coast\n\n{text}\n") for number, text in enumerate(texts)]
    return {row.set: {choice.form for choice in row.choices} for row in find_names(accounts)}


def test_a_strike_of_workers_is_no_attack_from_the_air() -> None:
    found = sets_of(
        "The union called a strike. Dockers joined the strike at noon.", "The strike goes on, the union said. Nine dockers were hurt."
    )
    assert found["worker-action"] == {"strike"}
    assert "air-attack" not in found


def test_a_strike_of_aircraft_is_no_stoppage() -> None:
    found = sets_of("Two warplanes carried out the strike. A bomb fell.", "The strike came from warplanes; nine bombs fell.")
    assert found["air-attack"] == {"strike"}
    assert "worker-action" not in found


def test_a_word_with_several_senses_needs_its_subject() -> None:
    assert "epidemic-measure" not in sets_of("The council took measures against noise.", "The measures begin in June.")
    told = sets_of("The fever spreads. The measures against the virus stay.", "The measures against the fever and the virus hold.")
    assert told["epidemic-measure"] == {"measures"}


def test_the_names_of_the_police_stand_in_one_set_neutral_or_not() -> None:
    rows = find_names(
        [
            account("a", "Bridge\n\nThe police cleared the bridge. Two officers were hurt.\n"),
            account("b", "Bridge\n\nThe boys in blue were thanked.\n"),
        ]
    )
    (row,) = [row for row in rows if row.set == "police-force"]
    assert {(choice.form, choice.neutral) for choice in row.choices} == {("police", True), ("officers", True), ("boys in blue", False)}


def test_neutral_names_are_recorded_and_never_marked() -> None:
    analysis = account("a", "Bridge\n\nThe police met the marchers on the bridge.\n").analysis
    assert {choice.text for choice in analysis.choices} >= {"police", "marchers"}
    assert not analysis.markers


def test_a_crowd_a_mob_and_rioters_are_names_of_one_thing() -> None:
    found = sets_of("The crowd stood still. The marchers sang.", "A mob came. Rioters ran.", "Pickets held the gate.")
    assert found["protest"] == {"crowd", "marchers", "mob", "rioters", "pickets"}


def test_march_the_month_is_no_protest() -> None:
    assert "protest" not in sets_of("The bridge opens in March.", "It was shut in March.")


def test_a_word_of_another_set_joins_the_set_that_the_accounts_speak_of() -> None:
    accounts = (
        account("a", "The field\n\nPolice moved the migrants from the field. The migrants had come by boat. Officers searched the huts.\n"),
        account(
            "b", "The field\n\nThe squatters left at noon. Refugees wept at the gate as police watched. The refugees have no papers.\n"
        ),
    )
    rows = {row.set: {choice.form for choice in row.choices} for row in find_names(accounts)}
    assert {"migrants", "squatters", "refugees"} <= rows["migrant"]
    assert "tenant" not in rows


def test_names_without_another_sense_tell_the_subject() -> None:
    accounts = (
        account("a", "Off the bar\n\nThe crash came at four. After the collision the wreck drifted east.\n"),
        account("b", "Off the bar\n\nThe collision came at four. The crash sank nothing.\n"),
    )
    rows = {row.set: {choice.form for choice in row.choices} for row in find_names(accounts)}
    assert "wreck" in rows["accident"]
