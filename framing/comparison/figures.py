"""Figures side by side: one row a quantity, one value a mention, and why the accounts differ.

It knows how mentions of one quantity find each other; it refuses to know which figure is right.

Two mentions are alike by what they count, by their sentences' words and names, and by the numbers themselves; rows are
average-linkage clusters of these likenesses (Sokal & Michener 1958).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from framing.comparison.conflicts import classify
from framing.comparison.corroborated import complete_ledgers
from framing.comparison.counted import WILD
from framing.comparison.counts import counts
from framing.comparison.figure_likeness import Rarity, likeness, told_together
from framing.comparison.joined_numbers import join_numbers
from framing.comparison.mentions import Mention, are_linked, mentions_of
from framing.comparison.parts import with_their_wholes
from framing.comparison.passing import is_one_thing, numbers_in_passing
from framing.comparison.reasons import Quantity
from framing.comparison.rivals import join_rivals
from framing.comparison.types import Account, FigureRow
from framing.types import Figure

THRESHOLD = 0.33
"""Likeness at which mentions are one quantity."""
FULL = 3.0
"""More than any likeness: a distance is what is missing to it."""
CASUALTIES = ("killed", "injured", "missing")


def find_figure_rows(accounts: Sequence[Account]) -> tuple[FigureRow, ...]:
    """The rows of all quantities: the dead, hurt and missing of several accounts first, then those that most accounts tell.

    Equals stand as the first account that tells them has them.
    """
    return rows_of(mentions_told(accounts), accounts)


def align(ledgers: Sequence[tuple[Account, Sequence[Figure]]]) -> tuple[FigureRow, ...]:
    """The rows of these ledgers' figures and of nothing else; each figure stands in exactly one row."""
    mentions = [found for account, figures in ledgers for found in mentions_of(account, figures)]
    return rows_of(mentions, [account for account, _ in ledgers])


def mentions_told(accounts: Sequence[Account]) -> list[Mention]:
    """Every figure of the accounts' ledgers and every number in passing, account by account."""
    return [
        found
        for account, ledger in complete_ledgers(accounts)
        for found in mentions_of(account, ledger, list(numbers_in_passing(account.analysis, ledger)))
    ]


def rows_of(mentions: Sequence[Mention], accounts: Sequence[Account]) -> tuple[FigureRow, ...]:
    """The rows of these mentions, in the order of the table."""
    published = {account.document: account.published for account in accounts}
    rows = [row([mentions[place] for place in cluster], published) for cluster in clusters(mentions)]
    return tuple(sorted(rows, key=place_of))


def place_of(row: FigureRow) -> tuple[bool, int, int, int]:
    """What comes before what: of the dead, those whom most accounts print in headline or lead, then those of most accounts."""
    telling = len({value.document for value in row.values})
    leading = len({value.document for value in row.values if value.place != "body"})
    kind = CASUALTIES.index(row.measure) if telling > 1 and row.measure in CASUALTIES else len(CASUALTIES)
    return telling < 2, kind, -leading if kind < len(CASUALTIES) else 0, -telling


def clusters(mentions: Sequence[Mention]) -> list[list[int]]:
    """Which mentions are of one quantity; in the order of their first mentions.

    A number in passing stands in a row only where another account tells the same quantity.
    """
    firm = [place for place, mention in enumerate(mentions) if not mention.passing]
    ledgers = [mentions[place] for place in firm]
    rarity = Rarity(ledgers)
    rows = [[firm[place] for place in row] for row in join_rivals(alike(ledgers, rarity), ledgers, rarity.overlap)]
    rows += [[place] for place, mention in enumerate(mentions) if mention.passing]
    joined = with_their_wholes(join_numbers(rows, mentions, Rarity(mentions).overlap), mentions)
    return [row for row in joined if is_told([mentions[place] for place in row])]


def alike(mentions: Sequence[Mention], rarity: Rarity) -> list[list[int]]:
    """Average-linkage clusters of the ledgers' figures."""
    if len(mentions) < 2:
        return [[place] for place in range(len(mentions))]
    from scipy.cluster.hierarchy import fcluster, linkage

    apart = told_together(mentions)
    distances = [
        FULL - likeness(mentions[one], mentions[other], rarity, apart)
        for one in range(len(mentions))
        for other in range(one + 1, len(mentions))
    ]
    labels = fcluster(linkage(distances, method="average"), FULL - THRESHOLD, criterion="distance")
    found: dict[int, list[int]] = {}
    for place, label in enumerate(labels):
        found.setdefault(int(label), []).append(place)
    return sorted(found.values())


def is_told(mentions: Sequence[Mention]) -> bool:
    """Whether a row holds a figure of a ledger, or numbers in passing of several accounts that count one thing."""
    if not all(mention.passing for mention in mentions):
        return True
    return len({mention.value.document for mention in mentions}) > 1 and is_one_thing(
        [mention.group for mention in mentions],
        [mention.scale and mention.scale[0] for mention in mentions],
        [mention.recalled for mention in mentions],
    )


def linked_pair(mentions: Sequence[Mention]) -> tuple[int, int] | None:
    """The places of two mentions that one account gives as one count on the move."""
    for first, second in combinations(range(len(mentions)), 2):
        if are_linked(mentions[first], mentions[second]):
            return first, second
    return None


def row(mentions: Sequence[Mention], published: Mapping[str, str | None]) -> FigureRow:
    quantity = quantity_of(mentions, published)
    counted = Counter(label for found in mentions if (label := label_of(found)) is not None)
    conflict, why = classify(quantity)
    return FigureRow(
        measure=quantity.measure,
        of=counted.most_common(1)[0][0] if counted else None,
        conflict=conflict,
        why=why,
        values=tuple(quantity.values),
    )


def label_of(mention: Mention) -> str | None:
    """What a figure counts, as a row is headed by it: *siege* for *a 19-hour siege*, whose unit is no word of its own."""
    of = mention.value.of
    unit, _, lasting = (of or "").partition(" ")
    return lasting if lasting and f"-{unit}" in mention.value.text else of


def quantity_of(mentions: Sequence[Mention], published: Mapping[str, str | None]) -> Quantity:
    """The mentions of one quantity as what its conflict class is told by; its measure is that of most."""
    measures = Counter(found.measure for found in mentions if found.measure not in WILD)
    values = [found.value for found in mentions]
    return Quantity(
        values=values,
        groups=counts(values),
        published=published,
        measure=measures.most_common(1)[0][0] if measures else "other",
        nearby=[found.nearby for found in mentions],
        beside=[found.beside for found in mentions],
        linked=linked_pair(mentions),
        parts=[found.part for found in mentions],
    )
