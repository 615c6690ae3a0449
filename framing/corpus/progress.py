"""How far a run has come: a line that is rewritten on a terminal, one line a minute elsewhere.

It knows clocks and words; it refuses to know what is being done. Nothing of it ends up in a result.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TextIO

TERMINAL_SECONDS = 0.2
LOG_SECONDS = 60.0
WIDTH = 79


@dataclass(slots=True, kw_only=True)
class Progress:
    """Where a person is told; without a stream nobody is."""

    stream: TextIO | None = None
    clock: Callable[[], float] = time.monotonic
    step: str = ""
    began: float = 0.0
    told: float = 0.0
    first: int = 0
    """Articles that were there already when the step began: they say nothing about its speed."""
    is_shown: bool = field(default=False, init=False)

    @property
    def is_terminal(self) -> bool:
        return self.stream is not None and self.stream.isatty()

    def begin(self, step: str, *, first: int = 0) -> None:
        """A new step."""
        self.clear()
        self.step = step
        self.began = self.told = self.clock()
        self.first = first
        if self.is_terminal:
            self.say(step, passing=True)

    def tell(self, done: int, *, fraction: float | None = None, unit: str = "articles") -> None:
        """So much of the step is done; says so if it is time to."""
        now = self.clock()
        if self.stream is None or now - self.told < (TERMINAL_SECONDS if self.is_terminal else LOG_SECONDS):
            return
        self.told = now
        self.say(self.line(done, fraction, now - self.began, unit), passing=self.is_terminal)

    def line(self, done: int, fraction: float | None, seconds: float, unit: str) -> str:
        words = [f"{self.step}: {done:,} {unit}"]
        if fraction is not None:
            words.append(f"{100 * fraction:.0f} %")
        fresh = done - self.first
        if fresh > 0 and seconds > 0:
            if fresh >= seconds:
                words.append(f"{fresh / seconds:,.0f} a second")
            if fraction:
                left = done * (1 - fraction) / fraction * seconds / fresh
                words.append(f"about {clock_words(left)} left")
        return ", ".join(words)

    def note(self, line: str) -> None:
        """A line that stays."""
        self.clear()
        self.say(line, passing=False)

    def say(self, line: str, *, passing: bool) -> None:
        if self.stream is None:
            return
        if passing:
            self.stream.write("\r" + line[:WIDTH].ljust(WIDTH))
            self.is_shown = True
        else:
            self.stream.write(f"framing: {line}\n")
        self.stream.flush()

    def clear(self) -> None:
        """Take the passing line away."""
        if self.is_shown and self.stream is not None:
            self.stream.write("\r" + " " * WIDTH + "\r")
            self.stream.flush()
        self.is_shown = False


def clock_words(seconds: float) -> str:
    """Minutes and seconds, or hours and minutes.

    >>> clock_words(59.6), clock_words(150), clock_words(7260)
    ('1:00 min', '2:30 min', '2:01 h')
    """
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02} min" if whole < 3600 else f"{whole // 3600}:{whole % 3600 // 60:02} h"
