"""How the server is set up: where it keeps its file, how long, and how much it takes at once.

It knows numbers and their reasons; it refuses to know who asks.
"""

from dataclasses import dataclass, field
from pathlib import Path

DAY = 24 * 60 * 60
DATA_FILE = "framing-serve.sqlite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Sizes and rates. A class of 60 behind one address stays far below them."""

    body: int = 1_500_000
    """Bytes of one request; two articles of the longest kind fit."""
    article: int = 200_000
    """Characters of a pasted article."""
    reason: int = 500
    """Characters of a student's reason."""
    words: int = 4_000
    """Characters of an answer in words of one's own."""
    nickname: int = 30
    students: int = 250
    """In one class."""
    marks: int = 1_000
    """Of one student."""
    lessons: int = 40
    """Open at one time."""
    writes: float = 8.0
    """A student's writes a second, on average; marks kept through a lost connection come in a burst."""
    burst: int = 400
    articles_per_minute: int = 30
    """Articles analysed for one address."""
    wrong_keys_per_minute: int = 10
    wrong_codes_per_minute: int = 40
    joins_per_minute: int = 300
    """Classes joined from one address: a school may share one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One server."""

    data: Path
    keep: float = 7 * DAY
    """Seconds after which a class and everything in it is erased."""
    hosts: frozenset[str] = field(default_factory=lambda: frozenset({"127.0.0.1", "localhost", "::1"}))
    """Names under which the server answers, besides numeric addresses if `network`."""
    network: bool = False
    """Whether others than this machine may ask."""
    address: str | None = None
    """Where a class opens the page, e.g. `http://192.168.1.20:8000`; None: as the teacher's own browser calls it."""
    limits: Limits = field(default_factory=Limits)
