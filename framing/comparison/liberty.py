"""Harm to liberty: people *were arrested*, *are still being held*, *were led away*; *the detention of*, *nine arrests*.

It knows what is done to people without touching a body; it refuses to know whether it was lawful, and what becomes of homes.
"""

from framing.comparison.folk import ABOUT, COUNT, FOLK, NUMBERS, SOMEBODY
from framing.comparison.patterns import BE, LIGHTLY, WORDS, Wording

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
LED_OFF = (
    r"(?:hauled (?:in|off|away)|picked up|led (?:away|off)|taken (?:away|in|hostage)|"
    r"marched (?:off|away)|penned(?: in)?|kettled|corralled|seized|snatched|bundled (?:into|off)|carted off|nabbed|herded|dragged (?:away|off)|"
    r"held(?! (?:back|up|over|off|out|responsible|liable|accountable|to)\b))"
)

ARRESTED_AND_HELD: tuple[Wording, ...] = (
    Wording("Nineteen teachers {were later interned}.", "passive", rf"\b{BE}{LIGHTLY}\s+{TAKEN}\b"),
    Wording(
        "The envoy {was seized} from his bed.",
        "passive",
        r"\b(?:was|were|been)\s+(?:seized|snatched|picked up|taken)\s+(?=(?:on (?:his|her|their) way|from (?:his|her|their|the)\s+(?:\w+\s+)?(?:homes?|house|bed|office|ward)|in dawn raids?|at a (?:roadblock|checkpoint)|off the street))",
    ),
    Wording(
        "Eleven masons {were taken hostage}.",
        "passive",
        rf"\b{BE}{LIGHTLY}\s+(?:taken|held|kept|seized|carried off|being held)\s+{CAPTIVE}\b",
    ),
    Wording(
        "Their cook {remains in captivity}.",
        "intransitive",
        r"\b(?:remains?|remained|still)\s+in\s+(?:captivity|custody|detention|their hands|the hands of)\b",
    ),
    Wording(
        "Nine pupils {are still being held} in the crypt.",
        "passive",
        r"\b(?:is|are|was|were)\s+(?:still\s+)?(?:being\s+)?held\b(?!\s+(?:back|up|over|off|out|responsible|liable|accountable|to)\b)(?=[^.;]{0,30}\b(?:in|at|by|inside|since|for|without)\b)",
    ),
    Wording(
        "The raiders {held four bank clerks at gunpoint}.",
        "active",
        rf"\b(?:took|seized|held|kept|holds?|takes?|keeps?|holding|taking|keeping)\s+(?:[\w’'-]+\s+){{1,6}}?{CAPTIVE}\b",
    ),
    Wording(
        "The raiders {kept} the passengers for nine hours.",
        "active",
        rf"\b(?:took|seized|held|kept)\s+(?={PEOPLE}\b)(?!(?:the|a)\s+(?:view|line|post|office|place|part)\b)(?={PEOPLE}[^.;]{{0,30}}\b(?:hours?|days?|weeks?|captive|prisoner)\b)",
    ),
    Wording("Constables {arrested} the choirmaster.", "active", rf"\b{TOOK}\s+{SOMEBODY}(?!(?:by|hundreds? of times)\b)"),
)
"""Taken, and held."""
ARRESTS: tuple[Wording, ...] = (
    Wording(
        "The {detention of} the printers lasted a week.",
        "nominalised",
        r"\b(?:arrests?|detentions?|evictions?|deportations?|abductions?|kidnappings?|expulsions?|internment|jailing|imprisonment|incarceration|"
        r"hostage-taking|enslavement|displacement)\s+of\b",
    ),
    Wording(
        "The warden spoke of {nine further arrests}.",
        "nominalised",
        rf"\b(?:(?i:{NUMBERS}|several|dozens of|scores of|more)\s+(?:\w+\s+)?)(?:arrests|detentions|evictions|deportations)\b",
    ),
    Wording("Police {made some arrests}.", "nominalised", r"\b(?:made|makes|were|have been)\s+(?:[\w-]+\s+){0,2}?arrests\b"),
)
"""The same as nouns."""
LED_AWAY: tuple[Wording, ...] = (
    Wording(
        "Nine men {were penned in} at the depot.",
        "passive",
        rf"\b{ABOUT}\s+(?:\w+\s+){{0,2}}?(?P<at>{BE}{LIGHTLY}\s+(?:still\s+|being\s+)?{LED_OFF})\b",
    ),
    Wording(
        "Eleven {hostages} were taken in the raid.",
        "passive-agentless",
        rf"\b(?i:{NUMBERS}|several|the|all)\s+(?P<at>hostages|prisoners|captives)\s+(?:was|were)\s+taken\b",
    ),
    Wording(
        "The wardens {kettled} several marchers.",
        "active",
        rf"\b(?:hauled (?:in|off|away)|picked up|penned(?: in)?|kettled|corralled|seized|snatched|bundled|carted off|nabbed|herded|held|holding|hold)\s+"
        rf"(?={COUNT}\s+(?:\w+\s+)?{FOLK}\b|(?:the|an?|his|her|their)\s+(?:\w+\s+)?{FOLK}\b|{COUNT}\s+in\b|(?:him|them)\b)",
    ),
    Wording(
        "The patrol {marched} two poachers away.",
        "active",
        rf"\b(?:took|take|takes|taking|led|dragged|marched)\s+(?={WORDS}{{1,4}}?(?:into custody|away|captive)\b)(?={COUNT}|(?:the|an?|his|her|their)\s+(?:\w+\s+)?{FOLK}"
        rf"|him\b|them\b|her\b|[A-Z])|\btook\s+(?={COUNT}\s+(?:hostages|prisoners|captives)\b)",
    ),
    Wording(
        "The choir saw {the kettling of} several pupils.",
        "nominalised",
        rf"\b(?:the|a)\s+(?:\w+\s+)?(?:round-ups?|kettling|capture|seizure)\s+of\s+(?={COUNT}\s|(?:the\s+)?(?:\w+\s+)?{FOLK}\b)",
    ),
    Wording(
        "Nine of them {are still in custody}.",
        "intransitive",
        r"\b(?:is|are|was|were|remains?|remained|stay|stayed)\s+(?:still\s+)?in\s+(?:custody|the cells|jail|prison|detention|captivity)\b",
    ),
)
"""Led away, penned in, rounded up: verbs that are done to cattle and goods as often, with people beside them."""
