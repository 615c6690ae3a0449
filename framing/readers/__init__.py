"""Files, folders and streams turned into documents, their boilerplate masked and their provenance found.

It knows formats, encodings and how web texts are dirty; it refuses to know what the prose says.

Nothing heavy is imported before a format needs it: Polars with the first Parquet table, trafilatura with the first page.
"""

from framing.readers.documents import read_text
from framing.readers.masking import find_masks
from framing.readers.paths import EXTENSIONS
from framing.readers.reading import read
from framing.readers.unreadable import Unreadable

__all__ = ["EXTENSIONS", "Unreadable", "find_masks", "read", "read_text"]
