"""Who chose which name: for every naming set, the members each account uses, by voice.

It knows how to count choices; it refuses to know which member would be right.
"""

from collections.abc import Sequence

from framing.comparison.types import Account, NameChoice, NameRow
from framing.types import VOICES, Choice, Voice


def find_names(accounts: Sequence[Account]) -> tuple[NameRow, ...]:
    """One row a naming set that any account uses, in the order of the sets' names."""
    sets: dict[str, list[NameChoice]] = {}
    for account in accounts:
        counted: dict[tuple[str, Voice, str], list[Choice]] = {}
        for choice in account.analysis.choices:
            counted.setdefault((choice.set, choice.voice, folded_form(choice.text)), []).append(choice)
        for (name, voice, form), choices in sorted(counted.items(), key=lambda pair: order(pair[0], pair[1])):
            sets.setdefault(name, []).append(
                NameChoice(
                    document=account.document,
                    form=form,
                    neutral=choices[0].neutral,
                    voice=voice,
                    count=len(choices),
                    places=tuple((choice.start, choice.end) for choice in choices),
                )
            )
    return tuple(NameRow(set=name, choices=tuple(sets[name])) for name in sorted(sets))


def folded_form(text: str) -> str:
    r"""The words as one form: *Militants* and *militants* are one, line breaks are spaces.

    >>> folded_form("Freedom\nFighters")
    'freedom fighters'
    """
    return " ".join(text.casefold().split())


def order(key: tuple[str, Voice, str], choices: list[Choice]) -> tuple[int, int, str]:
    """By voice, the most frequent first."""
    return VOICES.index(key[1]), -len(choices), key[2]
