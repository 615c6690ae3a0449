"""The numbers of an invented sentence with their bounds and phrases, before the figure ledger asks what they measure.

It knows how the ledger comes by a number; it refuses to know what the number measures, and whether it is a figure.
"""

from framing.ledgers.quantities import Quantity, joined_ranges, qualified, with_phrase
from framing.ledgers.results import numbers_with_results
from framing.prose import Prose
from tests.reading import prose_of


def quantities_of(text: str) -> tuple[Prose, list[Quantity]]:
    prose = prose_of(text)
    joined = joined_ranges(prose, [qualified(prose, number) for number in numbers_with_results(prose)])
    return prose, [with_phrase(prose, quantity, prose.sentence_range(quantity.number.first)[1]) for quantity in joined]


def number_in(text: str, place: int = 0) -> tuple[Prose, Quantity, int, int]:
    """The number at this place of the text, and where its sentence begins and ends."""
    prose, quantities = quantities_of(text)
    first, last = prose.sentence_range(quantities[place].number.first)
    return prose, quantities[place], first, last
