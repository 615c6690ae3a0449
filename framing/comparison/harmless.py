"""Verbs of harm that hurt nobody here: *hit parked cars*, *the scandal wounded her*, *died in committee*, *beat the side 6-0*.

It knows the nouns that make such a verb a figure of speech or a deed done to things; it refuses to know rungs.
"""

import re
from typing import Final

from framing.comparison.doers import last_noun, subject_head
from framing.types import Rung

EMPTY: Final = re.compile(
    r"\b(?:empty|parked|disused|derelict|abandoned|deserted|unoccupied|uninhabited|unmanned|vacant|stationary|shuttered)\b", re.IGNORECASE
)
"""Said of what stands there without people."""
THINGS: Final = frozenset(
    "film films footage video videos scene scenes documentary series photo photos picture pictures portrait commercial "
    "window windows windscreen windscreens shopfront shopfronts machine machines till tills safe statue statues monument billboard billboards "
    "files papers documents books tyres tires flag flags effigy effigies leaflets ballots crops fields barricade barricades bins rubbish "
    "railings shelter kiosk pylon pylons lamppost lampposts kerb hedge ditch ball balls post crossbar note notes brakes headlines "
    "expectation expectations forecast forecasts estimate estimates record records markets price prices profit profits sales "
    "cash money funding funds budget budgets economy trade exports imports shares bill bills motion amendment proposal proposals plan plans deal "
    "deals talks hope hopes chances ambitions idea ideas demand demands inflation debt debts deadline deadlines drone drones balloon balloons "
    "rumour rumours offer offers merger mergers bacteria germs weeds virus enthusiasm momentum crop maize rice wheat harvest barley constitution law laws "
    "rules silence woodland woods forest forests acres hectares flares power electricity lines coast coastline shore shoreline beach beaches countryside snag snags "
    "right rights freedom freedoms liberty liberties independence integrity credibility legitimacy reputation reputations character democracy democracies "
    "election elections institutions process program programs programme programmes policy policies reform reforms legislation amendments balance "
    "chord tone bargain agreement agreements accord compromise pose change changes probe investigation inquiry tariffs taxes fees".split()
)
"""What is hit, shot, beaten, burned or killed without a body being touched."""
SPENT: Final = frozenset("cash money jobs votes support members customers voters viewers readers funds talent staff seats".split())
"""What companies and parties bleed."""
WORDY: Final = frozenset(
    "scandal scandals row affair defeat crisis recession inflation tariffs sanctions criticism revelation revelations report reports verdict "
    "ruling resignation allegations bill bills plan plans proposal proposals motion amendment hope hopes talks deal petition idea "
    "dream project speech phone phones line lines battery rumour rumours conversation applause tradition language".split()
)
"""What wounds a career, and what dies in a committee."""
OUT: Final = re.compile(
    r"\s*(?:out|off)\s+(?:the|an?|his|her|their|its|funding|power|parts?|supplies|support|trade|aid|all|any|most|cries|protests)\b"
)
"""*drowned out the speech*, *choking off funding*, *knocked out power*."""
OUTED: Final = re.compile(r"(?:drown|chok|knock)", re.IGNORECASE)
WARNING: Final = re.compile(r"\bwarning\s+shots?\b|\b(?:into|in)\s+the\s+air\b", re.IGNORECASE)
OVER: Final = re.compile(r"(?:\s+by\s+(?:[\w’'-]+\s+){1,5}?)?\s*\bover\s+(?:the|his|her|its|their|an?)\b")
"""*was attacked by deputies over the cost*."""
SCORE: Final = re.compile(
    r"\s+(?:[\w.’'-]+\s+){1,4}?(?:(?:by\s+)?\d{1,3}\s?[-–]\s?\d{1,3}\b(?!-)|by\s+[\w-]+\s+(?:lengths?|points?|goals?|seats?|votes?|runs|wickets?|seconds)\b)"
)
"""*crushed them 6-0*, *beat the coastguard by two lengths*."""
TURNED: Final = re.compile(
    r"(?:died|die|dies|dying)\s+(?:down|away|out)\b|(?:shot|shoots?)\s+(?:up|wide|past|ahead|over)\b|(?:struck|strikes?)\s+(?:lucky|gold|out|at|again|up)\b(?! least)"
)
"""*died down*, *shot wide*, *struck lucky*."""
TOOK: Final = re.compile(r"t(?:ook|akes?|aken) an? (?:beating|battering|hammering|pounding|hit)\b(?! from)", re.IGNORECASE)
"""*took a battering on the markets*."""
IN_WORDS: Final = re.compile(
    r"(?:w[ae]re?\s+|been\s+|being\s+|is\s+|are\s+)?(?:\w+\s+)?(?:attack(?:s|ed|ing)?|target(?:s|ed|ing)?|hit(?:s|ting)?|bash(?:es|ed|ing)?|blast(?:s|ed|ing)?|"
    r"assail(?:s|ed|ing)?|savag(?:es|ed|ing)|hammer(?:s|ed|ing)?|pummel(?:s|led|ling)?|ambush(?:es|ed|ing)?)",
    re.IGNORECASE,
)
"""What is done with words as often."""
STANCE: Final = (
    r"(?:stance|record|role|vote|votes|views?|remarks?|comments?|words|handling|support|silence|past|failures?|decisions?|position|use|criticism|"
    r"policy|policies|plans?|speech|conduct|opposition|refusal|failure)"
)
BLAMED: Final = re.compile(
    r"(?:\s+[\w.’'-]+){0,6}?(?:\s+for\s+(?:not\s+|having\s+|allegedly\s+)?[a-z]+ing\b|"
    rf"\s+(?:for|over)\s+(?:his|her|its|their|the)\s+(?:[\w-]+\s+){{0,2}}?{STANCE}\b|"
    r"\s+as\s+(?:an?\s+|being\s+)?(?:[\"“‘]|[\w-]+(?:\s*(?:[,.;”]|$)|\s+(?:over|for|who|and|whose)\b)))",
    re.IGNORECASE,
)
"""*attacked the mayor for raising rents*, *was targeted over her remarks*, *attacking her as a coward*."""
BODILY: Final = re.compile(
    r"\b(?:knife|knives|guns?|gunm[ae]n|rifles?|bullets?|sticks?|fists?|bats?|clubs?|batons?|axe|machete|blood\w*|bleeding|wound\w*|injur\w*|hospital\w*|"
    r"kill\w*|dead|died|deaths?|stab\w*|shots?|shooting|fired|punch\w*|kick\w*|beat\w*|mob|gangs?|masked|robb\w*|soldiers?|troops|militants?|rebels?|"
    r"thugs?|head|face|skull|ribs?)\b",
    re.IGNORECASE,
)
"""What shows that a body was struck, whatever for."""
BY_PAPER: Final = re.compile(
    r"\s+by\s+(?:[\w’'-]+\s+){1,4}?(?:plans?|bills?|laws?|tax|taxes|levy|tariffs?|sanctions|ads?|adverts?|campaign|cuts|policy|policies|rules?|reforms?|"
    r"budget|measures?|probe|inquiry|investigation|programmes?|programs?|closures?|fees?|prices|scams?|hackers?|criticism|critics|rumours?|leaflets?)\b",
    re.IGNORECASE,
)
"""*are targeted by the bus plan*."""
ON_PAPER: Final = re.compile(
    r"\s+(?:[\w.’'-]+\s+){1,4}?with\s+(?:[\w.-]+\s+){0,4}?(?:tariffs?|sanctions|fines?|taxes|fees|lawsuits?|ads|duties|levies|bill)\b"
)
"""*hit its neighbours with new tariffs*."""
INTO_WORDS: Final = re.compile(
    r"\s+(?:back\s+)?into\s+(?:[\w’'-]+\s+){0,2}?(?:laps?|doubt|question|chaos|disarray|turmoil|confusion|reverse|crisis|jeopardy|limbo|debate|"
    r"recession)\b"
)
"""*was thrown into their laps*, *were pushed into disarray*."""
HANDLED: Final = re.compile(
    r"(?:threw|throw|flung|hurled|shoved|pushed|dragged|hauled|slammed|forced|wrestled|pinned|played)\s+(?:an?|the|his|her|their|its)\s+(?:\w+\s+)?"
    r"(?:gun|rifle|weapon|pistol|knife|shutdown|vote|issue|matter|question|decision|bill|debate|measure|blame|plan|talks|motion|subject|topic|case|"
    r"costs?|prices?|company|bank|market|economy|card|cards|wheel|boat|car|door)\b",
    re.IGNORECASE,
)
"""*wrestled the gun away from him*, *forced the vote over the weekend*."""
SPARED: Final = re.compile(r"\b(?:tax|budget|spending|funding|pay|price|job|rate|benefit|service|power|wage)\s+cuts?$", re.IGNORECASE)
"""Cuts of which nobody bleeds."""
QUESTIONED: Final = re.compile(r"\s+(?:[\w’'-]+\s+){1,6}?with\s+(?:questions|calls|emails|letters|messages|requests|demands|complaints)\b")
"""*bombarded the minister with questions*."""
UNDERGONE: Final = ("passive-agent", "passive-agentless", "intransitive")
NOBODY: Final = re.compile(r"\b(?:nobody|no one|no-one|none|neither)\b[^,;:.]{0,40}$", re.IGNORECASE)
NONE: Final = re.compile(r"\b(?:no|without)\b", re.IGNORECASE)
OBJECT: Final = re.compile(
    r"\s+(?:(?:down|up|into|at|through|fire to|most of|much of|some of|part of|hundreds of|thousands of|dozens of)\s+)*((?:(?!(?:of|in|on|at|by|for|from|to|with|and|or|but|after|before|as|when|while|that|who|which|near|outside|during|over|across|a[ms]id|under|off|out|about|around|because|since|until|than|overnight|yesterday|today|tonight|early|late|last|again|before|[A-Z]\w+day)\b)[\w’'-]+\s*){1,6})"
)
"""The words of an object behind its verb."""


def is_harmless(text: str, start: int, end: int, rung: Rung, first: int, last: int) -> bool:
    """Whether the verb at these offsets, in the sentence from first to last, touches no body.

    >>> sentence = "Marchers hit parked cars with iron bars."
    >>> is_harmless(sentence, 9, 12, "active", 0, len(sentence))
    True
    """
    words = text[start:end]
    if NONE.match(words) or WARNING.search(words) or (rung in UNDERGONE and NOBODY.search(text[first:start])):
        return True
    if OUTED.search(words) and (
        OUT.match(text, end, last) or (words.endswith((" out", " off")) and names_thing(object_of(text, end, last)))
    ):
        return True
    turned = rung in ("active", "intransitive") and TURNED.match(text, end - len(words.rpartition(" ")[2]), last)
    if turned or TOOK.match(text, start, last) or QUESTIONED.match(text, end, last):
        return True
    if words.endswith("attacked") and OVER.match(text, end, last):
        return True
    if SPARED.search(words) or HANDLED.match(words) or is_in_words(text, start, end, rung, first, last):
        return True
    if rung == "intransitive":
        if WARNING.match(text, end, last) or first_noun(text, end, last) in SPENT:
            return True
        return (subject_head(text[first:start]) or "").casefold() in WORDY
    if rung not in ("active", "instrument-subject"):
        return False
    if WARNING.match(text, end + 1, min(last, end + 40)) or SCORE.match(text, end, last):
        return True
    if (subject_head(text[first:start]) or "").casefold() in WORDY:
        return True
    return names_thing(object_of(text, end, last))


def is_in_words(text: str, start: int, end: int, rung: Rung, first: int, last: int) -> bool:
    """Whether somebody is attacked or hit with words, money or a law, or thrown into what is no place."""
    if rung not in ("active", "passive-agent", "passive-agentless"):
        return False
    if rung != "active" and (BY_PAPER.match(text, end, last) or INTO_WORDS.match(text, end, last)):
        return True
    if IN_WORDS.fullmatch(text, start, end) is None:
        return False
    if ON_PAPER.match(text, end, last):
        return True
    if BODILY.search(text, first, start) or BODILY.search(text, end, last):
        return False
    return BLAMED.match(text, end, last) is not None


def object_of(text: str, end: int, last: int) -> str:
    """The words behind the verb up to the next preposition or mark."""
    found = OBJECT.match(text, end, last)
    return found.group(1) if found is not None else ""


def names_thing(words: str) -> bool:
    """Whether an object is a thing that nobody is in."""
    return EMPTY.search(words) is not None or (last_noun(words) or "").casefold() in THINGS


def first_noun(text: str, end: int, last: int) -> str:
    return text[end:last].lstrip().partition(" ")[0].rstrip(".,;:").casefold()
