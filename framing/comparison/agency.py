"""Acts of harm told by several accounts, and the rung of the ladder of responsibility that each account chose.

It knows how tellings of one act find each other; it refuses to know who was responsible.

The rungs below the active one are the analysis's own markers; the active one, which is no marker, is read here: a verb
of harm with an object behind it, outside every marker. Tellings are alike by the words and names near them and by what
they say was done; an act is an average-linkage cluster of such tellings.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, log, sqrt

from framing.comparison.figures import GROUPS, WORD, sentence_bounds, stems
from framing.comparison.types import Account, ActRow, RungChoice
from framing.detectors.agency import has_object
from framing.grammar import Flag
from framing.prose import Prose
from framing.types import RUNGS, Analysis, Marker, Rung, Voice
from framing.vocabulary import shipped_vocabulary

REACH = 200
"""Characters on both sides of a telling, inside its sentence, that tell whom it is about."""
VICTIM_REACH = 60
"""Characters in which the harmed stand: before a passive or *died*, behind an active verb or a noun of harm."""
VICTIM_WEIGHT = 2.0
EARLIER_WEIGHT = 0.4
"""For the words of the sentence before, which says who *he* is."""
ONE_SENTENCE = 0.6
"""What two tellings in one sentence lose: a sentence hardly tells one act twice."""
ONE_ACCOUNT = 0.5
"""What two tellings of one account lose: most acts are told once."""
CLASS = 0.2
"""What two tellings gain if both tell of death or neither does, and lose if one does."""
THRESHOLD = 0.25
"""Likeness at which tellings are of one act."""
FULL = 3.0
"""More than any likeness: a distance is what is missing to it."""
FATAL = re.compile(
    r"\b(kill\w*|died?|dies|dying|dead|death\w*|lives|life|murder\w*|sl[ae]in|slaughter\w*|massacre\w*|perish\w*|fatal\w*|execut\w*|"
    r"drown\w*|behead\w*|butcher\w*)\b",
    re.IGNORECASE,
)
NAME = re.compile(r"(?<![.!?“\"]\s)(?<!^)\b[A-Z][a-z]{2,}\b")
NUMBER = re.compile(r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty)\b")
NAME_WEIGHT = 2.0
VALUES = {word: str(value) for value, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}


@dataclass(frozen=True, slots=True)
class Telling:
    """One mention of harm with what its likeness to others is read from."""

    choice: RungChoice
    fatal: bool
    words: dict[str, float]
    """Each word near it with its closeness."""


def find_acts(accounts: Sequence[Account]) -> tuple[ActRow, ...]:
    """The acts that two or more accounts tell, those of most accounts first; one choice an account."""
    return align_tellings([telling for account in accounts for telling in tellings_of(account)])


def align_tellings(tellings: Sequence[Telling]) -> tuple[ActRow, ...]:
    """The acts that two or more accounts tell, among these tellings; of one account the first counts."""
    rows = []
    for cluster in clusters(tellings):
        first: dict[str, Telling] = {}
        for place in cluster:
            first.setdefault(tellings[place].choice.document, tellings[place])
        if len(first) > 1:
            choices = tuple(telling.choice for telling in first.values())
            rows.append(ActRow(act=act_words([tellings[place] for place in cluster]), choices=choices))
    return tuple(sorted(rows, key=lambda row: -len(row.choices)))


def tellings_of(account: Account) -> list[Telling]:
    """Every mention of harm in the body, in text order."""
    analysis = account.analysis
    body = 0
    if analysis.headline is not None and analysis.headline.end is not None:
        body = analysis.headline.end
    found = [
        telling(account, marker.start, marker.end, rung_of(marker), marker.voice)
        for marker in analysis.markers
        if marker.kind == "agency" and marker.sub in RUNGS and marker.start >= body and not marker.negated
    ]
    found += [telling(account, start, end, "active", voice) for start, end, voice in active_verbs(analysis) if start >= body]
    return sorted(found, key=lambda telling: telling.choice.start)


def rung_of(marker: Marker) -> Rung:
    for rung in RUNGS:
        if rung == marker.sub:
            return rung
    raise AssertionError(marker.sub)


def active_verbs(analysis: Analysis) -> list[tuple[int, int, Voice]]:
    """Start, end and voice of every verb of harm in the active: with an object, and on no lower rung."""
    prose = Prose(analysis.document, shipped_vocabulary())
    taken = [(marker.start, marker.end) for marker in analysis.markers if marker.kind == "agency"]
    taken += [(passive.start, passive.end) for passive in analysis.passives]
    found = []
    for token in prose.harms:
        start, end = prose.starts[token], prose.ends[token]
        if not prose.flags[token] & Flag.HARM or any(first < end and start < last for first, last in taken):
            continue
        before = prose.flags[token - 1] if token else 0
        if (
            before & (Flag.DETERMINER | Flag.BE)
            or (before & Flag.PREPOSITION and not before & Flag.RELATIVE)
            or not has_object(prose, token)
        ):
            continue
        voice: Voice = next((span.voice for span in analysis.voices if span.start <= start < span.end), "author")
        found.append((start, end, voice))
    return found


def telling(account: Account, start: int, end: int, rung: Rung, voice: Voice) -> Telling:
    text = account.analysis.document.text
    first, last = sentence_bounds(account.analysis, start)
    near = text[max(first, start - REACH) : min(last, end + REACH)]
    if rung in ("passive-agent", "passive-agentless", "intransitive"):
        harmed = text[max(first, start - VICTIM_REACH) : start]
    else:
        harmed = text[end : min(last, end + VICTIM_REACH)]
    earlier, _ = sentence_bounds(account.analysis, max(0, first - 2))
    words = dict.fromkeys(told_words(text[earlier:first]), EARLIER_WEIGHT)
    words |= dict.fromkeys(told_words(near), 1.0)
    words |= dict.fromkeys((*told_words(harmed), *groups_in(harmed)), VICTIM_WEIGHT)
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
        words=words,
    )


def told_words(text: str) -> list[str]:
    """Stems, names (behind =) and numbers (behind #), each kind by itself."""
    names = [f"={name}" for name in NAME.findall(text)]
    return [*stems(text), *names, *(f"#{VALUES.get(number, number)}" for number in NUMBER.findall(text.casefold()))]


def groups_in(text: str) -> list[str]:
    """The classes of people that are named (behind @): *officers* and *constables* are one."""
    return [f"@{GROUPS[word]}" for word in map(str.casefold, WORD.findall(text)) if word in GROUPS]


def clusters(tellings: Sequence[Telling]) -> list[list[int]]:
    """Which tellings are of one act; in the order of their first."""
    if len(tellings) < 2:
        return [[place] for place in range(len(tellings))]
    from scipy.cluster.hierarchy import fcluster, linkage

    counts = Counter(word for telling in tellings for word in telling.words)
    weights = {word: log(1 + len(tellings) / count) * (NAME_WEIGHT if word[0] in "=#@" else 1.0) for word, count in counts.items()}
    sizes = [sqrt(fsum(weights[word] * near * near for word, near in telling.words.items())) for telling in tellings]
    distances = [
        FULL - likeness(tellings[one], tellings[other], weights, sizes[one] * sizes[other])
        for one in range(len(tellings))
        for other in range(one + 1, len(tellings))
    ]
    labels = fcluster(linkage(distances, method="average"), FULL - THRESHOLD, criterion="distance")
    found: dict[int, list[int]] = {}
    for place, label in enumerate(labels):
        found.setdefault(int(label), []).append(place)
    return sorted(found.values())


def likeness(one: Telling, other: Telling, weights: dict[str, float], size: float) -> float:
    """How likely two tellings are of one act, about −0.4 … 1.2: the cosine of their words, and what was done."""
    shared = fsum(weights[word] * one.words[word] * other.words[word] for word in one.words.keys() & other.words.keys())
    score = shared / size if shared else 0.0
    if one.choice.document == other.choice.document:
        score -= ONE_SENTENCE if one.choice.sentence_start == other.choice.sentence_start else ONE_ACCOUNT
    return score + (CLASS if one.fatal == other.fatal else -CLASS)


def act_words(tellings: Sequence[Telling]) -> str:
    """The words most tellings share, names first, after what was done."""
    counts = Counter(word for telling in tellings for word in telling.words)
    common = sorted((word for word, count in counts.items() if count > 1), key=lambda word: (-counts[word], word[0] not in "=#", word))
    folded: dict[str, str] = {}
    for word in common:
        folded.setdefault(word.lstrip("=#").casefold(), word.lstrip("=#"))
    return ", ".join([tellings[0].choice.text, *list(folded.values())[:4]])
