"""A labelled data set by its name: `babe`, `basil`, `ptc`, `lim`, `faerber`, `csv`.

It knows which reader goes with a name; it refuses to know any layout.
"""

from collections.abc import Callable
from pathlib import Path

from framing.datasets.babe import read_babe
from framing.datasets.basil import read_basil
from framing.datasets.faerber import read_faerber
from framing.datasets.labelled import LabelledData
from framing.datasets.lim import read_lim
from framing.datasets.plain import read_csv
from framing.datasets.ptc import read_ptc
from framing.errors import DataError, UnknownNameError

READERS: dict[str, Callable[[Path], LabelledData]] = {
    "babe": read_babe,
    "basil": read_basil,
    "ptc": read_ptc,
    "lim": read_lim,
    "faerber": read_faerber,
    "csv": read_csv,
}


def read_labelled(name: str, path: Path) -> LabelledData:
    """Read a data set in its original layout. Raises DataError in one line for whatever is wrong, UnknownNameError for the name."""
    if name not in READERS:
        raise UnknownNameError("data set", name, READERS)
    if not path.exists():
        raise DataError("no such file or folder", path=str(path))
    return READERS[name](path)
