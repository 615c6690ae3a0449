"""Numbers that an article mentions in passing: read, with what they count, though its own ledger leaves them out.

It knows numbers, their nouns and what counts nothing; it refuses to know which of them another account tells too.
"""

import re
from collections.abc import Iterator, Sequence

from framing.comparison.corroborated import SMALLEST, source_at
from framing.comparison.places import overlaps, voice_at
from framing.ledgers.attached import several_of
from framing.ledgers.durations import TIMES
from framing.ledgers.figures import plain
from framing.ledgers.quantities import Quantity, joined_ranges, qualified, with_phrase
from framing.ledgers.results import numbers_with_results
from framing.ledgers.uncounted import counts_nothing, is_all_of_them
from framing.prose import Prose
from framing.types import Analysis, Figure
from framing.vocabulary import shipped_vocabulary

HOURLY = re.compile(r"\b(?:past|(?:five|ten|twenty|quarter|half|minutes) to|at|by|until|before|after|around) $", re.IGNORECASE)
"""What stands before an hour."""
LAST_HOUR = 24
NUMBERED = re.compile(
    r"\b(?:bed|room|ward|cell|page|line|pier|channel|gate|flight|highway|motorway|road|route|house|flat|unit|"
    r"no\.?|number) $|['’]$",
    re.IGNORECASE,
)
"""What stands before the number of one thing among many."""
AGED = re.compile(r"\b(?:boy|girl|man|woman|lad|lass|child|pupil|teenager) of $", re.IGNORECASE)
ADDRESS = re.compile(r"\b(?:on|at|in) $", re.IGNORECASE)
"""Before a number and a name: *on 14 Mill Lane*."""
RESULT = re.compile(r"(?: to |[-–])\d")
"""Behind a number: *won 15 to 12*."""
DEGREES = frozenset("degrees degree knots volts hertz".split())
BODY = frozenset(
    "teeth ribs fingers toes stitches fractures vertebrae limbs legs arms hands eyes ears lungs kidneys bones bruises cuts".split()
)
"""Details of what somebody suffered, which count nobody."""
NO_HEADS = BODY | DEGREES
LOOKS_BACK = 12
"""Characters before a number that say so."""


def numbers_in_passing(analysis: Analysis, ledger: Sequence[Figure]) -> Iterator[Figure]:
    """Every other number of the article as a figure of no measure, in text order; ages, hours and names with a number are none."""
    prose = Prose(analysis.document, shipped_vocabulary())
    taken = [(figure.start, figure.end) for figure in ledger]
    for bare in joined_ranges(prose, [qualified(prose, number) for number in numbers_with_results(prose)]):
        quantity = with_phrase(prose, bare, prose.sentence_range(bare.number.first)[1])
        figure = figure_of(analysis, prose, quantity)
        if overlaps(figure.start, figure.end, taken) or quantity.size < SMALLEST:
            continue
        if counts_nothing(prose, quantity) and not is_all_of_them(prose, quantity):
            continue
        if quantity.head >= 0 and prose.folded[quantity.head] in NO_HEADS:
            continue
        start = prose.starts[quantity.number.first]
        before = analysis.document.text[max(0, start - LOOKS_BACK) : start]
        if not is_no_count(analysis.document.text, figure, before):
            yield figure


def is_no_count(text: str, figure: Figure, before: str) -> bool:
    """Whether the words round a number say that it is an age, an hour, a year, a result, an address or a name."""
    if AGED.search(before):
        return True
    if figure.of is None:
        hour = (figure.low or figure.high or 0) <= LAST_HOUR and HOURLY.search(before) is not None
        return hour or NUMBERED.search(before) is not None or RESULT.match(text, figure.end) is not None
    return figure.of.istitle() and ADDRESS.search(before) is not None


def figure_of(analysis: Analysis, prose: Prose, quantity: Quantity) -> Figure:
    """The number with what it counts, and with whose words it stands in."""
    start = prose.starts[quantity.first]
    end = prose.ends[(quantity.last if quantity.split else max(quantity.last, quantity.end)) - 1]
    return Figure(
        start=start,
        end=end,
        text=analysis.document.text[start:end],
        low=plain(quantity.low),
        high=plain(quantity.high),
        qualifier=quantity.qualifier,
        measure="other",
        of=counted_by(prose, quantity),
        source=source_at(analysis, start),
        voice=voice_at(analysis, start),
        as_of=None,
    )


def counted_by(prose: Prose, quantity: Quantity) -> str | None:
    """What a number counts; a span of time in one word, of so many that an article has, is known only by what lasts: *a two-year search*."""
    unit = quantity.number.unit
    if unit and unit.removesuffix("s") not in TIMES:
        return several_of(unit)
    counted = " ".join(prose.slice(quantity.head_first, quantity.end).split()) if quantity.head >= 0 else ""
    return f"{unit} {counted}".strip() or None


def is_one_thing(groups: Sequence[str | None], units: Sequence[str | None], recalled: Sequence[bool]) -> bool:
    """Whether numbers that stand in no ledger say of themselves that they count one thing, and one account counts it anew."""
    return not all(recalled) and any(len(set(said)) == 1 and said[0] is not None for said in (groups, units))
