"""How the numbers of one quantity go with the days of the accounts: they grow, or fall, or neither.

It knows dates and numbers; it refuses to know what the words say.
"""

from collections.abc import Mapping, Sequence

from framing.comparison.counts import is_vague
from framing.comparison.types import FigureValue

DWINDLING = frozenset({"missing", "trapped", "hostages"})
"""Counts that fall as people are found."""
AGAINST = "The number falls with the date of the account."


def course_of(values: Sequence[FigureValue], published: Mapping[str, str | None], *, measure: str) -> str:
    """How the numbers go with the days, in words; `""` where the days say nothing, AGAINST where they speak against an update."""
    growth = grows(values, published)
    if growth is not None:
        return growth
    fallen = falls(values, published)
    if fallen and measure in DWINDLING:
        return "The number falls with the date of the account, as people are found."
    return AGAINST if fallen else ""


def grows(values: Sequence[FigureValue], published: Mapping[str, str | None]) -> str | None:
    """The numbers by day, if they never fall and at least two days differ."""
    by_day: dict[str, list[float]] = {}
    for value in values:
        day = published.get(value.document)
        number = value.low if value.low is not None else value.high
        if day is None:
            return None
        if number is not None and not is_vague(value):
            by_day.setdefault(day[:10], []).append(number)
    days = sorted(by_day)
    if len(days) < 2:
        return None
    latest = [max(by_day[day]) for day in days]
    earliest = [min(by_day[day]) for day in days]
    if any(after < before for before, after in zip(latest, latest[1:], strict=False)) or latest[0] == latest[-1]:
        return None
    if any(low < latest[0] for low in earliest[1:]):
        return None
    return (
        "The number never falls with the date of the account: "
        + ", ".join(f"{day}: {number:,.10g}" for day, number in zip(days, latest, strict=True))
        + "."
    )


def falls(values: Sequence[FigureValue], published: Mapping[str, str | None]) -> bool:
    """Whether a later account has a lower number than every earlier one."""
    by_day: dict[str, list[float]] = {}
    for value in values:
        day, number = published.get(value.document), value.low if value.low is not None else value.high
        if day is not None and number is not None and not is_vague(value):
            by_day.setdefault(day[:10], []).append(number)
    days = sorted(by_day)
    return len(days) > 1 and max(by_day[days[-1]]) < min(by_day[days[0]])
