"""A user's own table: `text,label[,outlet][,topic][,document]`, with commas, semicolons or tabs.

It knows that table; it refuses to know what its labels stand for.
"""

import csv
from pathlib import Path

from framing.datasets.labelled import LabelledData, LabelledSentence
from framing.datasets.rows import file_digest, opened, sentence_text, table_rows
from framing.errors import DataError

LABELS = {
    "1": 1,
    "0": 0,
    "1.0": 1,
    "0.0": 0,
    "true": 1,
    "false": 0,
    "yes": 1,
    "no": 0,
    "biased": 1,
    "non-biased": 0,
    "loaded": 1,
    "not loaded": 0,
}
NONE = ("", "none", "na", "nan", "no agreement")
"""A row without a label is kept and left out of training."""


def read_csv(path: Path) -> LabelledData:
    """Read the table; further columns are passed over."""
    with opened(path, newline="") as stream:
        try:
            head = stream.readline()
        except UnicodeDecodeError as error:
            raise DataError("not UTF-8; save the file as UTF-8", path=str(path)) from error
    delimiter = next((each for each in ",;\t" if {"text", "label"} <= set(next(csv.reader([head], delimiter=each), []))), ",")
    sentences = []
    for line, row in table_rows(path, what="a table of labelled sentences", delimiter=delimiter, columns=("text", "label")):
        cell = row["label"].strip().casefold()
        if cell not in LABELS and cell not in NONE:
            raise DataError(f"label {row['label']!r} is none; write 1 (loaded) or 0 (not)", path=str(path), line=line)
        sentences.append(
            LabelledSentence(
                text=sentence_text(row["text"], path, line),
                label=LABELS.get(cell),
                dataset="CSV",
                outlet=row.get("outlet") or None,
                topic=row.get("topic") or None,
                document=row.get("document") or None,
                line=line,
            )
        )
    if not sentences:
        raise DataError("a header and no sentence", path=str(path))
    return LabelledData(name=path.name, sentences=tuple(sentences), sha256=file_digest([path]), path=str(path))
