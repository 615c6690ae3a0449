"""Sentences that people labelled, read from the layouts in which their makers published them.

It knows files, columns and labels; it refuses to know what is learned from them or measured on them.
"""

from framing.datasets.labelled import LabelledData, LabelledSentence, LabelledSpan, both_classes
from framing.datasets.reading import read_labelled

__all__ = ["LabelledData", "LabelledSentence", "LabelledSpan", "both_classes", "read_labelled"]
