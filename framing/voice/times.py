"""Words that say when something was said: *this morning*, *late on Sunday*, *today*.

It knows where they end; it refuses to know what was said, and by whom.
"""

from typing import Final

from framing.flags import WEEKDAY
from framing.prose import Prose

TIME_WORDS: Final = frozenset("last yesterday today tonight late early this earlier again afterwards later".split())
DAY_PARTS: Final = frozenset("morning afternoon evening night evenings nights mornings".split())
MOMENTS: Final = frozenset("yesterday today tonight".split())
PERIODS: Final = frozenset("week month year spring summer autumn".split())


def past_time(prose: Prose, start: int, stop: int) -> int:
    """The token behind the words for a time that begin here; `start` where none do."""
    folded = prose.folded
    if start >= stop or folded[start] not in TIME_WORDS:
        return start
    following = folded[start + 1] if start + 1 < stop else ""
    if folded[start] in MOMENTS:
        return start + 1
    if following in DAY_PARTS or following in PERIODS:
        return start + 2
    if following == "on" and start + 2 < stop and prose.flags[start + 2] & WEEKDAY:
        return start + 3
    return start
