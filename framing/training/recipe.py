"""From data sets on disk to a trained model: what `framing train` does.

It knows names and paths of data sets; it refuses to know how a model is fitted.
"""

from collections.abc import Sequence
from pathlib import Path

from framing.datasets import read_labelled
from framing.datasets.labelled import LabelledSentence
from framing.errors import DataError
from framing.training.fitting import Trained, train


def train_files(data: Sequence[str], *, seed: int = 0) -> Trained:
    """Train on `NAME=PATH` data sets, in the order given. Raises DataError and UnknownNameError in one line."""
    if not data:
        raise DataError("name at least one data set: --data babe=FILE, basil=FOLDER, ptc=FOLDER or csv=FILE")
    sentences: list[LabelledSentence] = []
    sources = []
    for each in data:
        name, equals, path = each.partition("=")
        if not equals or not path:
            raise DataError(
                f"write --data NAME=PATH, e.g. babe=FILE; there is no '=' in '{each}'" if not equals else f"no path after '{each}'"
            )
        found = read_labelled(name, Path(path))
        sentences += found.sentences
        sources.append(
            {
                "name": name,
                "sha256": found.sha256,
                "sentences": len(found.sentences),
                "labelled": len(found.labelled),
                "labelled 1": sum(sentence.label == 1 for sentence in found.labelled),
            }
        )
    return train(sentences, seed=seed, sources=sources)
