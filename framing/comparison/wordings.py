"""Wordings of bodily harm that no list of verbs can hold, in the order in which they are read.

It knows which family of patterns comes before which; it refuses to know sentences, and who did anything.
"""

from framing.comparison.harm_active import ON_A_BODY, PEOPLE, THROWN_ABOUT, WITH_WEAPONS
from framing.comparison.harm_nouns import KILLINGS, WOUNDS
from framing.comparison.harm_passive import DONE_TO, TO_A_BODY
from framing.comparison.harm_suffered import ENDED, HURT_AND_DEAD, LIVES, NEAR_DEATH, READ_FIRST
from framing.comparison.patterns import in_order

FAMILIES = (
    READ_FIRST,
    DONE_TO,
    ENDED,
    LIVES,
    HURT_AND_DEAD,
    WOUNDS,
    WITH_WEAPONS,
    ON_A_BODY,
    PEOPLE,
    THROWN_ABOUT,
    TO_A_BODY,
    NEAR_DEATH,
    KILLINGS,
)
FORMS = in_order(*FAMILIES)
"""Each pattern with its reading."""
