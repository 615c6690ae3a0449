"""The rungs of the ladder of responsibility, in words for readers.

It knows how each is told; it refuses to know sentences.
"""

from typing import Final

from framing.types import Rung

RUNG_LABELS: Final[dict[Rung, str]] = {
    "active": "in the active: somebody does it",
    "passive-agent": "in the passive, with whoever did it after “by”",
    "passive-agentless": "in the passive, without whoever did it",
    "intransitive": "as something that happens to the victims",
    "nominalised": "as a thing, in a noun",
    "instrument-subject": "as done by a weapon or an event",
}
