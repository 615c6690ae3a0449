"""Learning the sentence classifier from labelled sentences, with scikit-learn, and writing it as plain arrays.

It knows features, fitting, calibration and export; it refuses to know how well the result does on anybody's data.

>>> from framing.training import train  # doctest: +SKIP
>>> train(sentences).write(Path("my-model"))  # doctest: +SKIP
"""

from framing.training.estimators import EstimatorClassifier
from framing.training.examples import Example, examples
from framing.training.features import FeatureSpace
from framing.training.fitting import Trained, train
from framing.training.recipe import train_files

__all__ = ["EstimatorClassifier", "Example", "FeatureSpace", "Trained", "examples", "train", "train_files"]
