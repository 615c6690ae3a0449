"""How news is worded: markers of framing, with place, reason and source.

>>> import framing
>>> framing.score("Critics say the plan is cruel.").markers[0].kind
'vague-source'
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from framing.api import Analysis, analyzer, score, score_paths
    from framing.errors import CorpusError, DataError, FramingError, LexiconError, ModelError, UnknownNameError
    from framing.types import Document, Marker
    from framing.vectorizer import FramingVectorizer

__all__ = [
    "Analysis",
    "CorpusError",
    "DataError",
    "Document",
    "FramingError",
    "FramingVectorizer",
    "LexiconError",
    "Marker",
    "ModelError",
    "UnknownNameError",
    "analyzer",
    "score",
    "score_paths",
]

_HOMES = {
    "Analysis": "framing.api",
    "analyzer": "framing.api",
    "score": "framing.api",
    "score_paths": "framing.api",
    "Document": "framing.types",
    "FramingVectorizer": "framing.vectorizer",
    "Marker": "framing.types",
}


def __getattr__(name: str) -> Any:
    """Load what is asked for, when it is asked for: `framing --help` needs none of it."""
    if name not in __all__:
        raise AttributeError(f"module 'framing' has no attribute '{name}'")
    from importlib import import_module

    return getattr(import_module(_HOMES.get(name, "framing.errors")), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
