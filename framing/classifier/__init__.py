"""How likely trained annotators would call a sentence loaded, and which words moved that figure.

It knows masked words, weights and sums; it refuses to know how the weights were learned, and it adds nothing to a score.
"""

from framing.classifier.estimators import ModelClassifier, SentenceClassifier, as_classifier
from framing.classifier.model import FILE_NAME, LoadedModel, load_model, shipped_model

__all__ = ["FILE_NAME", "LoadedModel", "ModelClassifier", "SentenceClassifier", "as_classifier", "load_model", "shipped_model"]
