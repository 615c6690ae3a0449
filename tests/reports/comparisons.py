"""Invented incidents for the reports of comparisons: one of three accounts, one with everything that could break a page.

It knows what a comparison can hold; it refuses to know how reports look.
"""

import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

from framing.analysis import Analyzer
from framing.comparison.compare import Comparison, compare
from framing.comparison.incident import load_incident

COURIER = """Twelve hurt as ferry strikes pier at Low Weir

LOW WEIR, May 4 — At least 12 people were hurt when a ferry struck the pier at Low Weir on Sunday evening, the harbour office said.

“We heard a bang and ran to the boats,” said Ilka Tarrow, 34, a baker. The harbour office denied that the pilot had been asleep.

The ferry had been repaired in March, its owners said, and carried 200 passengers. The pier will stay shut until the cracked beams have
been replaced, and the night market on the lower quay has moved to the mill yard for as long as the work goes on.
"""
GAZETTE = """Ferry rams Low Weir pier; regime of owners blamed

LOW WEIR, May 5 — Some 15 people were injured when a ferry rammed the pier at Low Weir on Sunday evening. The so-called safety plan of the
owners failed, critics claimed.

Ilka Tarrow, a baker, said that she had heard a bang. “They never mended the rudder,” she said. The pilot had been asleep.

The pier will stay shut until the cracked beams have been replaced, and the night market on the lower quay has moved to the mill yard for
as long as the work goes on. The ferry carried 200 passengers.
"""
LEDGER = """Inquiry opens into ferry accident at Low Weir

LOW WEIR, May 9 — An inquiry has opened into the accident at Low Weir, in which a ferry struck the pier and 17 people were injured, the
harbour office said on Friday.

The owners claimed that the ferry had been repaired in March. Ilka Tarrow, a baker, said that she had heard a bang and run to the boats.
The pilot, the harbour office said, had been awake.
"""
MANIFEST = """id = "ferry"
title = "The ferry at Low Weir"
date = 2031-05-04
[[accounts]]
outlet = "Low Weir Courier"
path = "courier.txt"
published = 2031-05-04
[[accounts]]
outlet = "Quay Gazette"
path = "gazette.txt"
published = 2031-05-05
[[accounts]]
outlet = "Ledger"
path = "ledger.txt"
published = 2031-05-09
[sides.harbour]
names = ["the harbour office"]
[sides.owners]
names = ["the owners", "its owners"]
"""
ARTICLES = {"courier.txt": COURIER, "gazette.txt": GAZETTE, "ledger.txt": LEDGER}
HOSTILE = "<script>alert(1)</script> &amp; \x1b[31mred \u202eevil שלום =1+1 ]]> --> </style> {{ 7 * 7 }}"


def write_incident(folder: Path) -> Path:
    """The three accounts with their manifest."""
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    manifest = folder / "incident.toml"
    manifest.write_text(MANIFEST, encoding="utf-8", newline="\n")
    return manifest


@cache
def ferry() -> Comparison:
    """The three accounts compared."""
    with tempfile.TemporaryDirectory() as folder:
        return compare(load_incident([write_incident(Path(folder))], analyze=Analyzer(tone=False, readability=False).analyze))


@cache
def hostile() -> Comparison:
    """The same with markup, controls and formulas wherever a string can come from outside."""
    found = ferry()
    accounts = tuple(
        replace(
            account,
            outlet=f"{HOSTILE} {number}",
            published=HOSTILE,
            analysis=replace(account.analysis, document=replace(account.analysis.document, title=HOSTILE, outlet=f"{HOSTILE} {number}")),
        )
        for number, account in enumerate(found.incident.accounts)
    )
    outlets = {account.outlet: f"{HOSTILE} {number}" for number, account in enumerate(found.incident.accounts)}
    return replace(
        found,
        incident=replace(found.incident, title=HOSTILE, accounts=accounts, notices=(HOSTILE,)),
        figures=tuple(
            replace(row, of=HOSTILE, why=HOSTILE, values=tuple(replace(value, text=HOSTILE, source=HOSTILE) for value in row.values))
            for row in found.figures
        ),
        names=tuple(
            replace(row, set=HOSTILE, choices=tuple(replace(choice, form=HOSTILE) for choice in row.choices)) for row in found.names
        ),
        agency=tuple(replace(row, act=HOSTILE) for row in found.agency),
        sources=tuple(
            replace(row, name=HOSTILE, documents=tuple(replace(share, verbs=(HOSTILE,), side=HOSTILE) for share in row.documents))
            for row in found.sources
        ),
        coverage=tuple(replace(fact, text=HOSTILE) for fact in found.coverage),
        shifts=tuple(replace(shift, claim=HOSTILE) for shift in found.shifts),
        standings=tuple(
            replace(standing, outlets=tuple(replace(outlet, outlet=outlets[outlet.outlet]) for outlet in standing.outlets))
            for standing in found.standings
        ),
        distinctive=tuple(replace(outlet, outlet=outlets[outlet.outlet]) for outlet in found.distinctive),
    )
