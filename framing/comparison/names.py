"""Who chose which name: for every naming set, the members each account uses, by voice.

It knows how to count choices; it refuses to know which member would be right. `senses` tells which words are names.
"""

from collections import Counter
from collections.abc import Sequence

from framing.comparison.ambiguous import find_ambiguous
from framing.comparison.folding import folded_form
from framing.comparison.lending import aimed, insulted, taken
from framing.comparison.senses import own_choices, subjects_told
from framing.comparison.types import Account, NameChoice, NameRow
from framing.types import VOICES, Analysis, Choice, Voice


def find_names(accounts: Sequence[Account]) -> tuple[NameRow, ...]:
    """One row a naming set that any account uses, in the order of the sets' names."""
    speaking = [subjects_told(account.analysis.document.text, account.analysis.choices) for account in accounts]
    counts = Counter(name for told in speaking for name in told)
    common = frozenset(name for name, count in counts.items() if 2 * count >= len(accounts))
    chosen = [choices_of(account.analysis, told | common) for account, told in zip(accounts, speaking, strict=True)]
    aims = insulted(chosen)
    chosen = taken(chosen)
    sets: dict[str, list[NameChoice]] = {}
    for account, own in zip(accounts, chosen, strict=True):
        counted: dict[tuple[str, Voice, str], list[Choice]] = {}
        for choice in aimed(own) if aims else own:
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


def choices_of(analysis: Analysis, told: frozenset[str]) -> list[Choice]:
    """The names that the lists hold, and common words of the subjects that are told, in text order; a longer name hides those inside it."""
    text = analysis.document.text
    listed = own_choices(analysis.choices, text, told)
    common = find_ambiguous(analysis, told, listed)
    outside = [choice for choice in listed if not any(wide.start <= choice.start and choice.end <= wide.end for wide in common)]
    return own_choices(sorted([*outside, *common], key=lambda choice: choice.start), text, told)


def order(key: tuple[str, Voice, str], choices: list[Choice]) -> tuple[int, int, str]:
    """By voice, the most frequent first."""
    return VOICES.index(key[1]), -len(choices), key[2]
