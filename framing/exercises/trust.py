"""How far the tool can be trusted with a kind, as measured on articles that nobody tuned it on.

It knows aggregate figures over the held-out part of the invented corpus; it refuses to know a single text of it.
"""

from collections.abc import Iterable
from functools import cache

from framing.evaluation.corpus import Agreement, Notes, count_markers, read_file
from framing.evaluation.truth import load_corpus
from framing.reports.legend import CARDS
from framing.resources import shipped
from framing.types import KINDS, Kind

FEW = 20
"""Below this, one reading more or less moves the figure by five points and more."""
POOR = 0.6


@cache
def measured() -> dict[Kind, Agreement]:
    """Found against planted, by kind, summed over the held-out articles."""
    from framing.analysis import Analyzer

    analyzer = Analyzer(tone=False, readability=False)
    totals = dict.fromkeys(KINDS, Agreement())
    for article in load_corpus(shipped("corpora")).articles("held-out"):
        counts: dict[str, Agreement] = {}
        count_markers(article, analyzer.analyze(read_file(article)), counts, Notes(article))  # type: ignore[arg-type]
        for kind in KINDS:
            totals[kind] += counts[f"markers/{kind}"]
    return totals


def cautions(kinds: Iterable[Kind]) -> tuple[str, ...]:
    """One sentence for each kind, the least trustworthy first."""
    known = [(kind, measured()[kind]) for kind in KINDS if kind in set(kinds)]
    return tuple(sentence(kind, agreement) for kind, agreement in sorted(known, key=lambda pair: pair[1].value or 0.0))


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
