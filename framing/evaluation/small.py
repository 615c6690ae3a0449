"""Small incidents in JSON Lines: a few short accounts each, with every act, quantity, fact or name labelled.

It knows their layout; it refuses to know what is measured on them.

A line has `set` (whose writing it is), `id`, `date`, `accounts` (outlet, published, title, text) and `acts`, `quantities`, `facts` or
`names`; a label gives its words as they stand in title and text, and which occurrence of them it is.
"""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from framing.evaluation.truth import (
    Account,
    Act,
    Article,
    ChosenLabel,
    ChosenRung,
    Fact,
    Incident,
    Manifest,
    Planted,
    PlantedFigure,
    Quantity,
    ToldFact,
    Truth,
)

Row: TypeAlias = dict[str, Any]


def small_incidents(path: Path) -> Iterator[tuple[str, Incident]]:
    """The set that each incident was written in, and the incident, as those of the corpus are."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row["set"], incident_of(row)


def incident_of(row: Row) -> Incident:
    """Raises ValueError for words that do not stand in their account."""
    articles = tuple(article_of(row, number) for number in range(len(row["accounts"])))
    manifest = Manifest(
        id=row["id"],
        title=row["id"],
        kind="small",
        date=date.fromisoformat(row["date"]),
        split="development",
        questions=(),
        accounts=tuple(article.account for article in articles),
        sides={},
        facts=tuple(Fact(id=fact["id"], text=fact["text"]) for fact in row.get("facts", ())),
        acts=acts_of(row),
        figures=quantities_of(row),
        shifts=(),
    )
    return Incident(path=Path(row["id"]), manifest=manifest, articles=articles)


def acts_of(row: Row) -> tuple[Act, ...]:
    return tuple(Act(id=act["id"], text=act["text"]) for act in row.get("acts", ()))


def quantities_of(row: Row) -> tuple[Quantity, ...]:
    """The quantities with their conflict classes; nobody was asked why."""
    return tuple(
        Quantity(id=each["id"], measure=each["measure"], of=each["of"], conflict=each["conflict"], why="")
        for each in row.get("quantities", ())
    )


def article_of(row: Row, number: int) -> Article:
    """One account with its labels."""
    account = row["accounts"][number]
    text = f"{account['title']}\n\n{account['text']}\n"
    name = f"{row['id']}-{number}"
    return Article(
        path=Path(f"{name}.txt"),
        text=text,
        account=Account(
            outlet=account["outlet"], path=f"{name}.txt", title=account["title"], published=date.fromisoformat(account["published"])
        ),
        truth=Truth(
            article=f"{name}.txt",
            outlet=account["outlet"],
            hard_negative=False,
            headline=Planted(start=0, end=len(account["title"]), text=account["title"]),
            markers=(),
            figures=tuple(sorted(figures_of(row, account["outlet"], text), key=lambda each: each.start)),
            statements=(),
            facts=tuple(sorted(facts_of(row, account["outlet"], text), key=lambda each: each.start)),
            labels=tuple(sorted(names_of(row, account["outlet"], text), key=lambda each: each.start)),
            agency=tuple(sorted(tellings_of(row, account["outlet"], text), key=lambda each: each.start)),
            passives=(),
            masked=(),
        ),
        follows=False,
    )


def tellings_of(row: Row, outlet: str, text: str) -> Iterator[ChosenRung]:
    for act in row.get("acts", ()):
        for each in act["tellings"]:
            if each["outlet"] == outlet:
                start = place(text, each["words"], each.get("nth", 1))
                yield ChosenRung(start=start, end=start + len(each["words"]), text=each["words"], act=act["id"], rung=each["rung"])


def facts_of(row: Row, outlet: str, text: str) -> Iterator[ToldFact]:
    for fact in row.get("facts", ()):
        for each in fact["tellings"]:
            if each["outlet"] == outlet:
                start = place(text, each["words"], each.get("nth", 1))
                end = start + len(each["words"])
                yield ToldFact(start=start, end=end, text=each["words"], id=fact["id"], attributed=each["attributed"])


def names_of(row: Row, outlet: str, text: str) -> Iterator[ChosenLabel]:
    """The names; whose words they are isn't labelled, so all count as the writer's."""
    for each in row.get("names", ()):
        if each["outlet"] == outlet:
            start = place(text, each["words"], each["nth"])
            yield ChosenLabel(start=start, end=start + len(each["words"]), text=each["words"], set=each["set"], voice="author")


def figures_of(row: Row, outlet: str, text: str) -> Iterator[PlantedFigure]:
    for quantity in row.get("quantities", ()):
        for each in quantity["cells"]:
            if each["outlet"] == outlet:
                start = place(text, each["words"], each.get("nth", 1))
                yield PlantedFigure(
                    start=start,
                    end=start + len(each["words"]),
                    text=each["words"],
                    id=quantity["id"],
                    measure=quantity["measure"],
                    of=quantity["of"],
                    voice="author" if each["source"] is None else "attributed",
                    low=each["low"],
                    high=each["high"],
                    source=each["source"],
                )


def place(text: str, words: str, nth: int) -> int:
    """Where the words stand for the nth time.

    >>> place("one, one", "one", 2)
    5
    """
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return start
