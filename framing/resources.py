"""Where the shipped data live: in the wheel beside the package, or in the checkout above it.

It knows paths, and how the package was built; it refuses to know what is in the files.
"""

from importlib.util import find_spec
from pathlib import Path

PACKAGE = Path(__file__).parent


def shipped(name: str) -> Path:
    """The folder `lexicons` or `corpora`, wherever this installation keeps it.

    A wheel carries them under `framing/data/`; an editable install does not see force-included paths, so there the
    folders of the checkout are read.
    """
    in_wheel = PACKAGE / "data" / name
    return in_wheel if in_wheel.is_dir() else PACKAGE.parent / name


def cmudict_path() -> Path:
    """The folder that NLTK is to search first: it holds the CMU pronouncing dictionary (BSD-2)."""
    return PACKAGE / "nltk_data"


def is_compiled() -> bool:
    """Whether the inner loops are extension modules (a wheel built where there is a C compiler): the same findings, sooner."""
    spec = find_spec("framing.text")
    return spec is not None and not str(spec.origin).endswith(".py")
