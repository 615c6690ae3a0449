"""The file of a trained model: read, verified, and kept as arrays.

It knows the format (`loaded.npz` with plain arrays, `loaded.json` with everything a reader may want to know) and how it is
verified; it refuses to run anything that stands in a file: nothing is ever unpickled.
"""

import hashlib
import io
import json
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing.classifier.masking import CommonWords, is_word
from framing.classifier.shapes import SHAPES
from framing.errors import ModelError
from framing.types import KINDS

if TYPE_CHECKING:
    import numpy

SCHEMA = "framing/classifier/1"
FILE_NAME = "loaded"
SHIPPED = Path(__file__).parent / "weights"
SPEECH = ("own", "spoken")
"""Headline and author; quote and attributed."""
MARKER_COLUMNS = len(SPEECH) * len(KINDS)
MARKER_FORMS = ("any", "log", "rate")
"""Whether there is one; the logarithm of one more than their number; their number per twenty tokens."""
SENTENCE_FEATURES = ("length", "quoted", "reported")
"""Logarithm of one more than the tokens; shares of tokens in quotation and in reported speech."""
SHORT_DIGEST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedModel:
    """Weights of the sentence classifier; see `framing.classifier.probabilities` for how they are summed."""

    name: str
    common: CommonWords
    root_weights: "numpy.ndarray[Any, Any]"
    """What a word adds, divided by the square root of the tokens; the last place, for strangers, is 0."""
    share_weights: "numpy.ndarray[Any, Any]"
    """What a word adds, divided by the number of tokens."""
    word_like: "numpy.ndarray[Any, Any]"
    """Whether each word of the vocabulary begins with a letter; the last place, for strangers, is False."""
    group_weights: dict[str, float]
    """Letter groups of words the vocabulary lacks."""
    shape_weights: tuple[float, ...]
    marker_weights: "numpy.ndarray[Any, Any]"
    """Forms × columns."""
    sentence_weights: tuple[float, ...]
    bias: float
    slope: float
    offset: float
    """Calibration: probability = logistic(slope × sum + offset)."""
    threshold: float
    usual_root: float
    usual_share: float
    """What a word adds on average, which explanations are measured from."""
    about: dict[str, Any]
    """The JSON file, for reports and the model card."""

    @property
    def label(self) -> str:
        """Name and digest, as `run.classifier` gives it."""
        return f"{self.name} {self.about['digest'][:SHORT_DIGEST]}"


def load_model(folder: Path) -> LoadedModel:
    """Read and verify a model. Raises ModelError for whatever is missing, changed, or of another version or shape."""
    described = folder / f"{FILE_NAME}.json"
    weights = folder / f"{FILE_NAME}.npz"
    try:
        about = json.loads(described.read_text(encoding="utf-8"))
        packed = weights.read_bytes()
    except OSError as error:
        raise ModelError(f"cannot be read: {error.strerror}", path=str(error.filename or folder)) from error
    except ValueError as error:
        raise ModelError("not the description of a model: no JSON", path=str(described)) from error
    if not isinstance(about, dict) or about.get("schema") != SCHEMA:
        found = about.get("schema") if isinstance(about, dict) else None
        raise ModelError(f"is a model of version {found!r}; this framing reads {SCHEMA!r}; train it again", path=str(described))
    if about.get("digest") != digest_of(about):
        raise ModelError("was changed after training: its digest does not fit", path=str(described))
    if hashlib.sha256(packed).hexdigest() != about.get("weights sha256"):
        raise ModelError(f"was changed after training: its SHA-256 is not the one in {described.name}", path=str(weights))
    return assembled(about, unpacked(packed, weights), weights)


def unpacked(packed: bytes, path: Path) -> dict[str, Any]:
    """The arrays of an npz file."""
    import numpy

    try:
        with numpy.load(io.BytesIO(packed), allow_pickle=False) as archive:
            return {name: archive[name] for name in archive.files}
    except (ValueError, OSError, zipfile.BadZipFile, EOFError, KeyError) as error:
        raise ModelError("holds no plain arrays", path=str(path)) from error


def assembled(about: dict[str, Any], arrays: dict[str, Any], path: Path) -> LoadedModel:
    """The model of a description and its arrays, whose shapes must fit each other and this version."""
    import numpy

    try:
        words = tuple(bytes(arrays["words"]).decode("utf-8").split("\n"))
        groups = bytes(arrays["groups"]).decode("utf-8").split("\n") if arrays["groups"].size else []
        expected = {
            "root weights": (len(words),),
            "share weights": (len(words),),
            "group weights": (len(groups),),
            "shape weights": (len(SHAPES),),
            "marker weights": (len(MARKER_FORMS), MARKER_COLUMNS),
            "sentence weights": (len(SENTENCE_FEATURES),),
        }
        for name, shape in expected.items():
            if arrays[name].shape != shape or arrays[name].dtype != numpy.float64 or not numpy.isfinite(arrays[name]).all():
                raise ModelError(
                    f"'{name}' has the shape {arrays[name].shape} of {arrays[name].dtype}, not {shape} of float64", path=str(path)
                )
        if about["kinds"] != list(KINDS) or about["shapes"] != list(SHAPES):
            raise ModelError("was trained on other features than this framing has; train it again", path=str(path))
        return LoadedModel(
            name=str(about["name"]),
            common=CommonWords(words),
            root_weights=numpy.append(arrays["root weights"], 0.0),
            share_weights=numpy.append(arrays["share weights"], 0.0),
            word_like=numpy.array([*map(is_word, words), False]),
            group_weights=dict(zip(groups, arrays["group weights"].tolist(), strict=True)),
            shape_weights=tuple(arrays["shape weights"].tolist()),
            marker_weights=arrays["marker weights"],
            sentence_weights=tuple(arrays["sentence weights"].tolist()),
            bias=float(about["bias"]),
            slope=float(about["calibration"]["slope"]),
            offset=float(about["calibration"]["offset"]),
            threshold=float(about["threshold"]),
            usual_root=float(about["usual root"]),
            usual_share=float(about["usual share"]),
            about=about,
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ModelError("lacks a part of a model, or has one of another shape", path=str(path)) from error


def digest_of(about: dict[str, Any]) -> str:
    """SHA-256 over the description without its own digest."""
    rest = {key: value for key, value in about.items() if key != "digest"}
    return hashlib.sha256(json.dumps(rest, sort_keys=True, ensure_ascii=False).encode("utf-8")).hexdigest()


@cache
def shipped_model() -> LoadedModel:
    """The model that ships with the package."""
    return load_model(SHIPPED)
