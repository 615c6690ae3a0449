"""How long a lesson has lived, by a clock that can't be set; and when its time is over.

It knows the machine's steady clock and how far to believe the other one; it refuses to know what is erased.
"""

import time
from collections.abc import Callable

from framing.serve.settings import DAY

LONGEST_PAUSE = 400 * DAY
"""A longer pause between two starts is a clock that was wrong, not a pause."""


def pause(*, stopped: float, started: float) -> float:
    """Seconds between two starts by the wall clock; 0 where that clock can't be right.

    >>> pause(stopped=100.0, started=160.0), pause(stopped=100.0, started=40.0), pause(stopped=0.0, started=1.7e9)
    (60.0, 0.0, 0.0)
    """
    away = started - stopped
    return away if 0 <= away <= LONGEST_PAUSE else 0.0


class Lifetime:
    """What has passed since the last look, by the steady clock: setting the machine's clock changes nothing."""

    def __init__(self, *, steady: Callable[[], float] = time.monotonic) -> None:
        self.steady = steady
        self.last = steady()

    def passed(self) -> float:
        now = self.steady()
        since, self.last = now - self.last, now
        return max(0.0, since)
