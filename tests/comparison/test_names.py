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
    for row in find_names([ONE, OTHER]):
        for choice in row.choices:
            assert len(choice.places) == choice.count
            assert {place(accounts[choice.document], *span).casefold() for span in choice.places} == {choice.form}
