"""Exercises of a development incident, made once each, and articles of our own."""

from functools import cache
from pathlib import Path

import pytest

from framing.exercises.making import make
from framing.exercises.material import load_material

INCIDENT = "march-in-tarn-quay"
NASTY = """Regime tightens its grip = on {the} lower lock: 50% ~ of it #1

The so-called harbour guard {armed} closed the market = at 5:30 under the pretext of a "hygiene check" <b>& more</b>, critics say \\ claim.

=SUM(A1) was written on the wall; the shocking reply ~ “they claimed it was 😀 cruel” ~ came from 14 residents on Monday.

Officials insisted that at least 30 rowers were hurt; the union said 45 rowers were injured on the quay.
"""
OTHER = """Guard closes fish market on the lower lock

The harbour guard closed the fish market on Sunday for a hygiene check, the ministry said.

The ministry claimed that 12 barrels of fuel were found. Ilka Tarrow, 34, a baker, said 45 rowers were hurt.

“We were only mending nets,” said Tarrow. A brutal onslaught followed, she said.
"""
THIRD = """Market shut after check

The massive closure of the fish market is a disgrace, and clearly the regime’s thugs enjoyed it.

Tarrow insisted that 45 rowers were hurt. The so-called guard admitted nothing.
"""


@cache
def material(name: str = INCIDENT):
    return load_material([name])


@cache
def made(kind: str, level: int = 1, items: int = 6, seed: int = 3):
    return make([INCIDENT], kind=kind, level=level, items=items, seed=seed, material=material())


@pytest.fixture
def own(tmp_path) -> list[Path]:
    """Three articles of one event, with signs that formats take for their own."""
    paths = []
    for name, text in (("courier", NASTY), ("ledger", OTHER), ("klaxon", THIRD)):
        path = tmp_path / f"{name}.txt"
        path.write_text(text, encoding="utf-8", newline="\n")
        paths.append(path)
    return paths


@pytest.fixture
def manifest(own, tmp_path) -> Path:
    """The same with a manifest, two of them from one outlet."""
    rows = [("The Weir Post", "courier.txt"), ("Lock Gazette", "ledger.txt"), ("The Weir Post", "klaxon.txt")]
    text = 'id = "market"\ntitle = "The fish market"\n' + "".join(
        f'[[accounts]]\noutlet = "{outlet}"\npath = "{path}"\n' for outlet, path in rows
    )
    path = tmp_path / "market.toml"
    path.write_text(text, encoding="utf-8")
    return path
