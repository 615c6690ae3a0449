"""How far the tool can be trusted with a kind, as measured on articles that nobody tuned it on.

It knows aggregate figures over the held-out part of the invented corpus; it refuses to know a single text of it.
"""

from collections.abc import Iterable
from functools import cache

from framing.evaluation.corpus import count, read_file
from framing.evaluation.counts import Agreement, Counts, Share, total
from framing.evaluation.truth_files import load_corpus
from framing.exercises.types import ExerciseKind
from framing.reports.legend import CARDS
from framing.resources import shipped
from framing.types import KINDS, Kind

FEW = 20
"""Below this, one reading more or less moves the figure by five points and more."""
POOR = 0.6


@cache
def held_out() -> Counts:
    """Everything counted on the held-out articles, summed."""
    from framing.analysis import Analyzer

    analyzer = Analyzer(tone=False, readability=False)
    return total([count(article, analyzer.analyze(read_file(article))) for article in load_corpus(shipped("corpora")).articles("held-out")])


@cache
def measured() -> dict[Kind, Agreement]:
    """Markers found against planted, by kind."""
    counts = held_out()
    return {kind: found for kind in KINDS if isinstance(found := counts[f"markers/{kind}"], Agreement)}


@cache
def told() -> Agreement:
    """Facts × accounts found to be told against planted ones, in the held-out incidents."""
    from framing.analysis import Analyzer
    from framing.evaluation.coverage import measure_incident

    analyze = Analyzer(tone=False, readability=False).analyze
    incidents = load_corpus(shipped("corpora")).incidents
    cells = [measure_incident(incident, analyze).cells for incident in incidents if incident.manifest.split == "held-out"]
    return sum(cells, Agreement())


def cautions(kinds: Iterable[Kind], *, exercise: ExerciseKind) -> tuple[str, ...]:
    """What was measured of the things an exercise asks about; kinds of markers with the least trustworthy first."""
    known = [(kind, measured()[kind]) for kind in KINDS if kind in set(kinds)]
    about = [sentence(kind, agreement) for kind, agreement in sorted(known, key=lambda pair: pair[1].value or 0.0)]
    counts = held_out()
    if exercise == "figures":
        found = counts["figures"]
        if isinstance(found, Agreement):
            about.append(f"Figures: the tool found {found.planted_met} of {found.planted} planted ones.")
        about.append(share("Sources of figures", "named the right one, or rightly none, for", counts["figures/source"]))
    elif exercise == "voices":
        about.append(share("Voices", "heard the right one for", counts["voice"]))
        about.append(share("Speakers", "named the right one for", counts["speaker"]))
    elif exercise == "omissions":
        cells = told()
        about.append(
            f"Facts told: the tool found {cells.planted_met} of {cells.planted} planted tellings of facts that several accounts have, and was "
            f"right in {cells.found_met} of the {cells.found} it found; what one account tells alone it cannot see."
        )
    return tuple(filter(None, about))


def share(what: str, did: str, found: object) -> str:
    """A share in whole numbers.

    >>> share("Voices", "heard the right one for", Share(right=3, total=4))
    'Voices: the tool heard the right one for 3 of 4 (75 in 100) that it could be held against.'
    """
    if not isinstance(found, Share) or not found.total:
        return ""
    return f"{what}: the tool {did} {found.right} of {found.total} ({round(100 * found.right / found.total)} in 100) that it could be held against."


def sentence(kind: Kind, agreement: Agreement) -> str:
    """How often the tool is right and how much it misses, in whole numbers.

    >>> sentence("metaphor", Agreement(planted=60, planted_met=6, found=6, found_met=6))
    'Metaphor: the tool is unreliable. It found 6 of 60 planted (10 in 100) and was right in 6 of the 6 places it marked, which are few.'
    """
    weak = min(agreement.precision or 0.0, agreement.recall or 0.0) < POOR
    label = CARDS[kind].label
    share = "" if agreement.recall is None else f" ({round(100 * agreement.recall)} in 100)"
    few = ", which are few" if agreement.found < FEW else ""
    right = (
        f"was right in {agreement.found_met} of the {agreement.found} places it marked{few}" if agreement.found else "marked nothing else"
    )
    return (
        f"{label[0].upper()}{label[1:]}: the tool is {'unreliable' if weak else 'fairly reliable'}. "
        f"It found {agreement.planted_met} of {agreement.planted} planted{share} and {right}."
    )


def unreliable(kind: Kind) -> str | None:
    """A warning where the tool marks a kind and is right less than three times in five; None where it is not so."""
    agreement = measured()[kind]
    if agreement.precision is None or agreement.precision >= POOR:
        return None
    label = CARDS[kind].label
    return f"Of the places the tool marks as {label}, about {round(100 * agreement.precision)} in 100 were right on texts it had not seen."
