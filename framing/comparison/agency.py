"""Acts of harm told by several accounts, and the rung of the ladder of responsibility that each account chose.

It knows how tellings of one act find each other; it refuses to know who was responsible.

The rungs below the active one are the analysis's own markers; the active one, which is no marker, is read here: a verb
of harm with an object behind it, outside every marker. Tellings are alike by the words and names near them and by what
they say was done; an act is an average-linkage cluster of such tellings.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import fsum, log, sqrt

from framing.comparison.custody import find_takings, is_taking
from framing.comparison.doers import subject_rung
from framing.comparison.families import FAMILIES
from framing.comparison.harmed import BEFORE, Harmed, harmed_of
from framing.comparison.harmless import is_harmless
from framing.comparison.injuries import find_injuries
from framing.comparison.mentions import GROUPS, WORD, sentence_bounds, stems
from framing.comparison.places import markers_of, overlaps, voice_at
from framing.comparison.types import Account, ActRow, RungChoice
from framing.comparison.wordings import NUMBERS
from framing.detectors.agency import has_object
from framing.flags import BE, DETERMINER, HARM, PREPOSITION, RELATIVE
from framing.prose import NUMERALS, Prose
from framing.types import RUNGS, Analysis, Marker, Rung, Voice
from framing.vocabulary import shipped_vocabulary

DETERMINER_OR_BE = DETERMINER | BE

NOUNS_TOO = frozenset("shell shells bomb bombs gas torch stone knife raid storm assault attack attacks murder blast burn burns".split())
"""Verbs of harm that behind an article and one more word are nouns."""
ATTRIBUTES = frozenset("injured wounded murdered slain executed drowned massacred slaughtered beaten burned mutilated".split())
"""Verbs of harm that behind a number tell which people are meant."""
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
AFTERMATH = re.compile(
    r"\b(?:broken|broke|fractured|lost|loses?|wounds?|condition|coma|intensive care|bodies|body|dead|unconscious|treated)\b", re.IGNORECASE
)
"""What a deed left behind, which is told beside the deed."""
AFTERMATH_LOSS = 0.1
PRONOUN = re.compile(r"\b(?:he|she|him|her|they|them|his|their)\b", re.IGNORECASE)
ONE_SENTENCE = 0.7
"""What two tellings in one sentence lose: a sentence hardly tells one act twice."""
ONE_ACCOUNT = 0.7
"""What two tellings of one account lose: most acts are told once."""
CLASS = 0.2
"""What two tellings gain if both tell of death or neither does, and lose if one does."""
THRESHOLD = 0.25
"""Likeness at which tellings are of one act."""
LATE_THRESHOLD = 0.05
"""The same for a telling that stayed alone, and an act that its account does not tell yet."""
FULL = 3.0
"""More than any likeness: a distance is what is missing to it."""
FATAL = re.compile(
    r"\b(kill\w*|died?|dies|dying|dead|death\w*|lives|life|murder\w*|sl[ae]in|slaughter\w*|massacre\w*|perish\w*|fatal\w*|execut\w*|"
    r"neutrali[sz]\w*|eliminat\w*|liquidat\w*|"
    r"drown\w*|behead\w*|butcher\w*|bod(?:y|ies)|corpses?|coffins?|toll|suffocat\w*|lynch\w*|murder\w*|assassinat\w*|swallowed|picked off|wiped out|finished off|took (?:all|both|him|her|them|two|three|four|five)|never (?:got|stood) up|"
    r"fell (?:heroically|bravely|gallantly|at (?:his|her|their) post|in (?:the )?(?:battle|combat|action|fighting)|while shielding))\b",
    re.IGNORECASE,
)
OPEN_END = re.compile(r"\b(?:shot|shooting|stabbed|stabbing|crushed|(?:gunned|mown|mowed|cut) down|run over)\b", re.IGNORECASE)
"""Deeds of which the words do not say whether somebody died."""
POINTING = frozenset("he she it they we you i this that these those there his her its their one who".split())
"""Words that open a sentence or a quotation with a capital, and name nobody."""
HARMLESS = re.compile(r"\b(?:restored|cleared|dispers\w*|searched|under control|extinguished|put out)\b|^strikes? on$", re.IGNORECASE)
"""Markers, but no acts of harm."""
BODILESS = re.compile(
    r"\b(?:arrest\w*|detain(?!ee)\w*|detention\w*|evict\w*|deport\w*|jail\w*|imprison\w*|displac\w*|expelled|abduct\w*|kidnap\w*|interned|homes?|homeless|"
    r"flee|demoli\w*|razed|razing|bulldoz\w*|torched|levelled|destroyed|destruction|damaged|wrecked|gutted|looted|ransacked)\b",
    re.IGNORECASE,
)
"""What is done to people without touching a body, and to their homes: acts of their own."""
NAME = re.compile(r"(?<![.!?“\"]\s)(?<!^)\b[A-Z][a-z]{2,}\b")
NUMBER = re.compile(r"\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty)\b")
NAME_WEIGHT = 2.0
MEANS_WEIGHT = 3.0
"""For how it was done, where the telling itself says so; half of it where the words behind it do."""
MEANS_REACH = 50
OTHER_CAMP, OTHER_NAMES = 0.4, 0.1
"""What two tellings lose whose harmed belong to different camps, or have different names."""
SAME_CAMP = 0.05
"""What two tellings gain whose harmed are of one camp."""
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
VALUES = {word: str(value) for value, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}


@dataclass(frozen=True, slots=True)
class Telling:
    """One mention of harm with what its likeness to others is read from."""

    choice: RungChoice
    fatal: bool
    bodily: bool
    """Whether a body was touched: what is done to liberty or homes is never the same act."""
    words: dict[str, float]
    """Each word near it with its closeness, and how it was done (behind %)."""
    harmed: Harmed


def find_acts(accounts: Sequence[Account]) -> tuple[ActRow, ...]:
    """The acts that two or more accounts tell, those of most accounts first; one choice an account."""
    return align_tellings([telling for account in accounts for telling in tellings_of(account)])


def align_tellings(tellings: Sequence[Telling]) -> tuple[ActRow, ...]:
    """The acts that two or more accounts tell, among these tellings.

    Of one account's tellings the one counts that shares most words with the other accounts': it is surest to be of the act;
    a deed comes before its aftermath (*she was struck* before *her jaw is broken*), of equals the first.
    """
    rows = []
    for cluster in clusters([each for each in tellings if each.bodily]) + clusters([each for each in tellings if not each.bodily]):
        told: dict[str, list[Telling]] = {}
        for each in cluster:
            told.setdefault(each.choice.document, []).append(each)
        if len(told) > 1:
            choices = tuple(max(own, key=lambda one: centrality(one, cluster)).choice for own in told.values())
            rows.append(ActRow(act=act_words(cluster), choices=choices))
    return tuple(sorted(rows, key=lambda row: -len(row.choices)))


def centrality(one: Telling, cluster: Sequence[Telling]) -> float:
    """How surely a telling is of the cluster's act."""
    others = sum(other.choice.document != one.choice.document for other in cluster)
    score = fsum(shared(one, other) for other in cluster) / max(1, others)
    told_as_deed = one.choice.rung in ("active", "instrument-subject")
    return score - AFTERMATH_LOSS if not told_as_deed and AFTERMATH.search(one.choice.text) else score


def shared(one: Telling, other: Telling) -> float:
    """How many words two tellings of different accounts share, for their lengths."""
    if one.choice.document == other.choice.document:
        return 0.0
    return len(one.words.keys() & other.words.keys()) / sqrt(1 + len(one.words) * len(other.words))


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
    return sorted((each for each in found if not is_harmless_telling(text, each.choice)), key=lambda telling: telling.choice.start)


def is_harmless_telling(text: str, choice: RungChoice) -> bool:
    return is_harmless(text, choice.start, choice.end, choice.rung, choice.sentence_start, choice.sentence_end)


def rung_of(marker: Marker, analysis: Analysis) -> Rung:
    """The marker's own rung; *drowned* with somebody behind it is done by its subject."""
    text = analysis.document.text
    if marker.sub == "intransitive" and CAUSED.match(text, marker.start):
        return subject_rung(text, marker.start, sentence_bounds(analysis, marker.start)[0])
    for rung in RUNGS:
        if rung == marker.sub:
            return rung
    raise AssertionError(marker.sub)


def active_verbs(analysis: Analysis) -> list[tuple[int, int, Voice]]:
    """Start, end and voice of every verb of harm in the active: with an object, and on no lower rung."""
    prose = Prose(analysis.document, shipped_vocabulary())
    taken = [(marker.start, marker.end) for marker in markers_of(analysis, "agency")]
    taken += [(passive.start, passive.end) for passive in analysis.passives]
    found = []
    for token in prose.harms:
        start, end = prose.starts[token], prose.ends[token]
        if not prose.flags[token] & HARM or overlaps(start, end, taken):
            continue
        if not prose.folded[token].endswith(PAST_ENDINGS) and token == prose.sentence_range(token)[0]:
            continue  # "Shell splinters …": a noun opens the sentence, no order to shell
        if prose.folded[token] in ATTRIBUTES and token and prose.flags[token - 1] & NUMERALS:
            continue  # "27 injured officers"
        if prose.folded[token] in NOUNS_TOO and token > 1 and prose.flags[token - 2] & DETERMINER:
            continue  # "a single shell ended …"
        before = prose.flags[token - 1] if token else 0
        if before & DETERMINER_OR_BE or (before & PREPOSITION and not before & RELATIVE) or not has_object(prose, token):
            continue
        found.append((start, end, voice_at(analysis, start)))
    return found


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


def clusters(tellings: Sequence[Telling]) -> list[list[Telling]]:
    """Which tellings are of one act; in the order of their first."""
    if len(tellings) < 2:
        return [[each] for each in tellings]
    from scipy.cluster.hierarchy import fcluster, linkage

    alike = likenesses(tellings)
    distances = [FULL - each for each in alike]
    labels = fcluster(linkage(distances, method="average"), FULL - THRESHOLD, criterion="distance")
    found: dict[int, list[int]] = {}
    for place, label in enumerate(labels):
        found.setdefault(int(label), []).append(place)
    return [[tellings[place] for place in cluster] for cluster in joined_late(list(found.values()), tellings, alike)]


def likenesses(tellings: Sequence[Telling]) -> list[float]:
    """How likely each two tellings are of one act: first with second, first with third, and so on."""
    counts = Counter(word for telling in tellings for word in telling.words)
    weights = {word: log(1 + len(tellings) / count) * (NAME_WEIGHT if word[0] in "=#@" else 1.0) for word, count in counts.items()}
    weighted = [{word: weights[word] * near for word, near in telling.words.items()} for telling in tellings]
    sizes = [
        sqrt(fsum(amount * telling.words[word] for word, amount in own.items())) for telling, own in zip(tellings, weighted, strict=True)
    ]
    return [
        likeness(tellings[one], tellings[other], weighted[one], sizes[one] * sizes[other])
        for one in range(len(tellings))
        for other in range(one + 1, len(tellings))
    ]


def joined_late(found: list[list[int]], tellings: Sequence[Telling], alike: Sequence[float]) -> list[list[int]]:
    """The clusters, with tellings that stayed alone added to the act they are likest to, if their account does not tell it yet."""
    documents = [telling.choice.document for telling in tellings]
    shared = [cluster for cluster in found if len({documents[place] for place in cluster}) > 1]
    told = [{documents[place] for place in cluster} for cluster in shared]
    alone = [cluster[0] for cluster in found if len(cluster) == 1]
    offers = []
    for place in alone:
        for number, cluster in enumerate(shared):
            if documents[place] not in told[number]:
                mean = fsum(alike[pair_index(place, other, len(tellings))] for other in cluster) / len(cluster)
                if mean >= LATE_THRESHOLD:
                    offers.append((-mean, place, number))
    late: dict[int, int] = {}
    for _, place, number in sorted(offers):
        if place not in late and documents[place] not in told[number]:
            late[place] = number
            told[number].add(documents[place])
    joined = [sorted([*cluster, *(place for place, to in late.items() if to == number)]) for number, cluster in enumerate(shared)]
    return joined + [cluster for cluster in found if len({documents[place] for place in cluster}) == 1 and cluster[0] not in late]


def pair_index(one: int, other: int, count: int) -> int:
    """Where two of so many stand in a list of all pairs.

    >>> [pair_index(0, 1, 4), pair_index(3, 2, 4)]
    [0, 5]
    """
    first, second = sorted((one, other))
    return first * count - first * (first + 1) // 2 + second - first - 1


def likeness(one: Telling, other: Telling, weighted: dict[str, float], size: float) -> float:
    """How likely two tellings are of one act, about −0.4 … 1.2: the cosine of their words, and what was done.

    `weighted` are the words of the first, each with its closeness times how much it tells.
    """
    again = other.words
    common = fsum([weighted[word] * again[word] for word in weighted.keys() & again.keys()])
    score = common / size if common else 0.0
    if one.choice.document == other.choice.document:
        score -= ONE_SENTENCE if one.choice.sentence_start == other.choice.sentence_start else ONE_ACCOUNT
    ours, theirs = one.harmed, other.harmed
    if ours.camps and theirs.camps and not ours.camps & theirs.camps:
        score -= OTHER_CAMP
    if ours.names and theirs.names and not ours.names & theirs.names:
        score -= OTHER_NAMES
    if ours.camps & theirs.camps:
        score += SAME_CAMP
    if one.fatal == other.fatal:
        return score + CLASS
    return score if OPEN_END.search(one.choice.text) or OPEN_END.search(other.choice.text) else score - CLASS


def act_words(tellings: Sequence[Telling]) -> str:
    """The words most tellings share, names first, after what was done."""
    counts = Counter(word for telling in tellings for word in telling.words)
    common = sorted(
        (word for word, count in counts.items() if count > 1 and word[0] not in "~%@"),
        key=lambda word: (-counts[word], word[0] not in "=#", word),
    )
    folded: dict[str, str] = {}
    for word in common:
        shown = word.lstrip("=#")
        key = shown.casefold()
        if key not in POINTING and not any(key.startswith(known) or known.startswith(key) for known in folded):
            folded[key] = shown
    return ", ".join([tellings[0].choice.text, *list(folded.values())[:4]])
