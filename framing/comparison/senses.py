"""Whether a word that can be a name is one here: its subject, its part of speech, and whom an insult means.

It knows the other uses of the words in the naming sets; it refuses to know which name would be right.

A word of several senses (*strike*, *operation*, *measures*) is a choice only where the accounts speak of the set's subject:
*strike* is a name for an attack where they tell of aircraft, and for a stoppage where they tell of a union. The subject
is read from all accounts of the incident, so that one outlet's vocabulary does not decide alone. A verb names no event
(*the court orders*, *killing nine*), and *thugs* are the fighters where the accounts speak of fighters.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from framing.comparison.namings import WORD
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
            (
                "border asylum migrants refugees boats camp dinghy crossing deportation visa detained smugglers coastguard fled flee fleeing "
                "displaced evacuated evacuation shelter"
            ),
        ),
        "killing-event": (
            "execution executions",
            "killed shot dead executed executioner murdered prisoners gunmen firing hostages",
        ),
        "fire": ("", "flames blaze burned burning burnt smoke extinguished firefighters firefighter brigade ablaze gutted scorched"),
        "protest": (
            "",
            "march marched marchers marcher protest protests protesters demonstrators demonstration rally banners placards crowd rioters riot pickets",
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
EXCLUSIVE = frozenset({"air-attack", "worker-action", "accident"})
YIELDING = frozenset({"killing-event", "attack", "protest", "police-force"})
"""Sets of events that a more special set names more exactly: a *raid* from the air is no raid of the police."""
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
RAID = re.compile(r"(?:^|-)(?:operation|raid|sweep)s?$|^storming$")
"""What police and soldiers do: where hardly any account names the police, such words name an attack from the air or a killing."""
RAIDED = ("air-attack", "killing-event")
"""Whichever of them several accounts tell of first."""
SAVED = re.compile(r"\brescue\b|^search operation$")
"""Names for what police do to free captives; where nobody is held, rescuers are no police."""
INSULTED = "militant"
"""The set of people that insults are thrown at; of a crowd they mean a few, who have no name of their own."""
LEAST_ACCOUNTS = 2
"""Accounts that must name these people before an insult can mean them."""

DETERMINED = re.compile(
    r"(?:\b(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|no|any|some|of|in|for|after|by|with|over|against|from|on|"
    r"during|new|more|further|another|last|first|second)|['’]s|s['’])\s+$",
    re.IGNORECASE,
)
ONE_OF = re.compile(r"\b(?:an?|another|this|that)\s+[a-z-]+\s+$", re.IGNORECASE)
"""*A peaceful* before a noun."""
OBJECT = re.compile(
    r"\s+(?:the|an?|his|her|its|their|our|my|him|them|us|it|at least|more than|up to|as many as|(?:about|around)(?= (?:\d|[a-z]+(?:ty|een)\b|two|three|a\b))|some|nearly|"
    r"almost|dozens|scores|hundreds|several|many|all|every|both|people|civilians|\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty)\b(?!\s+(?:years?|days?|weeks?|months?|hours?)\b)",
    re.IGNORECASE,
)
DOING = re.compile(r"\b(?:was|were|is|are|am|been|being|while|kept|keeps|keep)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
BARE_VERB = re.compile(
    r"(?:\b(?:to|will|would|can|could|may|might|must|shall|should|did|do|does|not|never|they|we|I|you|who)|n['’]t)\s+(?:\w+ly\s+)?$"
)
MANY = re.compile(r"\b(?:thousands|hundreds|dozens|scores|crowds|many|people|men|women|others|\d[\d,.]*)\s+$", re.IGNORECASE)
"""Before *march*: those who do."""
FINITE_VERB = re.compile(r"\b(?:he|she|it|who|which|that)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
DONE = re.compile(r"\b(?:have|has|had|was|were|been|be|being|is|are|got|get)\s+(?:\w+\s+)?$", re.IGNORECASE)
VERBS = frozenset(
    "order cut strike raid march protest riot fire attack murder clash fight vote count leak spill crash picket rally release reform slash "
    "flood surge revolt cull overhaul downgrade storm breach blockade".split()
)
"""Words that are verbs as often as names."""
INTRANSITIVE = frozenset("march rally protest riot clash".split())
EVENTS = frozenset("slaughter slaughters".split())
PLACED = re.compile(r"\s+(?:in|at|on)\b(?! (?:cold|the spot)\b)")
"""*Slaughter in the market*."""
COURT = re.compile(r"\b(?:courts?|judges?|bench|tribunals?|justices?|magistrates?)\s+$", re.IGNORECASE)
RULED = frozenset("order orders".split())
STANDING = re.compile(r"\s*(?:$|[^\w\s]|(?:to|on|for|from|by|in|that|were|are|have|had)\b)")
"""Behind *court orders* where these are no verb."""
OF_COURTS = frozenset("order orders decree decrees edict edicts opinion opinions".split())
"""Names for a ruling only where a court is near: ministries give orders and issue decrees, too."""
COURTS = re.compile(r"\b(?:courts?|judges?|bench|tribunals?|justices?|magistrates?|ruling|appeals?|verdict|injunction)\b", re.IGNORECASE)
NEAR = 150
"""Characters on both sides in which a court is near."""
COMPOUNDS = {
    "death": re.compile(r"\s+(?:warrants?|tolls?|penalty|certificates?|row|squads?|sentences?|threats?|rates?|bed)\b", re.IGNORECASE),
    "explosion": re.compile(
        r"\s+(?:in|of) (?:the )?(?:numbers?|demand|population|costs?|prices?|sales|interest|debt|traffic)\b", re.IGNORECASE
    ),
    "shooting": re.compile(
        r"\s+(?:range|star|stars|script|schedule|season|club|party|practice)\b|\s+(?:will|would|is to|was to|has|had)?\s*(?:begin|begins|began|begun|start|starts|wrapped)\b",
        re.IGNORECASE,
    ),
    "sinking": re.compile(r"\s+(?:boats?|ships?|vessels?|ferry|dingh(?:y|ies)|raft|craft|feeling|sun|fund)\b", re.IGNORECASE),
    "findings": re.compile(
        r"\s+of (?:an?|the|its|their|this) (?:\w+ )?(?:inquiry|report|study|survey|investigation|review|audit)\b", re.IGNORECASE
    ),
    "army": re.compile(
        r"\s+(?:rifles?|boots?|trucks?|lorr(?:y|ies)|jeeps?|bases?|barracks|uniforms?|vehicles?|helicopters?|checkpoints?|surplus)\b",
        re.IGNORECASE,
    ),
    "police": re.compile(
        r"\s+(?:chiefs?|spokes(?:man|woman|person|people)|stations?|cars?|vans?|shooting|shootings|headquarters|bullets?|commissioner|custody|statement|"
        r"dogs?|horses?|helicopter|complaints|watchdog)\b",
        re.IGNORECASE,
    ),
    "government": re.compile(r"\s+(?:inspectors?|buildings?|offices?|website|advis[eo]rs?|statistics|figures|bonds?)\b", re.IGNORECASE),
    "migrant": re.compile(r"\s+(?:boats?|camps?|crisis|routes?|cent(?:re|er)s?|hostels?|numbers|policy|deal)\b", re.IGNORECASE),
    "crash": re.compile(r"\s+(?:dead|sites?|scene|barriers?|helmets?|victims?|investigators?|survivors?|diet|course)\b", re.IGNORECASE),
    "terrorist": re.compile(
        r"\s+(?:attacks?|acts?|activit(?:y|ies)|offences?|threats?|gathering|outrage|plots?|infrastructure)\b", re.IGNORECASE
    ),
    "riot": re.compile(r"\s+(?:squads?|gear|police|shields?|cops|officers|vans?)\b", re.IGNORECASE),
}
"""Words that stand before another as part of its name."""
FURNITURE = re.compile(r"\b(?:display|filing|glass|drinks|kitchen|bathroom|medicine|trophy|china|storage)\s+$", re.IGNORECASE)
"""Before *cabinet*."""
MANNER = re.compile(r"\b(?:by|in)\s+$", re.IGNORECASE)
RULES = frozenset("decree order".split())
AROUND = 40
"""Characters on both sides of a word that tell its part of speech."""


def subjects_told(text: str, choices: Iterable[Choice] = ()) -> frozenset[str]:
    """The sets whose subject the text speaks of: by its own words, or by names that have no other sense."""
    words = Counter(word.casefold() for word in WORD.findall(text))
    plain = Counter(choice.set for choice in choices if choice.set in SUBJECTS and folded_form(choice.text) not in SUBJECTS[choice.set][0])
    return frozenset(
        name
        for name, (_, subject) in SUBJECTS.items()
        if sum(words[word] for word in subject) + min(plain[name], LEAST_WORDS) >= LEAST_WORDS
    )


def own_choices(choices: Iterable[Choice], text: str, told: frozenset[str]) -> list[Choice]:
    """The choices whose sense is told; a word that a more special set claims is no choice of a general one."""
    kept = [
        choice
        for choice in (as_event(choice, text) for choice in choices)
        if (choice.set in told or choice.set not in SUBJECTS or folded_form(choice.text) not in SUBJECTS[choice.set][0])
        and is_name(text, choice.start, choice.end)
        and (choice.set != "ruling" or folded_form(choice.text) not in OF_COURTS or is_near_court(text, choice))
        and ("captivity" in told or choice.set != "police-force" or not SAVED.search(folded_form(choice.text)))
    ]
    claimed = {(choice.start, choice.end) for choice in kept if choice.set in EXCLUSIVE}
    return [choice for choice in kept if choice.set not in YIELDING or (choice.start, choice.end) not in claimed]


def is_near_court(text: str, choice: Choice) -> bool:
    return COURTS.search(text, max(0, choice.start - NEAR), choice.end + NEAR) is not None


def as_event(choice: Choice, text: str) -> Choice:
    """The choice; *a slaughter* names what happened, where *slaughtered* says what was done."""
    named = folded_form(choice.text) in EVENTS and (
        DETERMINED.search(text[max(0, choice.start - AROUND) : choice.start]) or PLACED.match(text, choice.end)
    )
    return replace(choice, set="killing-event") if named and choice.set == "killing-verb" else choice


def is_name(text: str, start: int, end: int) -> bool:
    """Whether the word is a noun here, as far as its neighbours tell; phrases and words that are never verbs are.

    >>> [is_name(told, told.index("killing"), told.index("killing") + 7) for told in ("the killing of two", "a blast, killing two")]
    [True, False]
    """
    word = folded_form(text[start:end])
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    if word in RULES and MANNER.search(before):
        return False
    if word == "cabinet" and FURNITURE.search(before):
        return False
    compound = COMPOUNDS.get(word)
    if compound is not None and compound.match(after):
        return False
    if (word in RULED and COURT.search(before)) or (word == "court orders" and not STANDING.match(after)):
        return False
    if word.endswith("ing"):
        return DETERMINED.search(before) is not None or not (OBJECT.match(after) or DOING.search(before))
    stem = word if word in VERBS else word.removesuffix("s") if word.removesuffix("s") in VERBS else word.removesuffix("es")
    if stem not in VERBS:
        return True
    if DETERMINED.search(before) or (word == stem and ONE_OF.search(before)):
        return True
    if OBJECT.match(after):
        return False
    if word == stem:
        return not (BARE_VERB.search(before) or (word in INTRANSITIVE and MANY.search(before)) or (word == "cut" and DONE.search(before)))
    return FINITE_VERB.search(before) is None


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
    return [[replace(choice, set=moved.get((choice.set, form_of(choice)), choice.set)) for choice in choices] for choices in accounts]


def form_of(choice: Choice) -> str:
    """The words as one form, in one word."""
    return folded_form(choice.text).replace(" ", "-")


def folded_form(text: str) -> str:
    r"""The words as one form: *Militants* and *militants* are one, line breaks are spaces.

    >>> folded_form("Freedom\nFighters")
    'freedom fighters'
    """
    return " ".join(text.casefold().split())
