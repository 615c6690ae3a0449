"""Who chose which name: for every naming set, the members each account uses, by voice.

It knows how to count choices, and which subject a set belongs to; it refuses to know which member would be right.

A word of several senses (*strike*, *operation*, *measures*) is a choice only where the accounts speak of the set's subject:
*strike* is a name for an attack where they tell of aircraft, and for a stoppage where they tell of a union. The subject
is read from all accounts of the incident, so that one outlet's vocabulary does not decide alone.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from framing.comparison.namings import WORD
from framing.comparison.types import Account, NameChoice, NameRow
from framing.types import VOICES, Choice, Voice

SUBJECTS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    name: (frozenset(several.split()), frozenset(subject.split()))
    for name, (several, subject) in {
        "air-attack": (
            "strike strikes raid raids bombing bombings pounded",
            (
                "aircraft warplane warplanes plane planes jet jets bomber bombers drone drones missile missiles rocket rockets bomb bombs "
                "bombed airstrike airstrikes artillery shell shells shelling shelled gunners bombardment airfield warhead"
            ),
        ),
        "worker-action": (
            "strike strikes dispute stoppage stoppages walkout walkouts",
            (
                "union unions worker workers strikers striker picket pickets dockers miners drivers nurses teachers employer employers wages "
                "pay shift shifts ballot staff"
            ),
        ),
        "police-force": (
            "operation operations raid raids clearance deployment eviction evictions storming enforcement guards",
            (
                "police officer constable constables gendarmes baton batons arrested detained sergeant superintendent hostage hostages "
                "guard commandos marines soldiers"
            ),
        ),
        "epidemic-measure": (
            "measure measures closure closures restriction restrictions isolation cordon cordons curfew curfews",
            (
                "epidemic fever virus vaccine vaccines vaccination vaccinated infection infections infected outbreak disease pandemic "
                "quarantine contagion lockdown cholera influenza flu plague"
            ),
        ),
        "spending-cut": (
            (
                "cut cuts saving savings reduction reductions closure closures reform reforms restructuring reorganisation reorganization "
                "merger mergers consolidation slash slashed efficiencies axing"
            ),
            (
                "budget spending austerity deficit funding treasury finance finances subsidy subsidies cutbacks beds wards services costs money "
                "taxpayers million"
            ),
        ),
        "ruling": (
            "decision decisions order orders finding findings sentence sentences opinion decree",
            "court judge judges tribunal bench appeal ruling verdict justices judgment",
        ),
        "election-act": ("count vote votes poll polls tally", "election elections voters ballot ballots polling recount candidate"),
        "accident": ("leak spill emergency", "rescue rescued rescuers firefighters crew injured coastguard"),
        "captivity": ("release", "hostage hostages captive captives captors prisoners kidnapped abducted ransom"),
        "environment-act": ("discharge discharges mining drilling felling", "river bay forest pollution wildlife oil sewage"),
        "housing-act": ("relocation resettlement", "tenants landlord landlords rent rents housing evicted"),
        "tenant": ("occupant occupants", "tenants landlord landlords rent rents housing evicted"),
    }.items()
}
"""Set → its words that have other senses too, and the words that tell that an account speaks of the set's subject."""
LEAST_WORDS = 2
"""Words of the subject that an account must hold to speak of it."""
EXCLUSIVE = frozenset({"air-attack", "worker-action", "accident"})
YIELDING = frozenset({"killing-event", "attack", "protest", "police-force"})
"""Sets of events that a more special set names more exactly: a *raid* from the air is no raid of the police."""


def find_names(accounts: Sequence[Account]) -> tuple[NameRow, ...]:
    """One row a naming set that any account uses, in the order of the sets' names."""
    speaking = [subjects_told(account) for account in accounts]
    counts = Counter(name for told in speaking for name in told)
    common = frozenset(name for name, count in counts.items() if 2 * count >= len(accounts))
    sets: dict[str, list[NameChoice]] = {}
    for account, told in zip(accounts, speaking, strict=True):
        counted: dict[tuple[str, Voice, str], list[Choice]] = {}
        for choice in own_choices(account.analysis.choices, told | common):
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


def subjects_told(account: Account) -> frozenset[str]:
    """The sets whose subject the account speaks of."""
    words = Counter(word.casefold() for word in WORD.findall(account.analysis.document.text))
    return frozenset(name for name, (_, subject) in SUBJECTS.items() if sum(words[word] for word in subject) >= LEAST_WORDS)


def own_choices(choices: Iterable[Choice], told: frozenset[str]) -> list[Choice]:
    """The choices whose sense is told; a word that a more special set claims is no choice of a general one."""
    kept = [
        choice
        for choice in choices
        if choice.set in told or choice.set not in SUBJECTS or folded_form(choice.text) not in SUBJECTS[choice.set][0]
    ]
    claimed = {(choice.start, choice.end) for choice in kept if choice.set in EXCLUSIVE}
    return [choice for choice in kept if choice.set not in YIELDING or (choice.start, choice.end) not in claimed]


def folded_form(text: str) -> str:
    r"""The words as one form: *Militants* and *militants* are one, line breaks are spaces.

    >>> folded_form("Freedom\nFighters")
    'freedom fighters'
    """
    return " ".join(text.casefold().split())


def order(key: tuple[str, Voice, str], choices: list[Choice]) -> tuple[int, int, str]:
    """By voice, the most frequent first."""
    return VOICES.index(key[1]), -len(choices), key[2]
