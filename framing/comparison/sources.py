"""Who speaks in which account: for how long, how early, introduced with which verbs, directly or not, and for which side.

It knows how to add up the source ledgers; it refuses to know who ought to be heard.
"""

from collections.abc import Sequence

from framing.comparison.namings import WORD, speakers
from framing.comparison.types import Account, Side, SourceBalance, SourceRow, SourceShare
from framing.text import NON_WORDS, tokenise
from framing.types import LEVELS, Source
from framing.voice.speakers import NOBODY

NAMED = ("named-person", "named-institution")


def find_source_rows(accounts: Sequence[Account], sides: Sequence[Side] = ()) -> tuple[SourceRow, ...]:
    """One row a source, the one heard in most accounts first, then the one given most words.

    What the text puts in nobody's mouth (*it was reported that*) has no row, nor has the outlet itself (*the Gazette can reveal*);
    their words count in the balance.
    """
    told = [
        (account, source)
        for account in accounts
        for source in account.analysis.sources
        if source.name != NOBODY.name and not is_own(source.name, account.outlet)
    ]
    numbers = speakers([(source.name, source.level) for _, source in told])
    rows: dict[int, dict[str, list[Source]]] = {}
    texts = {account.document: account.analysis.document.text for account in accounts}
    for (account, source), number in zip(told, numbers, strict=True):
        rows.setdefault(number, {}).setdefault(account.document, []).append(source)
    built = [source_row(documents, texts, sides) for documents in rows.values()]
    return tuple(sorted(built, key=lambda row: (-len(row.documents), -sum(share.words for share in row.documents), row.name)))


def is_own(name: str, outlet: str) -> bool:
    """Whether this is the outlet speaking of itself: *The Gazette can reveal*.

    >>> is_own("the Gazette", "The Harbour Gazette"), is_own("the Harbour Board", "The Harbour Gazette")
    (True, False)
    """
    words = folded_words(name)
    return bool(words) and set(words) <= set(folded_words(outlet))


def source_row(documents: dict[str, list[Source]], texts: dict[str, str], sides: Sequence[Side]) -> SourceRow:
    namings = [source for sources in documents.values() for source in sources]
    best = min(namings, key=lambda source: (LEVELS.index(source.level), -len(source.name), source.name))
    side = side_of([source.name for source in namings], sides)
    return SourceRow(
        name=best.name,
        level=best.level,
        documents=tuple(share(document, sources, texts[document], side) for document, sources in documents.items()),
    )


def share(document: str, sources: Sequence[Source], text: str, side: str | None) -> SourceShare:
    statements = sorted((statement for source in sources for statement in source.statements), key=lambda statement: statement.start)
    return SourceShare(
        document=document,
        names=tuple(dict.fromkeys(source.name for source in sources)),
        words=sum(source.words for source in sources),
        direct_words=sum(words_in(text, statement.start, statement.end) for statement in statements if statement.direct),
        first_position=min(source.first_position for source in sources),
        statements=len(statements),
        verbs=tuple(statement.verb.casefold() for statement in statements if statement.verb is not None),
        stances=tuple(statement.stance for statement in statements if statement.stance is not None),
        side=side,
    )


def find_balance(accounts: Sequence[Account], sides: Sequence[Side] = ()) -> tuple[SourceBalance, ...]:
    """Who is heard in each account, in the accounts' order."""
    rows = find_source_rows(accounts, sides)
    side_words = {account.document: {side.id: 0 for side in sides} for account in accounts}
    direct = {
        account.document: sum(
            share(account.document, [source], account.analysis.document.text, None).direct_words
            for source in account.analysis.sources
            if source.name == NOBODY.name
        )
        for account in accounts
    }
    for row in rows:
        for given in row.documents:
            direct[given.document] += given.direct_words
            if given.side is not None:
                side_words[given.document][given.side] += given.words
    return tuple(
        SourceBalance(
            document=account.document,
            words=sum(source.words for source in account.analysis.sources),
            direct_words=direct[account.document],
            named_words=sum(source.words for source in account.analysis.sources if source.level in NAMED),
            side_words=tuple(side_words[account.document].items()),
        )
        for account in accounts
    )


def side_of(names: Sequence[str], sides: Sequence[Side]) -> str | None:
    """The one side that one of these namings belongs to; None if there is none or more than one.

    The longest declared name that stands in a naming decides, so that *Oressia's police* may be told from *police*.
    """
    best: dict[int, set[str]] = {}
    for side in sides:
        for declared in side.names:
            words = folded_words(declared)
            if words and any(holds(folded_words(name), words) for name in names):
                best.setdefault(len(words), set()).add(side.id)
    if not best:
        return None
    longest = best[max(best)]
    return next(iter(longest)) if len(longest) == 1 else None


def folded_words(name: str) -> tuple[str, ...]:
    """The words without an article before them and possessive endings.

    >>> folded_words("The Ministry of Oressia's Navy")
    ('ministry', 'of', 'oressia', 'navy')
    """
    words = tuple(word.casefold().removesuffix("'s").removesuffix("’s") for word in WORD.findall(name))
    return words[1:] if words[:1] in (("the",), ("a",), ("an",)) else words


def holds(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether the part stands in the words, in one piece; a full name also by its last word alone."""
    if len(part) > 1 and words == part[-1:]:
        return True
    return any(words[place : place + len(part)] == part for place in range(len(words) - len(part) + 1))


def words_in(text: str, start: int, end: int) -> int:
    """The words of a stretch, cut as the ledgers cut them.

    >>> words_in("We watch no U.S. boat", 0, 21)
    5
    """
    return sum(token not in NON_WORDS for token in tokenise(text[start:end]))
