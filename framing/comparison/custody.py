"""Tellings of harm to liberty and homes: people *were arrested*, *taken hostage*, *evicted*; houses *torn down*, *the eviction of*.

It knows what is done to people without touching a body, and to the houses they live in; it refuses to know whether it was right.
Its tellings stand in the table of agency in rows of their own, apart from bodily harm, and mark nothing in the articles.
"""

import re
from collections.abc import Iterator

from framing.comparison.doers import subject_rung
from framing.comparison.fates import ABOUT, COUNT, FOLK
from framing.comparison.injuries import AGENT, Injury
from framing.comparison.searching import Phrasing
from framing.comparison.wordings import BE, LIGHTLY, NUMBERS, SOMEBODY, WORDS
from framing.types import Rung

TAKEN = (
    r"(?:arrested|detained|rounded up|evicted|deported|abducted|kidnapped|jailed|imprisoned|interned|expelled|handcuffed|locked up|"
    r"incarcerated|remanded|banished|exiled|displaced|uprooted|turned out|driven out|thrown out of (?:his|her|their)|"
    r"forced (?:out of|from) (?:his|her|their|the)|driven (?:out of|from) (?:his|her|their|the)|taken into custody|led away in handcuffs|"
    r"shackled|trafficked|enslaved)"
)
TOOK = (
    r"(?:arrested|detained|rounded up|evicted|deported|abducted|kidnapped|jailed|imprisoned|interned|expelled|handcuffed|locked up|incarcerated|"
    r"banished|exiled|displaced|uprooted|turned out|drove out|took into custody|arresting|detaining|evicting|deporting|abducting|kidnapping|jailing|expelling|"
    r"rounding up|handcuffing|shackled|snatched|dragged off|led away|carried off)"
)
CAPTIVE = r"(?:hostage|captive|prisoner|at gunpoint|at knifepoint|against (?:his|her|their) will|in (?:chains|the cells|captivity|custody|detention))"
PEOPLE = (
    rf"(?:{NUMBERS}\s+(?:\w+\s+){{0,2}}?\w+|(?:the|dozens of|scores of|hundreds of|several|some|more than \w+)\s+(?:\w+\s+){{0,2}}?"
    r"(?:hostages|captives|pupils|people|children|workers|passengers|villagers|women|men|residents|staff|engineers|families)|him|her|them)"
)
HOMES = (
    r"(?:homes?|houses?|huts?|shacks?|shanties|tents?|dwellings?|flats?|cottages?|village|hamlet|quarter|settlement|camp|farms?|farmhouses?|"
    r"hostels?|barns?|school|clinic|chapel|church|mosque|market|mill|granary|hospital|bakery|street|terrace|orchards?|wells?|shops?)"
)
RAZED = (
    r"(?:demolished|bulldozed|razed|flattened|torched|levelled|leveled|destroyed|wrecked|gutted|burned down|burnt down|pulled down|torn down|"
    r"tore down|knocked down|blown up|blew up|set fire to|set alight|set ablaze|ransacked|looted|burned|burnt|dynamited|shelled|bombed)"
)
FORMS: tuple[tuple[str, Rung | None], ...] = (
    (rf"\b{BE}{LIGHTLY}\s+{TAKEN}\b", None),
    (
        r"\b(?:was|were|been)\s+(?:seized|snatched|picked up|taken)\s+(?=(?:on (?:his|her|their) way|from (?:his|her|their|the)\s+(?:\w+\s+)?(?:homes?|house|bed|office|ward)|in dawn raids?|at a (?:roadblock|checkpoint)|off the street))",
        None,
    ),
    (rf"\b{BE}{LIGHTLY}\s+(?:taken|held|kept|seized|carried off|being held)\s+{CAPTIVE}\b", None),
    (r"\b(?:remains?|remained|still)\s+in\s+(?:captivity|custody|detention|their hands|the hands of)\b", "intransitive"),
    (
        r"\b(?:is|are|was|were)\s+(?:still\s+)?(?:being\s+)?held\b(?!\s+(?:back|up|over|off|out|responsible|liable|accountable|to)\b)(?=[^.;]{0,30}\b(?:in|at|by|inside|since|for|without)\b)",
        None,
    ),
    (rf"\b(?:took|seized|held|kept|holds?|takes?|keeps?|holding|taking|keeping)\s+(?:[\w’'-]+\s+){{1,6}}?{CAPTIVE}\b", "active"),
    (
        rf"\b(?:took|seized|held|kept)\s+(?={PEOPLE}\b)(?!(?:the|a)\s+(?:view|line|post|office|place|part)\b)(?={PEOPLE}[^.;]{{0,30}}\b(?:hours?|days?|weeks?|captive|prisoner)\b)",
        "active",
    ),
    (rf"\b{TOOK}\s+{SOMEBODY}(?!(?:by|hundreds? of times)\b)", "active"),
    (
        (
            rf"\b{COUNT}\s+(?:\w+\s+)?{FOLK}\s+(?P<at>{BE}{LIGHTLY}\s+(?:moved|cleared|turned|driven|forced)\s+out\s+of)\s+"
            rf"(?:(?:[A-Z]\w+\s+){{1,4}}?(?:and\s+[A-Z]\w+\s+)?(?=(?:on|in|by|last|after|before|between)\b)|(?:the|their|his|her)\s+(?:\w+\s+)?{HOMES}\b)"
        ),
        None,
    ),
    (
        rf"\b(?:forced|cleared|turned|forcing|clearing)\s+(?:(?:at least|more than|some|about|around|nearly|up to)\s+)?{PEOPLE}\s+(?:\w+\s+)?(?:out\s+of|from)\s+(?:(?:the|their|his|her|{NUMBERS})\s+)(?:\w+\s+)?(?:{HOMES}|villages|hamlets)\b",
        "active",
    ),
    (
        r"\b(?:relocation|resettlement)\s+of\s+(?:the\s+)?(?:\w+\s+)?(?:residents|families|villagers|people|inhabitants|households)\b(?=\s*[.,;]|\s+(?:from|out|in|is|was|has|had|will|began|entered|of)\b)",
        "nominalised",
    ),
    (
        (
            r"\b(?:arrests?|detentions?|evictions?|deportations?|abductions?|kidnappings?|expulsions?|internment|jailing|imprisonment|incarceration|"
            r"hostage-taking|enslavement|displacement)\s+of\b"
        ),
        "nominalised",
    ),
    (rf"\b(?:(?i:{NUMBERS}|several|dozens of|scores of|more)\s+(?:\w+\s+)?)(?:arrests|detentions|evictions|deportations)\b", "nominalised"),
    (r"\b(?:made|makes|were|have been)\s+(?:[\w-]+\s+){0,2}?arrests\b", "nominalised"),
    (rf"\b{HOMES}\s+(?:[\w,-]+\s+){{0,6}}?{BE}{LIGHTLY}\s+{RAZED}\b", None),
    (rf"\b{RAZED}\s+(?!by\b)(?:[\w’'-]+\s+){{1,5}}?{HOMES}\b", "active"),
    (
        rf"\b(?:demolition|destruction|razing|burning|bulldozing|torching|levelling|flattening)\s+of\s+(?:[\w’'-]+\s+){{0,5}}?{HOMES}\b",
        "nominalised",
    ),
    (
        (
            rf"\b{ABOUT}\s+(?:\w+\s+){{0,2}}?(?P<at>{BE}{LIGHTLY}\s+(?:still\s+|being\s+)?(?:hauled (?:in|off|away)|picked up|led (?:away|off)|taken (?:away|in|hostage)|"
            r"marched (?:off|away)|penned(?: in)?|kettled|corralled|seized|snatched|bundled (?:into|off)|carted off|nabbed|herded|dragged (?:away|off)|"
            r"held(?! (?:back|up|over|off|out|responsible|liable|accountable|to)\b)))\b"
        ),
        None,
    ),
    (rf"\b(?i:{NUMBERS}|several|the|all)\s+(?P<at>hostages|prisoners|captives)\s+(?:was|were)\s+taken\b", "passive-agentless"),
    (
        (
            rf"\b(?:hauled (?:in|off|away)|picked up|penned(?: in)?|kettled|corralled|seized|snatched|bundled|carted off|nabbed|herded|held|holding|hold)\s+"
            rf"(?={COUNT}\s+(?:\w+\s+)?{FOLK}\b|(?:the|an?|his|her|their)\s+(?:\w+\s+)?{FOLK}\b|{COUNT}\s+in\b|(?:him|them)\b)"
        ),
        "active",
    ),
    (
        (
            rf"\b(?:took|take|takes|taking|led|dragged|marched)\s+(?={WORDS}{{1,4}}?(?:into custody|away|captive)\b)(?={COUNT}|(?:the|an?|his|her|their)\s+(?:\w+\s+)?{FOLK}"
            rf"|him\b|them\b|her\b|[A-Z])|\btook\s+(?={COUNT}\s+(?:hostages|prisoners|captives)\b)"
        ),
        "active",
    ),
    (
        rf"\b(?:the|a)\s+(?:\w+\s+)?(?:round-ups?|kettling|capture|seizure)\s+of\s+(?={COUNT}\s|(?:the\s+)?(?:\w+\s+)?{FOLK}\b)",
        "nominalised",
    ),
    (
        r"\b(?:is|are|was|were|remains?|remained|stay|stayed)\s+(?:still\s+)?in\s+(?:custody|the cells|jail|prison|detention|captivity)\b",
        "intransitive",
    ),
    (
        rf"\b(?i:{NUMBERS}|the|several|many|most)\s+(?:\w+\s+)?(?:{HOMES})\s+(?P<at>burned(?: down)?|burnt(?: down)?)\b(?!\s+by\b)",
        "intransitive",
    ),
    (r"\b(?:lost (?:his|her|their) homes?|(?:made|left|became) homeless|fled (?:his|her|their) homes?)\b", "intransitive"),
)
PHRASINGS = tuple((Phrasing(pattern), reading) for pattern, reading in FORMS)
HOMES_BEHIND = re.compile(rf"{RAZED}\s+(?!by\b)(?:[\w’'-]+\s+){{0,4}}?{HOMES}\b")
HELD_PEOPLE = re.compile(
    rf"\b(?:hostages?|captives?|people|persons|men|women|man|woman|children|boys?|girls?|workers|pupils|detainees?|prisoners?|students|members|passengers|"
    rf"protesters|marchers|suspects?|rioters|strikers|miners|divers|engineers|villagers|others|he|she|they|who|{NUMBERS}(?:\s+of\s+them)?)\s*$",
    re.IGNORECASE,
)
VERB = re.compile(rf"{BE}{LIGHTLY}\s+{RAZED}$")


def is_taking(text: str, start: int, end: int) -> bool:
    """Whether a verb that mostly hurts bodies is told of homes here: *burned nine houses*."""
    return HOMES_BEHIND.match(text, start, end) is not None


def find_takings(text: str, start: int, end: int) -> Iterator[Injury]:
    """Every telling in one sentence of the text, in the order of the forms."""
    for phrasing, reading in PHRASINGS:
        named = phrasing.named
        for found in phrasing.search(text, start, end):
            first, last = found.start(named), found.start(named) + len(found.group(named).rstrip())
            if found.group().endswith("held") and not HELD_PEOPLE.search(text, max(start, first - 40), first):
                continue  # "the talks were held in May"
            if reading is None:
                verb = VERB.search(text, first, last)
                yield Injury(
                    verb.start() if verb else first, last, "passive-agent" if AGENT.match(text, last, end) else "passive-agentless"
                )
            elif reading == "active":
                yield Injury(first, last, subject_rung(text, first, start))
            else:
                yield Injury(first, last, reading)
