"""What a detector hands on: a run of tokens, the kind, and why.

It knows the shape of a finding; it refuses to know its voice or speaker, which are the same question for all of them.
"""

from operator import itemgetter
from typing import NamedTuple

from framing.types import Kind


class Finding(NamedTuple):
    """Tokens first … last − 1 are worded in a way that a careful reader would notice."""

    first: int
    last: int
    kind: Kind
    sub: str | None
    entry: str | None
    detector: str
    note: str
    printed: bool = False
    """Made by the writer's pen (quotation marks), whoever's words stand there."""


def longest_first(findings: list[Finding]) -> list[Finding]:
    """The findings in text order; where two of one kind overlap the longer one stays, and of equals the earlier."""
    findings.sort(key=lambda finding: (finding.first, -finding.last, finding.kind, finding.detector, finding.entry or ""))
    kept: list[Finding] = []
    latest: dict[str, int] = {}
    for finding in findings:
        place = latest.get(finding.kind)
        if place is not None:
            previous = kept[place]
            if finding.first < previous.last:
                if finding.last - finding.first > previous.last - previous.first:
                    kept[place] = finding
                continue
        latest[finding.kind] = len(kept)
        kept.append(finding)
    kept.sort(key=itemgetter(0))
    return kept
