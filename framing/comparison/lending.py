"""Names that one set lends to another: *thugs* for fighters, *activists* for marchers, where the accounts speak of them.

It knows which words these are and how many accounts must speak of the other set; it refuses to know which sense a word has.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from framing.comparison.folding import folded_form, form_of
from framing.comparison.places import holds
from framing.types import Choice

INSULTS: dict[str, frozenset[str]] = {
    "criminal": frozenset(
        "thug thugs goon goons hoodlum hoodlums savages barbarians scum monsters villains gangster gangsters crooks madmen maniacs "
        "lowlifes psychopaths".split()
    ),
    "campaigner": frozenset("fanatic fanatics zealot zealots fundamentalists".split()),
}
"""Set → its words that say nothing of what the people meant are: they name whoever the accounts speak of."""
GIVEN: tuple[tuple[str, str, frozenset[str]], ...] = tuple(
    (name, taker, frozenset(words.split()))
    for name, taker, words in (
        ("armed-forces", "police-force", ""),
        ("job-cut", "spending-cut", "rationalisation rightsizing downsizing efficiency-drive efficiency-savings"),
        ("failure", "accident", "disruption"),
        ("tenant", "migrant", "squatter squatters"),
        ("victim", "militant", "martyr martyrs"),
        ("criminal", "protest", "ringleader ringleaders offender offenders culprit culprits delinquents"),
        ("militant", "protest", "extremist extremists"),
        ("protest", "worker-action", "protest protests stunt"),
        ("accident", "killing-event", "incident incidents tragedy event events"),
    )
)
"""Set, and the set that takes its choices (all, or these words) where two accounts speak of the other set and only one of this, by other words."""
LENT: tuple[tuple[str, str, frozenset[str]], ...] = tuple(
    (name, taker, frozenset(words.split()))
    for name, taker, words in (
        ("armed-forces", "militant", "mercenary mercenaries assassin assassins"),
        (
            "attack",
            "killing-event",
            "ambush ambushes terror-attack terror-attacks act-of-terror acts-of-terror act-of-terrorism cowardly-attack brutal-attack",
        ),
        ("campaigner", "protest", "provocateur provocateurs activist activists"),
        ("failure", "protest", "mayhem"),
    )
)
"""Set, and the set that these words of it go to wherever two accounts speak of the other set."""
RAID = re.compile(r"^(?:(?:precision|precise|special|military|surgical)-)?(?:operation|raid|sweep)s?$|^storming$")
"""What police and soldiers do: where hardly any account names the police, such words name an attack from the air or a killing."""
RAIDED = ("air-attack", "killing-event")
"""Whichever of them several accounts tell of first."""
INSULTED = "militant"
"""The set of people that insults are thrown at; of a crowd they mean a few, who have no name of their own."""
LEAST_ACCOUNTS = 2
"""Accounts that must speak of the other set before it takes a word."""


def insulted(accounts: Sequence[Sequence[Choice]]) -> bool:
    """Whether the accounts speak of people whom an insult can mean."""
    return sum(any(choice.set == INSULTED for choice in choices) for choices in accounts) >= LEAST_ACCOUNTS


def aimed(choices: Iterable[Choice]) -> list[Choice]:
    """The choices, with insults in the set of those they are thrown at."""
    return [replace(choice, set=INSULTED) if folded_form(choice.text) in INSULTS.get(choice.set, ()) else choice for choice in choices]


def taken(accounts: Sequence[Sequence[Choice]]) -> list[list[Choice]]:
    """The choices of every account, with words in the set of the incident's subject: *squatters* at the border are migrants."""
    told = Counter(name for choices in accounts for name in {choice.set for choice in choices})
    moved: dict[tuple[str, str], str] = {}
    for name, taker, words in GIVEN:
        own = sum(any(choice.set == name and form_of(choice) not in words for choice in choices) for choices in accounts)
        if told[taker] >= LEAST_ACCOUNTS and own < LEAST_ACCOUNTS:
            for word in words or {form_of(choice) for choices in accounts for choice in choices if choice.set == name}:
                moved.setdefault((name, word), taker)
    for name, taker, words in LENT:
        if told[taker] >= LEAST_ACCOUNTS:
            moved |= {(name, word): taker for word in words}
    police = sum(any(choice.set == "police-force" and not RAID.search(form_of(choice)) for choice in choices) for choices in accounts)
    if police < LEAST_ACCOUNTS and told["captivity"] < LEAST_ACCOUNTS:
        taker = next((name for name in RAIDED if told[name] >= LEAST_ACCOUNTS), "police-force")
        raids = {form_of(choice) for choices in accounts for choice in choices if choice.set == "police-force"}
        moved |= {("police-force", raid): taker for raid in raids if RAID.search(raid)}
    return [
        outermost(replace(choice, set=moved.get((choice.set, form_of(choice)), choice.set)) for choice in choices) for choices in accounts
    ]


def outermost(choices: Iterable[Choice]) -> list[Choice]:
    """The choices that lie inside no longer one of their set: the *raid* of a *police raid* is no second name."""
    kept = list(choices)
    spans: dict[str, list[tuple[int, int]]] = {}
    for choice in kept:
        spans.setdefault(choice.set, []).append((choice.start, choice.end))
    return [choice for choice in kept if not any(holds(span, (choice.start, choice.end)) for span in spans[choice.set])]
