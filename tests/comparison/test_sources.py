"""Who is heard in which account, and for which side."""

import pytest

from framing.comparison.sources import find_balance, find_source_rows, side_of
from framing.comparison.types import Side
from tests.comparison.accounts import account

SIDES = (Side(id="coast", names=("Nela Astrup", "the physicians")), Side(id="hill", names=("the Defence Ministry",)))
ACCOUNTS = (
    account("a", "Quay\n\nDr. Nela Astrup said the ward was full. “We need beds,” Astrup said. The Defence Ministry denied the strike.\n"),
    account("b", "Quay\n\nThe Defence Ministry claimed the raid was lawful. Residents said they heard aircraft.\n"),
)


def test_one_speaker_is_one_row() -> None:
    rows = {row.name: row for row in find_source_rows(ACCOUNTS, SIDES)}
    (ministry,) = [row for name, row in rows.items() if "Ministry" in name]
    assert [share.document for share in ministry.documents] == ["a", "b"]
    assert "claimed" in ministry.documents[1].verbs
    assert "doubt" in ministry.documents[1].stances


def test_direct_words_are_those_in_quotation() -> None:
    (astrup,) = [row for row in find_source_rows(ACCOUNTS) if "Astrup" in row.name]
    assert astrup.documents[0].direct_words == 3
    assert astrup.documents[0].words > 3


def test_an_abbreviation_is_one_word_quoted_as_it_is_told() -> None:
    told = [account("a", "Quay\n\n“We saw no U.S. crane,” Orla Fenn said.\n"), ACCOUNTS[1]]
    (fenn,) = [row for row in find_source_rows(told) if row.name == "Orla Fenn"]
    assert fenn.documents[0].direct_words == fenn.documents[0].words == 5


def test_the_source_of_most_accounts_comes_first() -> None:
    assert "Ministry" in find_source_rows(ACCOUNTS)[0].name


def test_balance_counts_sides_and_named_sources() -> None:
    first, second = find_balance(ACCOUNTS, SIDES)
    assert dict(first.side_words)["coast"] > dict(first.side_words)["hill"] > 0
    assert first.named_words == first.words
    assert 0 < second.named_words < second.words
    assert dict(second.side_words)["coast"] == 0


def test_balance_without_sides_has_none() -> None:
    assert [balance.side_words for balance in find_balance(ACCOUNTS)] == [(), ()]


@pytest.mark.parametrize(
    ("names", "side"),
    [
        (["Astrup"], "coast"),
        (["Dr. Nela Astrup"], "coast"),
        (["Defence Ministry"], "hill"),
        (["Health Ministry"], None),
        (["Astrup", "the Defence Ministry"], None),
    ],
)
def test_side_of(names: list[str], side: str | None) -> None:
    assert side_of(names, SIDES) == side


def test_what_nobody_is_named_for_has_no_row_and_counts_in_the_balance() -> None:
    told = [account("a", "Quay\n\nIt was reported that the ward was full of men from the mill.\n"), ACCOUNTS[1]]
    assert "not named" not in {row.name for row in find_source_rows(told)}
    assert find_balance(told)[0].words > 0


def test_a_verb_has_its_particle() -> None:
    told = [account("a", "Quay\n\nNela Astrup pointed out that the ward was full.\n"), ACCOUNTS[1]]
    (astrup,) = [row for row in find_source_rows(told) if "Astrup" in row.name]
    assert astrup.documents[0].verbs == ("pointed out",)


def test_an_outlet_that_speaks_of_itself_is_no_source() -> None:
    rows = find_source_rows(
        [account("Harbour Gazette", "Quay\n\nThe Gazette can reveal that the crane was rusty. Orla Fenn said it was old.\n")]
    )
    assert [row.name for row in rows] == ["Orla Fenn"]
