"""Tellings of bodily harm that no list of verbs can hold: a wrist *was broken*, forty *are dead*, seven *bodies*, a canister *hit* her.

It knows parts of the body, what is done to them, and the things that do it; it refuses to know who did it.
Its tellings stand in the table of agency beside the analysis's own markers and mark nothing in the articles.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from framing.types import Rung

BODY = (
    r"(?:head|skull|face|forehead|jaw|nose|cheek|cheekbone|eyes?|ears?|lips?|mouth|teeth|tooth|neck|throat|arms?|forearms?|wrists?|elbows?|"
    r"shoulders?|hands?|fingers?|thumb|knuckles|ribs?|chest|lungs?|spine|back|hips?|legs?|thighs?|knees?|shins?|ankles?|foot|feet|toes?|"
    r"collarbone|pelvis|scalp|sight|kneecap|hearing)"
)
BROKEN = r"(?:broken|fractured|shattered|crushed|smashed|cut|lost|burned|burnt|bruised|dislocated|gashed|torn|bloodied|split)"
BROKE = r"(?:broke|fractured|shattered|crushed|smashed|gashed|dislocated|bruised|cut|tore|burned|split|blinded|injured|hurt|wounded|killed|maimed)"
HANDLED = (
    r"(?:shoved|pushed|thrown|flung|hurled|knocked|dragged|kicked|punched|clubbed|clobbered|battered|trampled|crushed|swallowed|swept|felled|"
    r"floored|gashed|slashed|scalded|blinded|bloodied|run over|mown over|blown to bits|blown up|blown apart|torn apart|hit|struck|struck down|"
    r"cut down|cut|hurt|bitten|stoned|pelted|gassed|teargassed|tear-gassed|bruised|manhandled|grazed|concussed|knifed|burned|burnt|smothered|"
    r"swept away|carried off|carried away|washed away|pulled under|dragged under|picked off|"
    r"singed|flattened|set upon|pistol-whipped|spat at|tortured|poisoned|starved|throttled|strangled|impaled|decapitated|mugged|mauled|headbutted|roughed up|buried alive|crippled|coshed|thumped|whipped|lashed|rammed)"
)
THINGS = (
    r"(?:canisters?|bottles?|stones?|bricks?|rocks?|bolts?|chairs?|batons?|truncheons?|clubs?|sticks|shields?|bullets?|rounds?|pellets|shells?|"
    r"mortars?|rockets?|missiles?|bombs?|grenades?|shrapnel|debris|blasts?|explosions?|gas|tear gas|smoke|fumes|acid|fire|blaze|flames|water|"
    r"waves?|current|lorry|truck|van|car|bus|tram|train|ferry|ship|trawler|freighter|tanker|hull|bow|beam|roof|wall|ceiling|crane|container|horse|"
    r"dogs?|knife|blade|glass|petrol bombs?|fireworks?|flares?|rope|mast|landslide|mudslide|mud|avalanche|floodwaters?|"
    r"waters|river|sea|cold|frost|heat|flood|torrent|surge|fever|virus|disease|epidemic|"
    r"ambulance|locomotive|tractor|motorcycle|motorbike|cart|boulder|tree|beams?|scaffolding|chimney|hunger|thirst|avalanche)"
)
DOERS = (
    r"(?:police|policem[ae]n|officers?|constables?|guards?|soldiers?|troops|men|man|youths?|gang|thugs?|gunm[ae]n|fighters?|militants?|rebels?|"
    r"attackers?|strikers?|pickets?|warders?|sergeant|drivers?|pilots?|crew|riders?|owners?|skipper|captain|they|who|mob|crowd|rioters?|marchers?|warplanes?|jets?)"
)
WHOM = r"(?:him|her|them|me|us|a|an|the|his|their|two|three|four|five|six|seven|eight|nine|ten|at least|more than|some|several|dozens|\d+|[A-Z]\w+)"
BE = r"(?:was|were|is|are|been|being|be|got|gets)"
LIGHTLY = r"(?:\s+(?:\w+ly|also|all|then|badly|since|once|twice))?"
HARMS = r"(?:falls?|injur(?:y|ies)|wounds?|burns|bruis(?:es|ing)|fractures?|cuts?|concussion|shock|lacerations?)"
FORMS: tuple[tuple[str, Rung | None], ...] = (
    (rf"\b{BE}{LIGHTLY}\s+{HANDLED}\b", None),
    (rf"(?<=\b)(?:was|were|been|is|are){LIGHTLY}\s+{BROKEN}\b", None),
    (rf"\b(?:had|has|have|having)\s+(?:\w+\s+){{1,3}}?{BROKEN}\b", None),
    (rf"\b{BE}\s+left\s+(?:bloodied|bleeding|blinded|maimed|paralysed|paralyzed|unconscious|crippled)\b", None),
    (r"\b(?:knocked|beaten|clubbed|kicked)\s+(?:out|down|unconscious|senseless)\b|\bblown to bits\b|\bblown apart\b", None),
    (r"\b(?:shots?|rounds?)(?:\s+\w+){0,3}?\s+(?:was|were|been)\s+(?:fired|discharged)\b", "passive-agentless"),
    (rf"\b{BODY}\s+(?:broke|snapped|shattered|gave way)\b", "intransitive"),
    (r"\b(?:lives were lost|life was lost)\b", "intransitive"),
    (r"\b(?:(?:did|does) not survive|(?:lie|lies|lay) dead|went down with|never came up)\b", "intransitive"),
    (rf"\btook\s+a\s+(?:\w+\s+)?(?:bullet|blade|knife|blow|round)\s+(?:to|in)\s+the\s+{BODY}\b", "intransitive"),
    (
        r"\b(?:cost|costs|costing)\s+(?:\w+\s+){1,4}?(?:an eye|a leg|an arm|a hand|(?:his|her|their) (?:life|lives|sight|legs?|eyes?))\b",
        "instrument-subject",
    ),
    (r"\bloss of\s+(?:\w+\s+){0,3}?(?:life|lives)\b", "nominalised"),
    (
        r"\b(?:sustained|sustains|suffered|suffers|suffering|sustaining|got|escaped with)\s+(?:\w+[\s-]){0,4}?" + HARMS + r"\b",
        "intransitive",
    ),
    (
        r"\b(?:is|are|was|were|lay|lies|lie|feared|confirmed|found|presumed|reported|dropped|fell)\s+(?:now\s+|already\s+)?dead\b",
        "intransitive",
    ),
    (
        r"\b(?:died|dies|drowned|perished|bled to death|burned to death|burnt to death|froze to death|starved to death|suffocated)\b",
        "intransitive",
    ),
    (
        r"\b(?:lost|loses|losing|lose)\s+(?:his|her|their|an|the|two|one)\s+(?:sight of\s+)?(?:li[fv]es?|eyes?|legs?|arms?|sight|hands?|fingers?)\b",
        "intransitive",
    ),
    (rf"\bbroke\s+(?:an?|his|her|their)\s+(?:\w+\s+)?{BODY}\b", "intransitive"),
    (r"\b(?:fell|fallen|slipped)\s+(?:under|from|off|into|down|to (?:his|her|their) death)\b", "intransitive"),
    (r"\b(?:collapsed|caved in)\s+(?:on|onto|over)\b", "intransitive"),
    (r"\breceived\s+(?:\w+\s+){0,3}?" + HARMS + r"\b", "nominalised"),
    (r"\b(?:treated|hospital|admitted|care|help)\s+(?:\w+\s+){0,3}?(?:for|with)\s+(?:\w+[\s-]){0,4}?" + HARMS + r"\b", "nominalised"),
    (r"\b(?:the|their|his|her|of|for|with)\s+effects\s+of\s+(?:the\s+)?(?:tear\s+)?(?:gas|smoke|fumes|heat)\b", "nominalised"),
    (rf"\ba\s+(?:\w+\s+)?(?:fractured|broken|shattered|crushed|burst|smashed)\s+{BODY}\b", "nominalised"),
    (rf"\ba\s+(?:cut|wound|gash|blow|injury)\s+(?:to|on|in|across|above|over)\s+(?:the|his|her|their)\s+{BODY}\b", "nominalised"),
    (
        r"\b(?i:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|the|their|her|his)\s+(?:bodies|corpses|coffins|dead)\b",
        "nominalised",
    ),
    (
        (
            r"\b(?i:the|these|those|such|more|further|no)\s+(?:\w+\s+){0,2}?(?:deaths|killings|shootings|beatings|stabbings|drownings|wounds|injuries|casualties|"
            r"fatalities|beating|shooting|stabbing|drowning|bloodshed|maiming)\b"
        ),
        "nominalised",
    ),
    (r"\b(?:were|was|are|is)\s+(?:no\s+|\d+\s+|[a-z]+\s+)?(?:injuries|deaths|casualties|fatalities|beatings|bloodshed)\b", "nominalised"),
    (
        (
            r"\b(?:plunged|drove|thrust|stuck|rammed|jabbed|sank|stabbed)\s+(?:an?|his|her|their|the)\s+(?:\w+\s+){0,3}?(?:into|in|through)\s+"
            rf"(?:[\w’'.-]+\s+){{0,3}}?{BODY}\b"
        ),
        "active",
    ),
    (
        rf"\b(?:gunned|mowed|mown|cut|shot)\s+down\s+(?={WHOM}\b|[a-z]+\s+[a-z]*\s*[A-Z])|\bpicked off\s+(?={WHOM}\b)",
        "active",
    ),
    (
        r"\b(?:gunning|shooting|beating|clubbing|stabbing|mowing|cutting)\s+(?:down\s+)?(?=[a-z]+\s+[A-Z]|him\b|her\b|them\b|two\b|three\b|people\b)",
        "active",
    ),
    (
        (
            rf"\b{THINGS}\s+(?:\w+\s+){{0,5}}?(?:struck|hit|caught|killed|broke|fractured|shattered|crushed|blinded|injured|wounded|maimed|tore|cut|claimed|swept|"
            rf"swallowed|knocked|buried|carried off|carried away|dragged|smashed into|ploughed into|toppled onto|fell on|fell onto|came down on|bit|poisoned|flattened|scalded|burned|took|trapped|pinned)\s+(?={WHOM}\b)"
        ),
        "instrument-subject",
    ),
    (
        (
            r"\b(?:set fire to|fired on|fired at|fired into|opened fire on|ran over|ran down|dragged|shoved|pushed|kicked|punched|clubbed|clobbered|charged|"
            r"trampled|set upon|laid into|set about|ploughed into|plowed into|drove into|slammed into|tortured|pelted|gassed|knocked)\s+(?=(?:a|an|the|his|her|their|two|three|some|several|dozens|him|them|people|[A-Z]\w+)\b)"
        ),
        "active",
    ),
    (
        rf"\b{BROKE}\s+(?=(?:his|her|their|(?:the |an? )?\w+(?:['’]s|s['’])|(?:two|three|\w+) of (?:his|her|their))\s+(?:\w+\s+){{0,2}}?{BODY}\b)",
        "active",
    ),
    (
        (
            rf"\b(?:threw|flung|hurled|shoved|pushed)\s+(?!(?:an?|the|some|two|three|their|his|her)\s+(?:\w+\s+)?{THINGS}\b)"
            r"(?:(?:him|her|them)\b|[A-Z]\w+|(?:an?|the|two|three|his|her)\s+[a-z]+)(?:\s+\w+){0,2}?\s+"
            r"(?:down|off|out|against|from|to the (?:ground|floor|pavement|road))\b"
        ),
        "active",
    ),
    (
        rf"\b{BE}{LIGHTLY}\s+\w{{2,}}(?:ed|en|t|ck|ot)\s+(?:in|on|across|over|through|about)\s+(?:the|his|her|their|both)\s+(?:\w+\s+)?{BODY}\b",
        None,
    ),
    (rf"\b{BE}{LIGHTLY}\s+\w{{2,}}(?:ed|en|t|ck)\s+to\s+death\b", None),
    (
        (
            r"\b(?!(?:was|were|been|being|is|are)\b)\w{2,}(?:ed|ck|ot|it|ung|ast)\s+"
            r"(?:him|her|them|(?:an?|the|one|two|three)\s+[a-z]+(?:\s+[a-z]+)?|[A-Z]\w+(?:\s+[A-Z]\w+)?)\s+"
            rf"(?:in|on|across|over|through)\s+the\s+(?:\w+\s+)?{BODY}\b"
        ),
        "active",
    ),
    (
        (
            r"\b(?:is|was|are|were|lies|lay|remains?|remained)\s+(?:still\s+|now\s+)?(?:in\s+(?:a\s+)?(?:coma|intensive care|"
            r"(?:critical|serious|grave)\s+condition)|fighting for (?:his|her|their) li(?:fe|ves)|unconscious)\b"
        ),
        "intransitive",
    ),
    (
        r"\b(?:bled|burned|burnt|froze|frozen|starved|choked|fell|plunged|jumped|leapt|slid)\s+to\s+(?:his|her|their)?\s*deaths?\b",
        "intransitive",
    ),
    (
        r"\b(?:his|her|their|[A-Z]\w+[’']s|[a-z]+[’']s|[a-z]+s[’'])\s+(?:death|killing|murder|shooting|beating|drowning|injur(?:y|ies)|wounds?|bod(?:y|ies)|corpses?)\b",
        "nominalised",
    ),
    (
        (
            r"\b(?:the|an?|this|that|another|such)\s+(?:\w+\s+)?(?:death|killing|murder|shooting|beating|stabbing|drowning|wounding|slaying|execution|"
            r"lynching|mauling|poisoning|electrocution|suffocation|clubbing|trampling|torture|slaughter|massacre)\s+of\b"
        ),
        "nominalised",
    ),
    (r"\bdeath\s+toll\b", "nominalised"),
    (r"\b(?:was|were)\s+the\s+dead\b", "nominalised"),
)
THING = re.compile(rf"\b{THINGS}\b")
BEHIND = re.compile(
    r"\b(?:across|from|with|of|in|by|at|on|onto|under|into|near|over|through|for|to|against|behind)\s+(?:(?:the|an?|his|her|its|their)\s+)?(?:\w+\s+)?$"
)
"""What makes a thing no subject: *from the roof*."""
PATTERNS = tuple((re.compile(pattern), rung) for pattern, rung in FORMS)
BODY_NEAR = re.compile(rf"\b{BODY}\b")
BODY_END = re.compile(rf"\b{BODY}$")
PART_AFTER = re.compile(rf"\s+(?:on|above|across|in|about|over|to|below|round)\s+(?:the|his|her|their|both|one)\s+(?:\w+\s+)?{BODY}\b")
AWAY = re.compile(r"\s+(?:off|down|to|from|against|over|back|into|out|under|aside|away|through|along|across|by|on|round|in)\b")
AGENT = re.compile(
    r"[^,;:.—–]{0,60}?\bby\s+(?!\d|[a-z]+ing\b|(?:noon|midnight|dawn|dusk|night|then|now|mistake|accident|his own|her own|their own)\b)"
)
NOT_PEOPLE = re.compile(
    r"\b(?:stones?|bottles?|bricks?|rocks?|bolts?|objects?|missiles?|canisters?|gas|questions?|plans?|prices?|rates?|jobs?|taxes|tax|budgets?|"
    r"spending|costs?|services|beds|funds?|pay|wages|ties|ribbon|record|deal|votes?|ballots?|doors?|gates?|windows?|papers?|figures?|power|line|"
    r"lines|talks|words?|truce|ceasefire|silence|promise|law|rules?|seal|ground|chairs?|budget|staff|hours|grants?|subsidies|price|cable|cables|"
    r"supplies|road|roads|bridge|barriers?|barricade|it|team|side|eleven|goalkeeper|reforms?|bill|motion|decision|date)\s*$",
    re.IGNORECASE,
)
ABSTRACT_AFTER = re.compile(
    r"\s+(?:by|with)\s+(?:\d|how|the (?:idea|thought|beauty|kindness)|her kindness|his kindness|a fine|an? \w+ percent|inflation|\w+ goals)"
)
LOOSE = frozenset(
    {"cut", "hit", "struck", "hurt", "pushed", "thrown", "flung", "knocked", "swept", "dragged", "crushed", "burned", "burnt", "hurled"}
)
BODILY = frozenset(
    {"broken", "fractured", "shattered", "lost", "split", "torn", "smashed", "dislocated", "cut", "crushed", "burned", "burnt"}
)


class Injury(NamedTuple):
    """One telling, by its place in the text."""

    start: int
    end: int
    rung: Rung


def find_injuries(text: str, start: int, end: int) -> Iterator[Injury]:
    """Every telling in one sentence of the text, in the order of the forms."""
    for pattern, rung in PATTERNS:
        for found in pattern.finditer(text, start, end):
            if rung is None:
                read = passive_rung(text, found, start, end)
                if read is not None:
                    yield Injury(found.start(), found.end(), read)
            elif rung == "intransitive" and found.group().startswith("broke"):
                yield Injury(found.start(), found.end(), broken_rung(text, found, start))
            elif rung == "active":
                yield Injury(found.start(), found.start() + len(found.group().rstrip()), active_rung(text, found.start(), start))
            else:
                yield Injury(found.start(), found.start() + len(found.group().rstrip()), rung)


def passive_rung(text: str, found: re.Match[str], start: int, end: int) -> Rung | None:
    """The rung of a passive, or None where no body is touched."""
    before = text[max(start, found.start() - 40) : found.start()]
    words = found.group().split()
    last = words[-1].casefold()
    if last == "death" or (BODY_END.search(found.group()) and words[0].casefold() not in ("had", "has", "have", "having")):
        return "passive-agent" if AGENT.match(text, found.end(), end) else "passive-agentless"
    if NOT_PEOPLE.search(before) or ABSTRACT_AFTER.match(text, found.end(), end):
        return None
    had = words[0].casefold() in ("had", "has", "have", "having")
    if had:
        if not BODY_NEAR.search(found.group()):
            return None
    elif last in LOOSE:
        touched = BODY_NEAR.search(before[-20:]) or PART_AFTER.match(text, found.end(), end)
        if last in ("cut", "burned", "burnt", "crushed"):
            if not touched:
                return None
        elif last not in ("hit", "struck", "hurt") and not touched and not AWAY.match(text, found.end(), end):
            return None
    elif last in BODILY and not BODY_NEAR.search(before[-25:]):
        return None
    return "passive-agent" if AGENT.match(text, found.end(), end) else "passive-agentless"


def broken_rung(text: str, found: re.Match[str], start: int) -> Rung:
    """*She fell and broke an ankle*: nobody does it; *officers broke his wrist*, *a baton broke her jaw*: somebody, something."""
    before = text[max(start, found.start() - 30) : found.start()]
    if re.search(rf"\b{THINGS}\s+$", before):
        return "instrument-subject"
    return "active" if re.search(rf"\b{DOERS}\s+$", before, re.IGNORECASE) else "intransitive"


def active_rung(text: str, verb: int, start: int) -> Rung:
    """*A baton broke her wrist* is told of a thing; *guards broke his wrist* of people."""
    before = text[max(start, verb - 60) : verb]
    things = [match.end() for match in THING.finditer(before) if not BEHIND.search(before, 0, match.start())]
    doers = [match.end() for match in re.finditer(rf"\b{DOERS}\b", before, re.IGNORECASE)]
    if things and len(before) - things[-1] <= 12 and (not doers or doers[-1] < things[-1]):
        return "instrument-subject"
    return "active"
