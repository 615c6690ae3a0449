"""The JSON form of a comparison, schema `framing/comparison/1`, as plain dictionaries and lists.

It knows the output contract; it refuses to know how anything was aligned.

    {"schema": "framing/comparison/1", "incident": {"id": "…", "title": "…", "date": "…"}, "documents": […],
     "figures": [{"measure": "killed", "of": "…", "conflict": "updated", "values": […]}], …}
"""

from typing import Any

from framing.comparison.compare import Comparison
from framing.comparison.coverage import Fact
from framing.reports.comparison_redaction import hide_articles
from framing.reports.record import OFFSETS, digest, plain

COMPARISON_SCHEMA = "framing/comparison/1"


def comparison_record(comparison: Comparison, *, text: bool = True) -> dict[str, Any]:
    """Everything in one comparison; without `text` no word of the articles is in it."""
    shown = comparison if text else hide_articles(comparison)
    incident = shown.incident
    texts = {account.document: account.analysis.document.text if text else "" for account in incident.accounts}
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
        "figures": plain(shown.figures),
        "names": plain(shown.names),
        "agency": plain(shown.agency),
        "prominence": plain(shown.prominence),
        "sources": plain(shown.sources),
        "balance": [{**plain(row), "side_words": dict(row.side_words)} for row in shown.balance],
        "coverage": [fact_record(fact, texts) for fact in shown.coverage],
        "shifts": plain(shown.shifts),
        "standings": plain(shown.standings),
        "distinctive": plain(shown.distinctive),
        "wire": plain(shown.wire),
        "notices": list(incident.notices),
        "run": plain(shown.run),
    }
    return record if text else null_for_nothing(record)


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


def null_for_nothing(value: Any) -> Any:
    """The record with null where words were left out: an empty string would say that the article has none."""
    if isinstance(value, dict):
        return {name: null_for_nothing(part) for name, part in value.items()}
    if isinstance(value, list):
        return [null_for_nothing(part) for part in value]
    return None if value == "" else value
