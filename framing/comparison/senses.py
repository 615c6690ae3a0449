"""Whether a word that can be a name is one here: whether the accounts speak of its subject, and whether it is a noun.

It knows the other senses of the words in the naming sets; it refuses to know which name would be right.

A word of several senses (*strike*, *operation*, *measures*) is a choice only where the accounts speak of the set's subject:
*strike* is a name for an attack where they tell of aircraft, and for a stoppage where they tell of a union. The subject
is read from all accounts of the incident, so that one outlet's vocabulary does not decide alone. A verb names no event
(*the court orders*, *killing nine*), and an order is a ruling only where a court is near.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from framing.comparison.figurative import means_otherwise
from framing.comparison.folding import folded_form
from framing.comparison.namings import WORD
from framing.comparison.noun_uses import AROUND, DETERMINED, is_name, is_report
from framing.types import Choice

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
            "strike strikes dispute stoppage stoppages walkout walkouts ballot ballots action struggle blackmail",
            (
                "union unions worker workers strikers striker picket pickets dockers miners drivers nurses teachers employer employers wages "
                "pay shift shifts ballot staff"
            ),
        ),
        "police-force": (
            (
                "operation operations raid raids clearance deployment eviction evictions storming enforcement guards commando commandos "
                "paramilitary paramilitaries rescue sweep sweeps swoop swoops round-up round-ups intervention troopers storming"
            ),
            (
                "police officer constable constables gendarmes baton batons arrested detained sergeant superintendent hostage hostages "
                "guard commandos marines soldiers prison inmate inmates prisoner prisoners warder warders riot siege"
            ),
        ),
        "epidemic-measure": (
            "measure measures closure closures restriction restrictions isolation cordon cordons curfew curfews precaution precautions containment",
            (
                "epidemic fever virus vaccine vaccines vaccination vaccinated infection infections infected outbreak disease pandemic "
                "quarantine contagion lockdown cholera influenza flu plague"
            ),
        ),
        "spending-cut": (
            (
                "cut cuts saving savings reduction reductions closure closures reform reforms restructuring reorganisation reorganization "
                "merger mergers consolidation slash slashed efficiencies axing modernisation modernization concentration redesign overhaul "
                "plan plans package programme scheme squeeze transition reconfiguration transformation shake-up shutdown shutdowns downgrade downgrading rationing streamlining cull dismantling "
                "economies optimisation optimization realignment rebalancing downsizing wind-down"
            ),
            (
                "budget spending austerity deficit funding treasury finance finances subsidy subsidies cutbacks beds wards services costs money "
                "taxpayers million posts jobs hospital hospitals school schools libraries pensions pension tuition fees"
            ),
        ),
        "ruling": (
            (
                "decision decisions order orders finding findings sentence sentences opinion decree declaration determination reversal edict edicts "
                "conviction convictions pronouncement diktat diktats stay reprieve quashing annulment defeat victory"
            ),
            "court judge judges tribunal bench appeal ruling verdict justices judgment",
        ),
        "election-act": ("count vote votes poll polls tally", "election elections voters ballot ballots polling recount candidate"),
        "accident": (
            (
                "leak spill emergency flood floods flooding floodwater floodwaters surge torrent torrents deluge breach overflow inundation "
                "storm tragedy event wreck sinking breakdown failure occurrence failures malfunction outage irregularity fault faults wreckage impact collapse crash disaster calamity catastrophe smash"
            ),
            (
                "rescue rescued rescuers firefighters crew injured coastguard river rain water dam dike bank banks boats evacuated "
                "survivors drowned wreckage passengers ferry coaster trawler vessel vessels harbour divers collision capsized lifeboat "
                "overboard sluice drowning missing locomotive driver pilot pile-up derailed debris "
                "crash crashed collided collide overturned bus coach lorry truck tram train motorway explosion exploded blast fire blaze smoke flames "
                "crush crushed stampede collapsed wreck mine shaft terrace stadium plant gas"
            ),
        ),
        "militant": (
            "animals beasts cowards killers killer resistance partisans mutineer mutineers besiegers commander commanders cell gang gangs",
            (
                "gunmen gunman militants rebels fighters terrorists hostages hostage ambush guerrilla rifles attackers insurgents captors "
                "raid checkpoint ceasefire separatists kidnappers shot siege"
            ),
        ),
        "migrant": (
            "exiles trespassers arrivals evacuee evacuees stowaway stowaways",
            "border asylum migrants refugees boats camp dinghy crossing deportation visa detained smugglers coastguard fleeing displaced",
        ),
        "killing-event": (
            "execution executions attack attacks",
            (
                "killed killing shot dead death deaths died executed executioner murder murdered prisoners gunman gunmen firing hostages wounded injured "
                "stabbed stabbing poisoned poisoning bomb bombs bombing bombings blast militants"
            ),
        ),
        "fire": ("", "flames blaze burned burning burnt smoke extinguished firefighters firefighter brigade ablaze gutted scorched"),
        "protest": (
            (
                "crowd crowds throng throngs onlookers gathering gatherings rally rallies fight fights confrontation confrontations "
                "altercation fray melee mêlée blockade blockades rebellion rebellions sit-down column"
            ),
            (
                "march marched marchers marcher protest protests protesters demonstrators demonstration rally banners placards crowd rioters riot pickets "
                "protested protesting protestors marching demonstrations unrest mob looters vigil slogans baton batons"
            ),
        ),
        "captivity": ("release siege standoff ordeal", "hostage hostages captive captives captors prisoners kidnapped abducted ransom"),
        "environment-act": ("discharge discharges mining drilling felling", "river bay forest pollution wildlife oil sewage"),
        "housing-act": ("relocation resettlement", "tenants landlord landlords rent rents housing evicted"),
        "tenant": ("occupant occupants", "tenants landlord landlords rent rents housing evicted"),
    }.items()
}
"""Set → its words that have other senses too, and the words that tell that an account speaks of the set's subject."""
LEAST_WORDS = 2
"""Words of the subject that an account must hold to speak of it."""
NEEDED = {
    name: frozenset(words.split())
    for name, words in {
        "protest": (
            "protest protests protested protesting protester protesters protestor protestors demonstrator demonstrators demonstration demonstrations "
            "marched marching marcher marchers rioters riot riots picket pickets picketers strikers unrest mob looters vigil slogans baton batons"
        ),
        "spending-cut": (
            "cut cuts cutting cutback cutbacks austerity closure closures axe axed axing slash slashed slashing savings reductions redundancies "
            "downgrade downgraded squeeze shut shuts shutting closes closing trim trims trimmed"
        ),
    }.items()
}
"""Set → words of which an account must hold one, or a name without another sense: whoever has a *plan* for money need cut nothing."""
TAX_CUT = re.compile(r"\btax[- ]cuts?\b", re.IGNORECASE)
"""Cuts of what is taken, where *cuts* are of what is spent."""
EXCLUSIVE = frozenset({"air-attack", "worker-action", "accident"})
YIELDING = frozenset({"killing-event", "attack", "protest", "police-force"})
"""Sets of events that a more special set names more exactly: a *raid* from the air is no raid of the police."""
FATAL = "killing-event"
"""Where it holds a word, *attack* holds the same place no more: one word is one choice."""
SAVED = re.compile(r"\brescue\b|^search operation$")
"""Names for what police do to free captives; where nobody is held, rescuers are no police."""
EVENTS = frozenset("slaughter slaughters".split())
PLACED = re.compile(r"\s+(?:in|at|on)\b(?! (?:cold|the spot)\b)")
"""*Slaughter in the market*."""
OF_COURTS = frozenset(
    "order orders decree decrees edict edicts opinion opinions victory victories defeat setback triumph humiliation rebuke reprieve stay "
    "declaration declarations determination".split()
)
"""Names for a ruling only where a court is near: ministries give orders and issue decrees, and parties have victories, too."""
COURTS = re.compile(
    r"\b(?:courts?|judges?|bench|tribunals?|justices?|magistrates?|ruling|appeals? (?:court|judges?)|circuit|verdict|injunction)\b",
    re.IGNORECASE,
)
NEAR = 150
"""Characters on both sides in which a court is near."""


def subjects_told(text: str, choices: Iterable[Choice] = ()) -> frozenset[str]:
    """The sets whose subject the text speaks of: by its own words, or by names that have no other sense."""
    words = Counter(word.casefold() for word in WORD.findall(TAX_CUT.sub("", text)))
    plain = Counter(choice.set for choice in choices if choice.set in SUBJECTS and folded_form(choice.text) not in SUBJECTS[choice.set][0])
    return frozenset(
        name
        for name, (_, subject) in SUBJECTS.items()
        if sum(words[word] for word in subject) + min(plain[name], LEAST_WORDS) >= LEAST_WORDS
        and (name not in NEEDED or plain[name] or any(words[word] for word in NEEDED[name]))
    )


def own_choices(choices: Iterable[Choice], text: str, told: frozenset[str]) -> list[Choice]:
    """The choices whose sense is told; a word that a more special set claims is no choice of a general one."""
    kept = [
        choice
        for choice in (as_event(choice, text) for choice in choices)
        if (choice.set in told or choice.set not in SUBJECTS or folded_form(choice.text) not in SUBJECTS[choice.set][0])
        and (is_report if choice.set == "reporting-verb" else is_name)(text, choice.start, choice.end)
        and not means_otherwise(text, choice.start, choice.end, folded_form(choice.text))
        and (choice.set != "ruling" or folded_form(choice.text) not in OF_COURTS or is_near_court(text, choice))
        and ("captivity" in told or choice.set != "police-force" or not SAVED.search(folded_form(choice.text)))
    ]
    claimed = {(choice.start, choice.end) for choice in kept if choice.set in EXCLUSIVE}
    fatal = {(choice.start, choice.end) for choice in kept if choice.set == FATAL} - claimed
    return [
        choice
        for choice in kept
        if (choice.set not in YIELDING or (choice.start, choice.end) not in claimed)
        and (choice.set != "attack" or (choice.start, choice.end) not in fatal)
    ]


def is_near_court(text: str, choice: Choice) -> bool:
    return COURTS.search(text, max(0, choice.start - NEAR), choice.end + NEAR) is not None


def as_event(choice: Choice, text: str) -> Choice:
    """The choice; *a slaughter* names what happened, where *slaughtered* says what was done."""
    named = folded_form(choice.text) in EVENTS and (
        DETERMINED.search(text[max(0, choice.start - AROUND) : choice.start]) or PLACED.match(text, choice.end)
    )
    return replace(choice, set="killing-event") if named and choice.set == "killing-verb" else choice
