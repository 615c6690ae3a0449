"""Common words that name an incident only where the text speaks of it: *plan* for a cut, *event* for a flood, *action* for a strike.

It knows these words and the phrases in which they name nothing; it refuses to know whether a text speaks of a subject.
They are looked for in comparisons alone: in the lists, they would be weighed in every article.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from framing.comparison.places import holds, in_headline, overlaps, voice_at
from framing.types import Analysis, Choice


class Words(NamedTuple):
    """Words that name something of one set where a text speaks of a subject."""

    subject: str
    set: str
    neutral: bool
    words: str


WORDS: tuple[Words, ...] = tuple(
    Words(subject, name, neutral, words)
    for subject, name, neutral, words in (
        (
            "accident",
            "accident",
            True,
            (
                "event|events|failure|failures|fault|impact|collapse|occurrence|wreckage|misfortune|"
                "(?:crash|dam|train|rail|bus|coach|boat|ferry|pit|mine|fire|flood|blast|stadium|motorway) horror"
            ),
        ),
        ("fire", "accident", True, "fire|fires|outbreak"),
        ("fire", "accident", False, "hell|holocaust|firestorm"),
        (
            "epidemic-measure",
            "epidemic-measure",
            True,
            (
                "rules|(?:health|vaccine|vaccination|covid|travel|digital|immunity|green) pass(?:es)?|(?<=the )pass|controls|precautions?|safeguards|"
                "(?:(?:travel|gathering|mask|visitor|market|export|entry|exit|assembly) )?bans?|(?:sanitary|health|hygiene|testing) regime"
            ),
        ),
        (
            "air-attack",
            "air-attack",
            True,
            "(?:mortar|artillery|shell|cross-border|cluster-bomb|air) attacks?|(?:air|aerial) operations?|counter-?strikes?|barrages?|salvoe?s?|mortar fire|shell ?fire",
        ),
        ("killing-event", "killing-event", True, "execution|executions|(?:(?<=after )|(?<=in )|(?<=the )|(?<=this )|(?<=a ))shootings?"),
        (
            "killing-event",
            "killing-event",
            False,
            "(?:terrorist|terror) (?:attacks?|acts?)|(?:this|bloody|monstrous|heinous|terrible|appalling) crime",
        ),
        ("militant", "militant", True, "resistance|accomplices|accomplice|cadres|operatives|(?-i:[A-Z]{2,6}) members"),
        (
            "militant",
            "militant",
            False,
            (
                "animals|beasts|cowards|killers|killer|murderers|murderer|assassins|(?:armed|hostile|criminal|subversive) elements|outlaws|outlaw|"
                "mercenaries|saboteurs|infiltrators|henchmen|invaders|cut-?throats|ringleaders?"
            ),
        ),
        ("police-force", "police-force", True, "the force|coastguards?|coast guards?|border force|border patrol"),
        ("police-force", "police-force", False, "enforcers|heavies|jackboots|stormtroopers|storm troopers|shock troops|bully boys|brutes"),
        (
            "protest",
            "protest",
            True,
            "violence|participants|turmoil|demos?|fracas|affray|column|stone-throwers|stone throwers|trouble|mass meeting",
        ),
        (
            "protest",
            "protest",
            False,
            (
                "(?:(?:radical|extremist|criminal|hostile|violent|subversive|destructive|antisocial|anti-social) )?elements|rabble|horde|hordes|saboteurs|"
                "(?:unlawful|illegal|unauthori[sz]ed|unsanctioned) (?:assembl(?:y|ies)|gatherings?)|gangs? of (?:youths|young men|youngsters)|"
                "provocateurs|provocateur|instigators|lawbreakers|law-breakers|anarchy|mayhem|rampage|rebellion|riff-raff|riffraff|stunt"
            ),
        ),
        (
            "migrant",
            "migrant",
            True,
            (
                "arrivals|fugitives|foreign nationals?|foreigners?|expatriates?|(?:seasonal|harvest) workers?|pickers|(?:illegal )?border[- ]crossers|"
                "incomers?|crossers|the fleeing|fleeing (?:people|families|civilians|villagers|residents)|"
                "displaced (?:villagers|families|residents|civilians)|uprooted families|the displaced|escapees"
            ),
        ),
        (
            "migrant",
            "migrant",
            False,
            "influx|uninvited guests|intruders|colonists|horde|hordes|swarm|swarms|infiltrators|invaders|aliens|parasites|infiltrees",
        ),
        ("ruling", "ruling", True, "defeat|victory|stay|reprieve|setback|overturning"),
        ("ruling", "ruling", False, "rebuke|humiliation|triumph|farce|slapdown"),
        ("spending-cut", "spending-cut", True, "plans?|package|programme|scheme|squeeze|transition|location adjustments?|clean-up"),
        ("spending-cut", "spending-cut", False, "cull"),
        ("worker-action", "worker-action", True, "action|struggle"),
        ("worker-action", "worker-action", False, "blackmail|extortion"),
    )
)
GOVERNING = re.compile(
    r"\b(?:those in power|(?:leadership|leaders) of the (?:country|republic|nation|state)|(?<=the )country['’]s (?:leaders|leadership)|"
    r"(?<=['’]s )coalition(?=,| (?:is|was|has|had|says|said|wants|plans))|(?<=the )coalition(?= (?:government|cabinet|partners|parties))|"
    r"(?<=the )executive(?= (?:is|was|has|had|said|says|will|would|must|did|can)\b)|"
    r"(?:(?<=[.:;,“\"”] )|(?<=\n)|(?<=by )|(?<=that )|(?<=and )|(?<=but )|(?<=of )|(?<=for )|(?<=to ))"
    r"ministers(?= (?:are|were|have|had|say|said|want|insist|must|will|would|who|here|hope|fear|in)\b))\b",
    re.IGNORECASE,
)
"""Phrases for those who govern, where a government is named besides."""
LOADED_GOVERNING = re.compile(r"\b(?:(?<!rebel )(?<!military )clique|(?:our )?lords and masters)\b", re.IGNORECASE)
STATE = re.compile(
    r"(?<!\bin )(?<!\bacross )(?<!\baround )(?<!\bthroughout )(?<!\boutside )(?<!\bleft )\bthe state(?=[,.;?]|\s+(?:has|have|had|did|does|is|was|will|would|must|may|can|could|should|wants?|says?|said|pays?|paid|failed|fails|failing|"
    r"acted|acts|itself|to blame|knew|took|takes|owes?|and its|which|that (?:has|had|did|is|was))\b)",
    re.IGNORECASE,
)
"""*The state did its bit*: those who govern, not *the state broadcaster*, *the state of the roads* and *clinics in the state*."""
NO_NAMES = re.compile(
    r"heart failure|kidney failure|liver failure|crop failure|market failure|failure to|in the event|fundraising event|sporting event|charity event|"
    r"main event|find fault|at fault|faults? (?:was|were|is) to blame|caused by an? (?:\w+ )?fault|to a fault|fault line|(?:our|my|your|his|her|their|its|whose|nobody[’']s) fault|impact (?:on|of|assessment)|economic collapse|market collapse|collapse of (?:talks|the currency)|"
    r"execution of (?:the|its|his|her)|drug resistance|antibiotic resistance|resistance to|passive resistance|met resistance|fierce resistance|"
    r"(?:farm|wild|stray) animals|animals and|animal rights|killer (?:disease|bug|heat)|serial killer|election (?:victory|defeat)|military (?:victory|defeat)|"
    r"stay (?:in|at|of execution|away|here|there|home)|hospital stay|hotel stay|plan(?:s|ned)? to|pension plan|business plan|floor plan|action plan|"
    r"software package|package holiday|(?:television|radio|tv|training|vaccination|space) programme|pension scheme|energy transition|"
    r"transition to democracy|take action|took action|taking action|legal action|court action|affirmative action|military action|class action|"
    r"police action|in action|action film|climate action|power struggle|struggle (?:to|with|for)|"
    r"fire[ -](?:service|chief|brigade|engine|crew|station|alarm|truck|fight|officer|marshal|department|safety|door|exit|escape|extinguisher|hose|drill|"
    r"hydrant|house|inspect|authorit|appliance|rescue|union|code|regulation|cover|bomb|power|sale|wall|hazard|risk|precaution|prevention|investigat|"
    r"tender|boat|vehicle|services|command|captain|watch|certificate|warden|pump|ladder|curtain|blanket)|"
    r"fire (?:tear|rubber|live|shots?|rounds?|rockets?|missiles?|shells?|bullets?|warning|upon|back|him|her|them)\b|"
    r"(?:gun|rifle|mortar|artillery|shell|rocket|arms|enemy|hostile|return|returned|returning|open|opened|opens|opening|hold|held|under|drew|draw|"
    r"friendly|covering|sniper|heavy|automatic|line of|on|caught|catch|catches|catching|set|exchange of|bursts? of|hail of|volley of|cross|cease|"
    r"baptism of|into the|police|troops|soldiers|guards|officers) fires?\b(?! at (?:a|the) (?:chemical|power|plant|factory|mill|hotel|hospital|works))|"
    r"fire and rescue|(?:ball|balls|column|wall|tongues?|jets?) of fire|(?:be|been|being|become|made) accomplices|accomplices? (?:to|in)|fire in (?:the air|his|her|their)|"
    r"hell of a|like hell|all hell|go to hell|the hell|as hell|raise hell|to hell|"
    r"domestic violence|violence against|in trouble|trouble(?:d)? (?:with|is)|newspaper column|column inches|spinal column|armou?red column|relief column|"
    r"no trouble|steering column|by the force|the force (?:of|with|that)|into force|in force|sense of humiliation|publicity stunt|stunt man|"
    r"in triumph|periodic elements|the elements|heating elements|elements of (?:the|his|her|their)",
    re.IGNORECASE,
)
AROUND = 22
"""Characters on both sides of a word in which such a phrase can stand."""
PATTERNS = tuple((each, re.compile(rf"(?<![\w-])(?:{each.words})(?![\w-])", re.IGNORECASE)) for each in WORDS)


def find_ambiguous(analysis: Analysis, told: Iterable[str], listed: Iterable[Choice]) -> list[Choice]:
    """The places of these words for the sets whose subject the text speaks of, outside all names that the lists hold, or round one."""
    text = analysis.document.text
    subjects = frozenset(told)
    listed = list(listed)
    taken = [(choice.start, choice.end) for choice in listed]
    hidden = [(mask.start, mask.end) for mask in analysis.document.masked]
    found = []
    for (subject, name, neutral, _), pattern in PATTERNS:
        if subject not in subjects:
            continue
        for word in pattern.finditer(text):
            start, end = word.span()
            if (
                overlaps(start, end, [span for span in taken if not holds((start, end), span)])
                or overlaps(start, end, hidden)
                or (is_in_name(text, start) and not in_headline(analysis, start))
            ):
                continue
            shields = NO_NAMES.finditer(text, max(0, start - AROUND), min(len(text), end + AROUND))
            if not any(shield.start() < end and start < shield.end() for shield in shields):
                taken.append((start, end))
                found.append(choice(analysis, start, end, name, neutral=neutral))
    governing = ((STATE, True), (GOVERNING, True), (LOADED_GOVERNING, False))
    names_government = any(choice.set == "government" for choice in listed)
    return found + [
        choice(analysis, word.start(), word.end(), "government", neutral=neutral)
        for pattern, neutral in (governing if names_government else governing[:1])
        for word in pattern.finditer(text)
        if not overlaps(word.start(), word.end(), taken) and not overlaps(word.start(), word.end(), hidden)
    ]


def is_in_name(text: str, start: int) -> bool:
    """Whether the word goes on with a name: *The Free Column*. In a headline every word may have a capital.

    >>> is_in_name("told The Free Column", 14), is_in_name("told the free column", 14)
    (True, False)
    """
    before = text[max(0, start - AROUND) : start].split()
    return text[start].isupper() and bool(before) and text[start - 1] == " " and before[-1][:1].isupper() and before[-1] not in ("The", "A")


def choice(analysis: Analysis, start: int, end: int, name: str, *, neutral: bool) -> Choice:
    """A word of the text as a choice of this set."""
    return Choice(
        start=start,
        end=end,
        text=analysis.document.text[start:end],
        set=name,
        entry=f"ambiguous/{name}",
        neutral=neutral,
        voice=voice_at(analysis, start),
        speaker=None,
    )
