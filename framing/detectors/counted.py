"""What the figure ledger shows about wording: victims counted as children, vague counts, the dead as a number.

It knows figures that stand already; it refuses to read any number itself.
"""

from typing import Final

from framing.detectors.findings import Finding
from framing.prose import Prose
from framing.types import Figure

DETECTOR: Final = "counted"
HARMED: Final = frozenset(["killed", "injured", "missing", "casualties", "hostages", "trapped"])
VULNERABLE: Final = frozenset(
    "children child women girls girl boys boy infants toddlers babies kids pupils schoolchildren teenagers newborns grandmothers mothers".split()
)
VAGUE: Final = frozenset("dozens hundreds thousands scores".split())


def find_counted(prose: Prose, figures: tuple[Figure, ...]) -> list[Finding]:
    """Findings on the words of the figures."""
    findings = []
    for figure in figures:
        first, last = prose.text.token_at(figure.start), prose.text.token_at(figure.end)
        if figure.measure not in HARMED:
            continue
        for token in range(first, last):
            word = prose.folded[token]
            if word in VULNERABLE:
                note = "Counts victims as children or women: people whom nobody takes for fighters."
                findings.append(Finding(token, token + 1, "humanisation", "vulnerable-group", None, DETECTOR, note))
            elif word in VAGUE:
                note = "A vague count: the reader supplies the number."
                findings.append(Finding(token, token + 1, "number-framing", "vague-many", None, DETECTOR, note))
            elif word == "dead":
                note = "The killed are told as a number of dead: nobody and nothing killed them in these words."
                findings.append(Finding(token, token + 1, "agency", "intransitive", None, DETECTOR, note))
    return findings
