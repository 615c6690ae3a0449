"""The incidents of a corpus: declared, edited by a person, or found; each account with its confidence and the evidence.

It knows which word has precedence and puts evidence in words; it refuses to know what the accounts say about the incident.

A person's file comes first, then what manifests declare; only the other documents are grouped. What belongs to no group is
told what it is nearest to, and why it is not in it: it came out weeks later, recalls the incident's toll, was written in
another season.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeAlias

from framing.corpus.grouping import LEAST, Member, group
from framing.corpus.grouping_evidence import MOST_APART, OPEN, Profile, Toll, agree, out_of_season, profile, recalls
from framing.corpus.grouping_names import Names
from framing.corpus.grouping_pairs import MOST_RELATED, Pairs, find_pairs
from framing.corpus.grouping_terms import term_matrix
from framing.plurals import plural

Row = dict[str, Any]
Step = Callable[[int, int], None]
Origin: TypeAlias = Literal["edited", "declared", "found"]
Relation: TypeAlias = Literal["account", "alone", "recalls", "another-time"]

TERMS = ("hashes", "marks")
EVIDENCE = ("days", "day_sentences", "tolls", "toll_sentences", "recalled")
NEAR = 0.2
"""Similarity of words from which on a document outside a group is told of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where one document belongs."""

    incident: str | None
    origin: Origin | None
    confidence: float | None
    """0 … 1; None where a person or a manifest said so."""
    relation: Relation
    near: int | None
    """A document, by its place, that speaks for this best: the nearest of its incident, or of another one."""
    evidence: str


class Evidence(NamedTuple):
    """All that is known of pairs."""

    pairs: Pairs
    profiles: list[Profile]


def gather(
    batches: Callable[[Sequence[str]], Iterable[Sequence[Row]]],
    days: Sequence[date | None],
    *,
    folder: Path | None = None,
    step: Step | None = None,
) -> Evidence:
    """Candidate pairs with their evidence; `batches` gives columns of the fingerprints in order.

    What does not fit into a few megabytes is kept in a nameless file in `folder`.
    """
    names = Names()
    profiles: list[Profile] = []

    def noted() -> Iterator[Sequence[Row]]:
        for rows in batches((*TERMS, "names", *EVIDENCE)):
            for row in rows:
                names.add(row["names"])
                row["day"] = days[len(profiles)]
                profiles.append(profile(row))
            yield rows

    terms = term_matrix(noted(), folder=folder)[0]
    return Evidence(find_pairs(terms, names.matrix(), profiles, step=step), profiles)


def place_documents(evidence: Evidence, *, edited: Mapping[int, str | None], declared: Sequence[str | None]) -> list[Place]:
    """The incident of every document."""
    total = len(declared)
    fixed: dict[int, tuple[str | None, Origin]] = {place: (name, "declared") for place, name in enumerate(declared) if name is not None}
    fixed.update({place: (name, "edited") for place, name in edited.items()})
    free = without(evidence.pairs, fixed)
    members = group(free, total)
    sizes: dict[int, int] = {}
    for member in members:
        sizes[member.group] = sizes.get(member.group, 0) + 1
    taken = {name for name, _ in fixed.values()}
    names: dict[int, str] = {}
    incidents: list[str | None] = []
    for place, member in enumerate(members):
        if place in fixed:
            incidents.append(fixed[place][0])
        elif sizes[member.group] > 1:
            if member.group not in names:
                names[member.group] = unused(len(names) + 1, taken)
            incidents.append(names[member.group])
        else:
            incidents.append(None)
    best = nearest(evidence.pairs, incidents)
    days: dict[str, list[int]] = {}
    for own, found in zip(evidence.profiles, incidents, strict=True):
        if found is not None and own.day is not None:
            days.setdefault(found, []).append(own.day)
    return [placed(place, incidents, members[place], fixed, best.get(place), evidence, days) for place in range(total)]


def without(pairs: Pairs, fixed: Mapping[int, object]) -> Pairs:
    """The pairs of which neither document has its place already."""
    import numpy

    if not fixed:
        return pairs
    known = numpy.array(sorted(fixed))
    free = ~(numpy.isin(pairs.one, known) | numpy.isin(pairs.other, known))
    return Pairs(*(column[free] for column in pairs))


def unused(number: int, taken: set[str | None]) -> str:
    """`i1`, `i2` …, with a mark where somebody has used the name."""
    name = f"i{number}"
    while name in taken:
        name += "x"
    return name


class Near(NamedTuple):
    """The pairs that say most of one document."""

    inside: int | None
    """The pair with the likeliest of its own incident."""
    outside: int | None
    """The pair with the most similar document elsewhere that has an incident."""


def nearest(pairs: Pairs, incidents: Sequence[str | None]) -> dict[int, Near]:
    inside: dict[int, tuple[float, float, int]] = {}
    outside: dict[int, tuple[float, float, int]] = {}
    rows = zip(pairs.one.tolist(), pairs.other.tolist(), pairs.words.tolist(), pairs.probability.tolist(), strict=True)
    for number, (one, other, words, probability) in enumerate(rows):
        for own, against in ((one, other), (other, one)):
            if incidents[own] is not None and incidents[own] == incidents[against]:
                inside[own] = max(inside.get(own, (-1.0, -1.0, 0)), (probability, words, -number))
            elif incidents[own] is None and words >= NEAR:
                told = 1.0 if incidents[against] is not None else 0.0
                outside[own] = max(outside.get(own, (-1.0, -1.0, 0)), (told, words, -number))
    return {
        place: Near(-inside[place][2] if place in inside else None, -outside[place][2] if place in outside else None)
        for place in {*inside, *outside}
    }


def placed(
    place: int,
    incidents: Sequence[str | None],
    member: Member,
    fixed: Mapping[int, tuple[str | None, Origin]],
    near: Near | None,
    evidence: Evidence,
    days: Mapping[str, Sequence[int]],
) -> Place:
    """One document's place, with its evidence in words."""
    pairs = evidence.pairs
    if incidents[place] is not None:
        origin: Origin = fixed[place][1] if place in fixed else "found"
        number = near.inside if near is not None else None
        return Place(
            incident=incidents[place],
            origin=origin,
            confidence=None if place in fixed else member.confidence,
            relation="account",
            near=None if number is None else other_of(pairs, number, place),
            evidence="" if number is None else in_words(pairs, number, place, evidence.profiles),
        )
    number = near.outside if near is not None else None
    relation: Relation = "alone"
    other = None
    told = ""
    if number is not None and float(pairs.probability[number]) < LEAST:
        other = other_of(pairs, number, place)
        relation, why = apart_because(evidence.profiles[place], evidence.profiles[other], days.get(incidents[other] or "", ()))
        told = f"{why}; words alike {pairs.words[number]:.2f}" if relation != "alone" else ""
        if relation == "alone":
            other = None
    return Place(
        incident=None,
        origin="edited" if place in fixed else None,
        confidence=None if place in fixed else member.confidence,
        relation=relation,
        near=other,
        evidence=told,
    )


def other_of(pairs: Pairs, number: int, place: int) -> int:
    one, other = int(pairs.one[number]), int(pairs.other[number])
    return other if one == place else one


def apart_because(own: Profile, other: Profile, days: Sequence[int]) -> tuple[Relation, str]:
    """Why a document that is much like another does not tell its incident, of which accounts came out on `days`."""
    if own.day is not None and days and not min(days) - MOST_APART <= own.day <= max(days) + MOST_APART:
        gap = own.day - max(days) if own.day > max(days) else min(days) - own.day
        if own.day > max(days):
            return "recalls" if gap <= MOST_RELATED else "another-time", f"came out {gap} days after the last account"
        return "another-time", f"came out {gap} days before the first account"
    toll = recalls(own, other)
    if toll is not None:
        leads = f" and leads with {toll_in_words(own.tolls[0])}" if own.tolls else ""
        return "recalls", f"tells {toll_in_words(toll)}, with which the other one leads, in a sentence that looks back{leads}"
    if own.day is not None and other.day is not None:
        gap = own.day - other.day
        if gap > MOST_APART:
            return "recalls", f"came out {gap} days later"
        if gap < -MOST_APART:
            return "another-time", f"came out {-gap} days earlier"
    if out_of_season(own, other) or out_of_season(other, own):
        return "another-time", "dates printed without a year in one of them don't lie in the months before the other"
    return "alone", ""


def in_words(pairs: Pairs, number: int, place: int, profiles: Sequence[Profile]) -> str:
    """What ties a document to the likeliest other account."""
    own, other = profiles[place], profiles[other_of(pairs, number, place)]
    told = [f"words alike {pairs.words[number]:.2f}"]
    if pairs.names[number] > 0:
        told.append(f"names alike {pairs.names[number]:.2f}")
    if own.day is not None and other.day is not None:
        days = abs(own.day - other.day)
        told.append("same date" if days == 0 else f"{plural(days, 'day')} apart")
    shared = sorted(own.days & other.days)
    if shared:
        told.append("both speak of " + ", ".join(date.fromordinal(day).isoformat() for day in shared))
    toll = agree(own.tolls, other.tolls)
    if toll is not None:
        told.append(f"both lead with {toll_in_words(toll)}")
    return "; ".join(told)


def toll_in_words(toll: Toll) -> str:
    """A toll as a report says it.

    >>> toll_in_words(Toll("killed", 40, 64)), toll_in_words(Toll("killed", 12, 12)), toll_in_words(Toll("injured", 3, 4))
    ('40 or more killed', '12 killed', '3–4 injured')
    """
    if toll.high == toll.low * OPEN:
        return f"{toll.low:,.0f} or more {toll.measure}"
    low, high = f"{toll.low:,.0f}", f"{toll.high:,.0f}"
    return f"{low if low == high else f'{low}–{high}'} {toll.measure}"
