"""Figures that others published on the same data sets, with their source, and whether their protocol is ours.

It knows what stands in print; it refuses to know what we measure.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """One printed figure."""

    target: str
    """Which of our targets it belongs to."""
    system: str
    measure: str
    value: float
    source: str
    same_protocol: bool
    differs: str
    """What is not the same, in plain words."""


UNVERIFIED = "; figure as we remember it, unverified"
SPINDE = "Spinde et al. (2021), Neural Media Bias Detection Using Distant Supervision With BABE, Findings of EMNLP"
KRIEGER = "Krieger et al. (2022), A Domain-adaptive Pre-training Approach for Language Bias Detection in News, JCDL"
FAN = "Fan et al. (2019), In Plain Sight: Media Bias Through the Lens of Factual Reporting, EMNLP"
MARTINO = "Da San Martino et al. (2020), SemEval-2020 Task 11: Detection of Propaganda Techniques in News Articles"
ALL_OF_BABE = "5-fold on all of SG2, not on the part measured here; nothing stops a model from learning the outlets"

PUBLISHED: dict[str, tuple[Published, ...]] = {
    "babe": (
        Published(target="bias", system="BERT", measure="F1", value=0.789, source=SPINDE, same_protocol=False, differs=ALL_OF_BABE),
        Published(
            target="bias",
            system="best BERT-based model, pre-trained with distant labels",
            measure="macro F1",
            value=0.804,
            source=SPINDE,
            same_protocol=False,
            differs=ALL_OF_BABE + UNVERIFIED,
        ),
        Published(
            target="bias",
            system="DA-RoBERTa",
            measure="F1",
            value=0.814,
            source=KRIEGER,
            same_protocol=False,
            differs=ALL_OF_BABE + UNVERIFIED,
        ),
    ),
    "basil": (
        Published(
            target="lexical",
            system="BERT",
            measure="F1",
            value=0.3149,
            source=FAN,
            same_protocol=False,
            differs=f"all 300 articles, the authors' own split{UNVERIFIED}",
        ),
        Published(
            target="informational",
            system="BERT",
            measure="F1",
            value=0.4327,
            source=FAN,
            same_protocol=False,
            differs=f"all 300 articles, the authors' own split{UNVERIFIED}",
        ),
    ),
    "ptc": (
        Published(
            target="spans",
            system="best entry to the task",
            measure="partial-overlap F1",
            value=0.5155,
            source=MARTINO,
            same_protocol=False,
            differs=f"spans of all fourteen techniques together, on the task's test set; trained for it{UNVERIFIED}",
        ),
    ),
}
