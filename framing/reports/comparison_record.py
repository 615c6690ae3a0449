"""The JSON form of a comparison, schema `framing/comparison/1`, as plain dictionaries and lists.

It knows the output contract; it refuses to know how anything was aligned.

    {"schema": "framing/comparison/1", "incident": {"id": "…", "title": "…", "date": "…"}, "documents": […],
     "figures": [{"measure": "killed", "of": "…", "conflict": "updated", "values": […]}], …}
"""

from typing import Any

from framing.comparison.compare import Comparison
from framing.comparison.coverage import Fact
from framing.reports.record import OFFSETS, digest, plain

COMPARISON_SCHEMA = "framing/comparison/1"


def comparison_record(comparison: Comparison, *, text: bool = True) -> dict[str, Any]:
    """Everything in one comparison; without `text` no word of the articles is in it."""
    incident = comparison.incident
    texts = {account.document: account.analysis.document.text for account in incident.accounts}
    record: dict[str, Any] = {
        "schema": COMPARISON_SCHEMA,
        "offsets": OFFSETS,
        "incident": {"id": incident.id, "title": incident.title, "date": incident.date},
        "documents": [
            {
                "id": account.document,
                "outlet": account.outlet,
                "title": account.analysis.document.title,
                "published": account.published,
                "words": sum(account.analysis.words.values()),
                "sha256": digest(account.analysis.document.text),
            }
            for account in incident.accounts
        ],
        "sides": plain(incident.sides),
        "figures": plain(comparison.figures),
        "names": plain(comparison.names),
        "agency": plain(comparison.agency),
        "sources": plain(comparison.sources),
        "balance": [{**plain(row), "side_words": dict(row.side_words)} for row in comparison.balance],
        "coverage": [fact_record(fact, texts) for fact in comparison.coverage],
        "shifts": plain(comparison.shifts),
        "standings": plain(comparison.standings),
        "distinctive": plain(comparison.distinctive),
        "wire": plain(comparison.wire),
        "notices": list(incident.notices),
        "run": plain(comparison.run),
    }
    return record if text else without_words(record)


def fact_record(fact: Fact, texts: dict[str, str]) -> dict[str, Any]:
    """One fact with the words of its tellings and of the nearest candidates."""
    return {
        "fact": fact.text,
        "present": [{**plain(telling), "text": texts[telling.document][telling.start : telling.end]} for telling in fact.present],
        "absent": [
            {
                "document": absence.document,
                "nearest": None
                if absence.nearest is None
                else {
                    **plain(absence.nearest),
                    "text": texts[absence.document][absence.nearest.start : absence.nearest.end],
                },
            }
            for absence in fact.absent
        ],
    }


WORDS_OF_ARTICLES = frozenset("text title of source as_of form act fact claim names name verbs word words_of why".split())
"""Keys under which an article's own words stand."""


def without_words(value: Any, key: str = "") -> Any:
    """The record without the articles' words; counts, classes, offsets and digests stay."""
    if key == "incident":
        return value
    if isinstance(value, dict):
        return {name: without_words(part, name) for name, part in value.items()}
    if isinstance(value, list):
        return [] if key in WORDS_OF_ARTICLES else [without_words(part, "") for part in value]
    return None if key in WORDS_OF_ARTICLES and isinstance(value, str) else value
