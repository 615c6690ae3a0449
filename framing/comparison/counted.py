"""Whom or what a figure counts: classes of people, things of several names, and the measures that count people.

It knows nouns and measures; it refuses to know what else stands round a number.
"""

import re
from collections.abc import Iterable

from framing.comparison.incident import COMMON
from framing.comparison.scales import SCALES, Scale
from framing.ledgers.nouns import is_person
from framing.types import Figure

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SUFFIX = re.compile(r"(?:['’]s|s|es|ed|ing|d)$")
GROUPS = {
    word: group
    for group, words in {
        "people": "people persons person men man residents villagers civilians civilian dead bodies body victims names souls lives corpses "
        "inhabitants deaths fatalities others injured wounded missing arrests marchers mourners protesters demonstrators rioters supporters crowd",
        "children": "children child kids pupils infants boys girls babies youngsters teenagers minors toddlers",
        "women": "women woman mothers",
        "adults": "adults adult grown-ups",
        "forces": "officers officer police policemen policewomen soldiers soldier constables constable bobbies guards guard troops "
        "servicemen cops agents",
        "fighters": "militants militant fighters fighter terrorists terrorist rebels gunmen insurgents extremists jihadists",
        "workers": "workers employees strikers dockers staff members labourers miners",
        "homes": "houses homes house dwellings buildings",
        "shots": "shot shots bullet bullets round rounds times wound wounds gunshot cartridges",
    }.items()
    for word in words.split()
}
THINGS = {
    word: group
    for group, words in {
        "boats": "boats boat vessels vessel craft ships ship trawlers",
        "planes": "planes plane jets jet aircraft warplanes bombers",
        "buses": "buses bus coaches coach minibuses",
        "cars": "cars car vehicles vehicle trucks lorries vans",
        "shops": "shops shop stores store stalls businesses",
        "centres": "centres centre centers center",
        "metres": "metres metre meters meter",
    }.items()
    for word in words.split()
}
"""The same for things that go by several names."""
MAKEUP = frozenset("mostly mainly largely chiefly predominantly".split())
"""*40, mostly women and children* counts people: the afterthought says who most of them were."""
OF_PEOPLE = frozenset("people children women adults forces fighters workers".split())
"""The groups above that are people."""
PERSONS = "persons:"
"""Opens the group of people who have a name of their own: *miners*, *farmers*."""
WILD = frozenset({"other"})
"""Measures that may be any other: the ledger found no word that names what is counted."""
MAIN = frozenset({"people", None})
"""Groups of an incident's own toll."""
HEADS = frozenset("killed injured missing arrested displaced rescued hostages attended casualties treated trapped jobs cases".split())
"""Measures that count people: whoever is counted, a bare number counts people too."""
APART_GROUPS = frozenset({"children", "women", "adults", "forces", "fighters"})
"""Classes of people that are counted for themselves."""
SUMS = frozenset(["percent", "money"])
"""Measures that nothing else can be."""
NEAR = {
    frozenset(pair.split())
    for pair in (
        "injured casualties",
        "killed casualties",
        "injured treated",
        "killed missing",
        "killed trapped",
        "missing trapped",
        "hostages missing",
        "hostages trapped",
        "hostages arrested",
        "displaced rescued",
    )
}
"""Measures that can be told of the same people."""
SUFFERERS = {
    "arrested": re.compile(r"\b(?:detainees?|detained|prisoners|suspects|offenders)\b", re.IGNORECASE),
    "rescued": re.compile(r"\bsurvivors?\b", re.IGNORECASE),
    "hostages": re.compile(r"\b(?:hostages?|captives?)\b", re.IGNORECASE),
    "displaced": re.compile(r"\b(?:evacuees?|refugees?)\b", re.IGNORECASE),
    "treated": re.compile(r"\bpatients?\b", re.IGNORECASE),
}
"""By measure: what those counted are called because of what happened to them."""


def stems(text: str) -> Iterable[str]:
    """The content words, cut to what their forms share.

    >>> sorted(stems("The bombs killed them"))
    ['bomb', 'kill']
    """
    return (stem for stem, _ in stems_and_words(text))


def stems_and_words(text: str) -> Iterable[tuple[str, str]]:
    """The same, each with the word as it is printed."""
    for printed in WORD.findall(text):
        word = printed.casefold()
        if len(word) > 2 and word not in COMMON:
            yield SUFFIX.sub("", word) if len(word) > 4 else word, printed


def whom(figure: Figure) -> str | None:
    """The group that a figure counts; who is named by what happened to them (*twelve detainees were held*) are people, and a span or a
    length counts what is so long, if that is named: *siege* in *a 19-hour siege*.
    """
    unit, _, measured = (figure.of or "").partition(" ")
    if unit.casefold() in SCALES:
        return None if measured.startswith("of ") or measured.istitle() else group_of(measured)
    if figure.of is not None and figure.measure in SUFFERERS and SUFFERERS[figure.measure].search(figure.of):
        return "people"
    return group_of(figure.of)


def group_of(of: str | None) -> str | None:
    """Whom or what a figure counts: a class of people where there is one, else its first noun-like word; classes together are people.

    >>> group_of("innocent villagers"), group_of("men and boys"), group_of("tally sheets"), group_of(None)
    ('people', 'people', 'sheet', None)
    """
    if of is None:
        return None
    phrase = of.partition(" of ")[0].partition(",")[0]
    words = [word.casefold() for word in WORD.findall(phrase)]
    if words and words[0] in MAKEUP:
        return "people"
    if "and" in words and len({GROUPS[word] for word in words if GROUPS.get(word) in OF_PEOPLE}) > 1:
        return "people"
    for word in reversed(words):
        if word in GROUPS:
            return GROUPS[word]
        if word in THINGS:
            return THINGS[word]
        if is_person(word):
            return PERSONS + SUFFIX.sub("", word)
    content = [word for word in words if word not in COMMON]
    return SUFFIX.sub("", content[-1]) if content else None


def sort_of(scale: Scale | None, measure: str, group: str | None) -> str | None:
    """Whether a figure is a span of time, a length, a share, a sum or a count of people; None where its words don’t tell."""
    if scale is not None:
        return scale[0]
    if measure in SUMS:
        return measure
    counts_people = measure in HEADS or (group is not None and (group in OF_PEOPLE or group.startswith(PERSONS)))
    return "people" if counts_people else None
