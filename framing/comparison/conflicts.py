"""Why the accounts differ in one quantity: the likeliest class, with the reason in words.

It knows how much each reason weighs; it refuses to know who is right, and what a reason is read from.

*none*: one number can be all of them. Else a class is possible if the texts give a reason for it (`framing.comparison.reasons`), and
*unexplained* always is; the likeliest is chosen. `WEIGHTS` come from multinomial logistic regression over quantities whose class is
known, in the development incidents of the corpus and in others written for the purpose: see `framing.evaluation.conflicts`.
"""

from collections.abc import Mapping, Sequence
from math import fsum

from framing.comparison.givers import group_sources
from framing.comparison.reasons import SPEAKS_FOR, Quantity, circumstances, reasons_told
from framing.comparison.types import Conflict, FigureValue

CLASSES: tuple[Conflict, ...] = ("different-scope", "different-source", "updated", "unexplained")
INTERCEPTS = (-0.69, -1.7, -0.2, 2.4)
WEIGHTS: Mapping[str, tuple[float, ...]] = {
    "scope told": (3.2, -1.8, -0.3, -1.1),
    "scope opened": (1.0, -0.2, -0.3, -0.5),
    "own day": (1.5, 0.0, 0.0, -0.5),
    "own place or share": (0.6, -0.4, -0.5, 0.3),
    "whole": (1.9, -0.6, -1.0, -0.3),
    "more": (-1.3, 1.0, 0.6, -0.3),
    "narrower name": (1.5, 0.0, 0.0, -0.5),
    "other year": (0.6, -0.1, -0.4, -0.1),
    "both given": (-0.3, 1.6, -1.2, -0.1),
    "several givers": (-0.1, 1.2, 0.3, -1.4),
    "on the move": (-0.4, -0.5, 1.1, -0.2),
    "given twice": (-0.2, -0.2, 0.0, 0.5),
    "course": (0.8, 0.5, -0.2, -1.1),
    "change told": (0.2, -0.8, 1.5, -0.9),
    "hour told": (-1.0, 0.2, 1.2, -0.4),
    "doublings": (0.6, 0.2, -0.5, -0.3),
    "against the days": (-0.3, 0.3, 0.2, -0.2),
    "one day": (0.7, 0.6, -1.9, 0.6),
    "cumulative": (0.3, -0.3, 1.4, -1.5),
    "with the days": (0.1, 0.0, 0.7, -0.8),
    "cumulative, given twice": (-0.4, -0.5, 0.3, 0.6),
    "momentary": (-0.3, -0.4, 0.9, -0.2),
    "givers": (0.0, 1.4, 0.2, -1.6),
    "all told apart": (-0.2, 1.1, -0.4, -0.5),
    "two in one account": (0.2, 0.9, 0.8, -1.8),
    "qualified": (-0.1, -0.3, -0.8, 1.2),
}
"""What each reason and circumstance adds to the log odds of each of `CLASSES`; *own day* and *narrower name* are rare, and set by hand."""


def classify(row: Quantity) -> tuple[Conflict, str]:
    """The conflict class of a row and the reason for it."""
    if not row.groups:
        return "none", "No number could be read from the words."
    if len(row.groups) < 2:
        return "none", agreement(row.values)
    told = reasons_told(row)
    conflict = likeliest(told, circumstances(row, told))
    why = next((words for name, words in told.items() if SPEAKS_FOR[name] == conflict), None)
    return conflict, why or unexplained(row)


def likeliest(told: Mapping[str, str], amounts: Mapping[str, float]) -> Conflict:
    """The class that the reasons make likeliest, among those that have one."""
    possible = {SPEAKS_FOR[name] for name in told} | {"unexplained"}
    found = {**dict.fromkeys(told, 1.0), **amounts}
    odds = {
        conflict: INTERCEPTS[place] + fsum(WEIGHTS[name][place] * amount for name, amount in found.items())
        for place, conflict in enumerate(CLASSES)
        if conflict in possible
    }
    return max(odds, key=lambda conflict: odds[conflict])


def unexplained(row: Quantity) -> str:
    values = row.values
    without = [values[group[0]] for group in row.groups if not group_sources(values, group)]
    if without:
        told = ", ".join(f"{value.text} ({value.document})" for value in without)
        return f"No date, scope or source in the texts tells the numbers apart; without a source: {told}."
    return "No date, scope or source in the texts tells the numbers apart: one source is given different numbers."


def agreement(values: Sequence[FigureValue]) -> str:
    bounds = {(value.low, value.high) for value in values}
    return "All accounts that tell it give one number." if len(bounds) == 1 else "One number can be all of them."
