"""Acts of harm told by several accounts, and the rung of the ladder of responsibility that each account chose.

It knows what an account tells of harm, and on which rung; it refuses to know which tellings are of one act.

The rungs below the active one are the analysis's own markers; the active one, which is no marker, is read here: a verb
of harm with an object behind it, outside every marker.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from framing.comparison.acts import Telling, align_tellings
from framing.comparison.counted import GROUPS, WORD, stems
from framing.comparison.custody import find_takings, is_taking
from framing.comparison.doers import subject_head, subject_rung
from framing.comparison.families import FAMILIES
from framing.comparison.folk import NUMBERS
from framing.comparison.harmed import BEFORE, VALUES, harmed_of
from framing.comparison.harmless import is_harmless
from framing.comparison.in_general import is_general
from framing.comparison.injuries import DOER, find_injuries
from framing.comparison.mentions import sentence_bounds
from framing.comparison.places import markers_of, overlaps, voice_at
from framing.comparison.two_groups import each_group
from framing.comparison.types import Account, ActRow, RungChoice
from framing.comparison.undone import is_undone
from framing.detectors.agency import has_object, is_whom_clause
from framing.flags import BE, DETERMINER, HARM, PREPOSITION, RELATIVE
from framing.prose import NUMERALS, Prose
from framing.types import RUNGS, Analysis, Marker, Rung, Voice
from framing.vocabulary import shipped_vocabulary

DETERMINER_OR_BE = DETERMINER | BE

NOUNS_TOO = frozenset("shell shells bomb bombs gas torch stone knife raid storm assault attack attacks murder blast burn burns".split())
"""Verbs of harm that behind an article and one more word are nouns."""
ATTRIBUTES = frozenset("injured wounded murdered slain executed drowned massacred slaughtered beaten burned mutilated".split())
"""Verbs of harm that behind a number tell which people are meant."""
NO_SUBJECT = ("found", "'s", "’s", "'", "’")
"""Words right before a participle with which it is no finite verb."""
DEVICES = frozenset("air drone missile rocket artillery mortar bomb gas knife gun arson night police".split())
ATTACKS = frozenset("strike strikes raid raids attack attacks assault assaults".split())
"""Nouns behind a device: *air strikes last week*."""
DEEDS = frozenset(
    "shooting bombing bomb bombs attack attacks attacking murder poisoning targeting stabbing killing beating raid raids assault strike kidnapping".split()
)
"""Forms of verbs of harm that stand before another noun, or behind one, as nouns."""
BELONGING = frozenset(
    "suspect suspects victim victims survivor survivors campaign spree warrant warrants charge charges expert experts criteria situation situations drill "
    "drills alarm alarms training range scene scenes threat threats plot massacre rampage case cases trial site death deaths inquiry investigation attack "
    "attacks ad ads advert adverts dog dogs squad disposal plan plans practice".split()
)
"""What belongs to a deed: *a bombing suspect*, *murder warrants*."""
KINDS = frozenset(
    "mass school active pipe package parcel car truck suicide roadside petrol mail church synagogue mosque nightclub workplace campus drive-by serial "
    "chemical nerve nerve-agent agent weapons deadly deadliest fatal random sectarian acid poison".split()
)
"""What stands before a deed told as a noun: *the mass shooting at a fair*."""
STAB_WOUNDS = (["stab", "wound"], ["stab", "wounds"])
PAST_ENDINGS = ("ed", "ing")
REACH = 200
"""Characters on both sides of a telling, inside its sentence, that tell whom it is about."""
VICTIM_REACH = 50
"""Characters in which the harmed stand: before a passive or *died*, behind an active verb or a noun of harm."""
VICTIM_WEIGHT = 1.5
EARLIER_WEIGHT = 0.4
"""For the words of the sentence before, which says who *he* is."""
MEANT_WEIGHT = 0.8
"""The same where the harmed are only called *he* or *them*."""
CAUSED = re.compile(
    rf"(?:drowned|suffocated|choked)\s+(?:him|her|them|people|{NUMBERS}\s+(?!(?:miles?|metres?|yards?|hours?|days?|minutes?)\b)\w+|(?:the|an?|his|their)\s+\w+)\b",
    re.IGNORECASE,
)
"""What happens to people, told as done to them."""
LEFT_SO = re.compile(r"(?:left|leaves|leaving|claim\w*|cost\w*)\b", re.IGNORECASE)
"""*The stampede left nine dead*: where a thing stands before it, the thing does it."""
UNDERWENT = re.compile(r"\b(?:was|were|been|being|came under|lost|crashed|collided|fell|died|ran out)\b")
"""What befell the subject, who then left nobody hurt: *guards were attacked, leaving two dead*."""
CLOSING = re.compile(r"\s*(?:[.,;:)”\"–—-]|$|(?:and|or|in|on|at|near|outside|after|before|behind|when|as|by|with|from)\b)")
NUMBER_OF = re.compile(r"(?:number|toll|count)s? of\b", re.IGNORECASE)
PRONOUN = re.compile(r"\b(?:he|she|him|her|they|them|his|their)\b", re.IGNORECASE)
FATAL = re.compile(
    r"\b(kill\w*|died?|dies|dying|dead|death\w*|lives|life|murder\w*|sl[ae]in|slaughter\w*|massacre\w*|perish\w*|fatal\w*|execut\w*|"
    r"neutrali[sz]\w*|eliminat\w*|liquidat\w*|"
    r"drown\w*|behead\w*|butcher\w*|bod(?:y|ies)|corpses?|coffins?|toll|suffocat\w*|lynch\w*|murder\w*|assassinat\w*|swallowed|picked off|wiped out|finished off|took (?:all|both|him|her|them|two|three|four|five)|never (?:got|stood) up|"
    r"fell (?:heroically|bravely|gallantly|at (?:his|her|their) post|in (?:the )?(?:battle|combat|action|fighting)|while shielding))\b",
    re.IGNORECASE,
)
HARMLESS = re.compile(r"\b(?:restored|cleared|dispers\w*|searched|under control|extinguished|put out)\b|^strikes? on$", re.IGNORECASE)
"""Markers, but no acts of harm."""
BODILESS = re.compile(
    r"\b(?:arrest\w*|detain(?!ee)\w*|detention\w*|evict\w*|deport\w*|jail\w*|imprison\w*|displac\w*|expelled|abduct\w*|kidnap\w*|interned|homes?|homeless|"
    r"flee|demoli\w*|razed|razing|bulldoz\w*|torched|levelled|destroyed|destruction|damaged|wrecked|gutted|looted|ransacked)\b",
    re.IGNORECASE,
)
"""What is done to people without touching a body, and to their homes: acts of their own."""
NAME = re.compile(r"(?<![.!?“\"]\s)(?<![.!?“\"]\s\s)(?<![.!?][”\"]\s)(?<!^)\b[A-Z][a-z]{2,}\b")
NUMBER = re.compile(r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty)\b")
MEANS_WEIGHT = 3.0
"""For how it was done, where the telling itself says so; half of it where the words behind it do."""
MEANS_REACH = 50
MEANS = tuple(
    (f"%{name}", re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for name, words in {
        "shot": r"shot|shoot\w*|gun\w*|fired?|bullets?|discharged",
        "beaten": r"beat\w*|batons?|club\w*|clobber\w*|kick\w*|punch\w*|struck|hit|knock\w*|shov\w*|push\w*|chairs?|sticks?|attack\w*",
        "cut": r"cut|slash\w*|stab\w*|knife|knifed|gash\w*|blade",
        "broken": r"broke\w*|fractur\w*|shatter\w*|snapped",
        "eye": r"eyes?|sight|blind\w*",
        "burned": r"burn\w*|scald\w*|blown|explo\w*|blast\w*|bomb\w*",
        "gas": r"gas\w*|smoke|fumes",
        "drowned": r"drown\w*|river|swept|swallow\w*|sank|sinking",
        "hurt": r"injur\w*|hurt|wound\w*|bruis\w*|treated",
    }.items()
)
KIN = {word: f"~{family[0]}" for family in FAMILIES for word in family}
"""Each word of a family as its first (behind ~)."""


def find_acts(accounts: Sequence[Account]) -> tuple[ActRow, ...]:
    """The acts that two or more accounts tell, those of most accounts first; one choice an account."""
    return align_tellings([telling for account in accounts for telling in tellings_of(account)])


def tellings_of(account: Account) -> list[Telling]:
    """Every mention of harm in the body, in text order."""
    analysis = account.analysis
    body = 0
    if analysis.headline is not None and analysis.headline.end is not None:
        body = analysis.headline.end
    found = [
        telling(account, marker.start, marker.end, rung_of(marker, analysis), marker.voice)
        for marker in markers_of(analysis, "agency")
        if marker.sub in RUNGS and marker.start >= body and not marker.negated and not HARMLESS.search(marker.text)
    ]
    text = analysis.document.text
    found += [
        telling(account, start, end, subject_rung(text, start, sentence_bounds(analysis, start)[0]), voice)
        for start, end, voice in active_verbs(analysis)
        if start >= body
    ]
    taken = [(each.choice.start, each.choice.end) for each in found]
    for sentence in analysis.sentences:
        if sentence.start < body:
            continue
        for find in (find_injuries, find_takings):
            for injury in find(text, sentence.start, sentence.end):
                if not overlaps(injury.start, injury.end, taken):
                    taken.append((injury.start, injury.end))
                    told = telling(account, injury.start, injury.end, injury.rung, voice_at(analysis, injury.start))
                    found.append(told if find is find_injuries else replace(told, bodily=False))
    harmful = sorted((each for each in found if not is_harmless_telling(text, each.choice)), key=lambda telling: telling.choice.start)
    return [group for each in harmful for group in each_group(each, text)]


def is_harmless_telling(text: str, choice: RungChoice) -> bool:
    harmless = is_harmless(text, choice.start, choice.end, choice.rung, choice.sentence_start, choice.sentence_end)
    return harmless or is_undone(text, choice) or is_general(text, choice)


def rung_of(marker: Marker, analysis: Analysis) -> Rung:
    """The marker's own rung; *drowned* with somebody behind it is done by its subject, *left nine dead* by the thing before it."""
    text = analysis.document.text
    if NUMBER_OF.match(marker.text):
        return "nominalised"
    if marker.sub == "intransitive":
        first = sentence_bounds(analysis, marker.start)[0]
        by_subject = subject_rung(text, marker.start, first)
        if CAUSED.match(text, marker.start):
            return by_subject
        if LEFT_SO.match(text, marker.start) and (by_subject == "instrument-subject" or is_left_by_people(text, first, marker)):
            return by_subject
    for rung in RUNGS:
        if rung == marker.sub:
            return rung
    raise AssertionError(marker.sub)


def is_left_by_people(text: str, first: int, marker: Marker) -> bool:
    """Whether those who left somebody dead or hurt are named: *officers broke up the sit-in, leaving 14 pupils hurt*."""
    if marker.text[:4].casefold() not in ("left", "leav") or not CLOSING.match(text, marker.end):
        return False  # "left two dead batteries"
    before = text[first : marker.start]
    head = subject_head(before)
    return head is not None and DOER.fullmatch(head) is not None and UNDERWENT.search(before) is None


def active_verbs(analysis: Analysis) -> list[tuple[int, int, Voice]]:
    """Start, end and voice of every verb of harm in the active: with an object, and on no lower rung."""
    prose = Prose(analysis.document, shipped_vocabulary())
    taken = [(marker.start, marker.end) for marker in markers_of(analysis, "agency")]
    taken += [(passive.start, passive.end) for passive in analysis.passives]
    found = []
    for token in prose.harms:
        start, end = prose.starts[token], prose.ends[token]
        if not prose.flags[token] & HARM or overlaps(start, end, taken) or is_other_word(prose, token) or is_led(prose, token):
            continue
        if has_object(prose, token) or is_whom_clause(prose, token):
            found.append((start, end, voice_at(analysis, start)))
    return found


def is_other_word(prose: Prose, token: int) -> bool:
    """Whether a word that can be a verb of harm is a noun or an attribute here.

    *Shell splinters …* opens a sentence and orders nobody to shell, *27 injured officers*, *a single shell ended …*, *air strikes last
    week*, *his stab wounds*, *his mother’s burned hand*, *the mass shooting at a fair*, *murder warrants*.
    """
    folded, flags = prose.folded, prose.flags
    word = folded[token]
    if token == prose.sentence_range(token)[0] and not word.endswith(PAST_ENDINGS):
        return True
    if not token:
        return False
    return (
        (word in ATTRIBUTES and bool(flags[token - 1] & NUMERALS))
        or (word in NOUNS_TOO and token > 1 and bool(flags[token - 2] & DETERMINER))
        or (word in ATTACKS and folded[token - 1] in DEVICES)
        or (
            word in DEEDS
            and (
                folded[token - 1] in KINDS
                or (folded[token + 1 : token + 2] != [] and folded[token + 1] in BELONGING and not flags[token - 1] & BE)
            )
        )
        or folded[token : token + 2] in STAB_WOUNDS
        or folded[token - 1] in NO_SUBJECT
    )


def is_led(prose: Prose, token: int) -> bool:
    """Whether the word before makes this a noun or a passive: *the bombing*, *was killed*, *by shelling*; *is killing* stays."""
    before = prose.flags[token - 1] if token else 0
    progressive = before & BE and prose.folded[token].endswith("ing")
    return bool((before & DETERMINER_OR_BE and not progressive) or (before & PREPOSITION and not before & RELATIVE))


def telling(account: Account, start: int, end: int, rung: Rung, voice: Voice) -> Telling:
    text = account.analysis.document.text
    first, last = sentence_bounds(account.analysis, start)
    near = text[max(first, start - REACH) : min(last, end + REACH)]
    if rung in BEFORE:
        harmed = text[max(first, start - VICTIM_REACH) : start]
    else:
        harmed = text[end : min(last, end + VICTIM_REACH)]
    earlier, _ = sentence_bounds(account.analysis, max(0, first - 2))
    meant = PRONOUN.search(harmed) is not None and NAME.search(harmed) is None
    words = dict.fromkeys(told_words(text[earlier:first]), MEANT_WEIGHT if meant else EARLIER_WEIGHT)
    words |= dict.fromkeys(told_words(near), 1.0)
    words |= dict.fromkeys((*told_words(harmed), *groups_in(harmed)), VICTIM_WEIGHT)
    behind = text[start : min(last, end + MEANS_REACH)]
    words |= {name: MEANS_WEIGHT / 2 for name, means in MEANS if means.search(behind)}
    words |= {name: MEANS_WEIGHT for name, means in MEANS if means.search(text, start, end)}
    return Telling(
        choice=RungChoice(
            document=account.document,
            rung=rung,
            start=start,
            end=end,
            text=text[start:end],
            voice=voice,
            sentence_start=first,
            sentence_end=last,
        ),
        fatal=FATAL.search(text, start, end) is not None,
        bodily=BODILESS.search(text, start, end) is None and not is_taking(text, start, last),
        words=words,
        near=text[earlier : min(last, end + REACH)],
        harmed=harmed_of(text, rung, start, end, (first, last)),
    )


def told_words(text: str) -> list[str]:
    """Stems, names (behind =), families (behind ~) and numbers (behind #), each kind by itself."""
    names = [f"={name}" for name in NAME.findall(text)]
    kin = [KIN[word] for word in map(str.casefold, WORD.findall(text)) if word in KIN]
    return [*stems(text), *names, *kin, *(f"#{VALUES.get(number, number)}" for number in NUMBER.findall(text.casefold()))]


def groups_in(text: str) -> list[str]:
    """The classes of people that are named (behind @): *officers* and *constables* are one."""
    return [f"@{GROUPS[word]}" for word in map(str.casefold, WORD.findall(text)) if word in GROUPS]
