"""Words that say when something was said: *this morning*, *late on Sunday*, *today*.

It knows where they end, and where they begin at the end of a phrase; it refuses to know what was said, and by whom.
"""

from typing import Final

from framing.flags import MONTH, WEEKDAY, WEEKDAY_OR_MONTH
from framing.prose import Prose
from framing.voice.publications import PUBLISHED, TEXTS

TIME_WORDS: Final = frozenset("last yesterday today tonight late early this earlier again afterwards later".split())
DAY_PARTS: Final = frozenset("morning afternoon evening night evenings nights mornings".split())
MOMENTS: Final = frozenset("yesterday today tonight".split())
PERIODS: Final = frozenset("week month year spring summer autumn".split())
EACH: Final = frozenset("every each last next this".split())
NOWADAYS: Final = frozenset("today yesterday tonight recently".split())
SPELLS: Final = frozenset("year month week day night morning evening time summer winter spring autumn decade season".split())
WHEN: Final = NOWADAYS | PUBLISHED | SPELLS | {"on", "late", "early", "earlier"}
"""How a phrase may end that says when."""


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


def before_time(prose: Prose, end: int, first: int) -> int:
    """Where a phrase ends before when it was: *Ida Brandt this week said*, *a statement issued Friday said*."""
    if prose.folded[end - 1] not in WHEN and not prose.flags[end - 1] & WEEKDAY_OR_MONTH:
        return end
    while end - 1 > first:
        length = time_at(prose, end - 1, first)
        if not length:
            break
        end -= length
    return end


def time_at(prose: Prose, last: int, first: int) -> int:
    """How many tokens that end with this one say when: two of *last week* and *in May*, one of *today*, *Friday*, *issued*."""
    folded, flags = prose.folded, prose.flags
    word, before = folded[last], folded[last - 1]
    if word in NOWADAYS or (flags[last] & WEEKDAY and prose.is_capitalised(last)):
        return 1
    if last - 1 > first and ((word in SPELLS and before in EACH) or (flags[last] & MONTH and before in ("in", "since", "last"))):
        return 2
    return int(word in ("on", "late", "early", "earlier") or (word in PUBLISHED and before in TEXTS))
