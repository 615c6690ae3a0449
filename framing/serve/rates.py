"""How often somebody may ask for something: buckets that fill with time.

It knows counts by the steady clock, in memory only; it refuses to know who anybody is beyond a word given to it.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

MOST_BUCKETS = 20_000


@dataclass(slots=True)
class Bucket:
    """What is left, and when it was last looked at."""

    left: float
    at: float


class Rates:
    """Buckets by what is asked and by whom."""

    def __init__(self, *, steady: Callable[[], float] = time.monotonic) -> None:
        self.steady = steady
        self.buckets: dict[tuple[str, str], Bucket] = {}
        self.lock = threading.Lock()

    def allow(self, what: str, who: str, *, burst: float, per_second: float, cost: float = 1.0) -> bool:
        """Take from the bucket, if enough is left. `cost=0` only looks whether it is empty."""
        now = self.steady()
        with self.lock:
            if len(self.buckets) > MOST_BUCKETS:
                self.buckets.clear()
            bucket = self.buckets.setdefault((what, who), Bucket(burst, now))
            bucket.left = min(burst, bucket.left + max(0.0, now - bucket.at) * per_second)
            bucket.at = now
            if bucket.left < max(cost, 1.0):
                return False
            bucket.left -= cost
            return True
