"""A comparison without the articles' words, for reports that may be passed on where the articles may not.

It knows which values of a comparison hold words of the articles; it refuses to know how the rest is shown.
"""

from dataclasses import replace

from framing.comparison.compare import Comparison
from framing.comparison.coverage import Fact
from framing.comparison.shifts import Shift
from framing.comparison.types import Carried, Incident, ProminenceRow
from framing.reports.redaction import hide_words


def hide_articles(comparison: Comparison) -> Comparison:
    """The comparison with empty or unknown values where words of the articles stood; offsets, counts and classes stay.

    The articles' text itself stays in the analyses, because digests and sentences are worked out from it: it is not for
    printing. The incident's own title is the manifest's, and stays.
    """
    return replace(
        comparison,
        incident=hide_incident(comparison.incident),
        figures=tuple(
            replace(
                row,
                of=None,
                why="",
                values=tuple(replace(value, text="", of=None, source=None, as_of=None) for value in row.values),
            )
            for row in comparison.figures
        ),
        names=tuple(replace(row, choices=tuple(replace(choice, form="") for choice in row.choices)) for row in comparison.names),
        agency=tuple(replace(row, act="", choices=tuple(replace(choice, text="") for choice in row.choices)) for row in comparison.agency),
        prominence=tuple(map(hide_first, comparison.prominence)),
        sources=tuple(
            replace(row, name="", documents=tuple(replace(share, names=(), verbs=()) for share in row.documents))
            for row in comparison.sources
        ),
        coverage=tuple(hide_fact(fact) for fact in comparison.coverage),
        shifts=tuple(hide_shift(shift) for shift in comparison.shifts),
        distinctive=tuple(
            replace(outlet, words=tuple(replace(word, word="") for word in outlet.words)) for outlet in comparison.distinctive
        ),
    )


def hide_incident(incident: Incident) -> Incident:
    """The incident with articles without words; the names that speak for a side are words of the articles."""
    return replace(
        incident,
        accounts=tuple(replace(account, analysis=hide_words(account.analysis)) for account in incident.accounts),
        sides=tuple(replace(side, names=()) for side in incident.sides),
    )


def hide_fact(fact: Fact) -> Fact:
    return replace(fact, text="")


def hide_first(row: ProminenceRow) -> ProminenceRow:
    return replace(row, headline=hide_carried(row.headline), lead=hide_carried(row.lead), why=())


def hide_carried(carried: Carried | None) -> Carried | None:
    if carried is None:
        return None
    figures = tuple(replace(figure, text="", of=None, source=None, as_of=None) for figure in carried.figures)
    return replace(carried, figures=figures, names=())


def hide_shift(shift: Shift) -> Shift:
    return replace(
        shift,
        claim="",
        attributed=tuple(replace(place, source=None) for place in shift.attributed),
        flat=tuple(replace(place, source=None) for place in shift.flat),
    )
