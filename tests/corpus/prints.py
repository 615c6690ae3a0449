"""Invented texts as fingerprints."""

from framing.analysis import Analyzer
from framing.corpus.fingerprints import FINGERPRINT, fingerprint
from framing.corpus.word_numbers import WordNumbers
from framing.prose import Prose
from framing.readers import read_text
from framing.readers.dates import day_of

ANALYZER = Analyzer(tone=False, readability=False)


def print_of(text, *, id="a", published=None, outlet=None, title=None):
    """The row of a text, with its document's facts beside it."""
    document = read_text(text, id=id, published=published, outlet=outlet, title=title)
    prose = Prose(document, ANALYZER.vocabulary)
    row = dict(zip(FINGERPRINT, fingerprint(prose, ANALYZER.analyze_prose(prose), WordNumbers().of(prose)), strict=True))
    return row | {"document": document, "day": day_of(document.published), "outlet": document.outlet}


def batches(rows, size=2):
    """The rows as a run reads them: columns by name, some at a time."""

    def read(columns):
        return ([{column: row[column] for column in columns} for row in rows[start : start + size]] for start in range(0, len(rows), size))

    return read
