"""Where the shipped data live: in the wheel beside the package, or in the checkout above it.

It knows paths; it refuses to know what is in the files.
"""

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
