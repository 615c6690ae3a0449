"""BABE (Spinde et al. 2021): sentences labelled by trained experts, in the layout of `final_labels_SG1.csv` and `…SG2.csv`.

It knows that layout; it refuses to know how well anything agrees with the labels.
"""

import ast
from pathlib import Path

from framing.datasets.labelled import LabelledData, LabelledSentence
from framing.datasets.rows import file_digest, sentence_text, table_rows
from framing.errors import DataError

LABELS = {"Biased": 1, "Non-biased": 0, "No agreement": None}
OPINIONS = {
    "Entirely factual": 0,
    "Somewhat factual but also opinionated": 1,
    "Expresses writer’s opinion": 2,
    "Expresses writer's opinion": 2,
    "No agreement": None,
}


def read_babe(path: Path) -> LabelledData:
    """Read one file. Sentences on which the experts did not agree keep the label None."""
    sentences = []
    for line, row in table_rows(path, what="a BABE file", delimiter=";", columns=("text", "label_bias", "biased_words")):
        if row["label_bias"] not in LABELS:
            known = ", ".join(map(repr, LABELS))
            raise DataError(f"label_bias {row['label_bias']!r} is no label of BABE; known: {known}", path=str(path), line=line)
        sentences.append(
            LabelledSentence(
                text=sentence_text(row["text"], path, line),
                label=LABELS[row["label_bias"]],
                dataset="BABE",
                outlet=row.get("outlet") or None,
                topic=row.get("topic") or None,
                document=row.get("news_link") or None,
                words=expert_words(row["biased_words"], path, line),
                labels={"opinion": OPINIONS.get(row.get("label_opinion", ""))},
                line=line,
            )
        )
    if not sentences:
        raise DataError("a header and no sentence", path=str(path))
    return LabelledData(name="BABE", sentences=tuple(sentences), sha256=file_digest([path]), path=str(path))


def expert_words(cell: str, path: Path, line: int) -> tuple[str, ...]:
    """The words that experts marked, from the Python list in which they were published."""
    try:
        words = ast.literal_eval(cell)
    except (ValueError, SyntaxError, MemoryError, RecursionError) as error:
        raise DataError("biased_words is no list of words", path=str(path), line=line) from error
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise DataError("biased_words is no list of words", path=str(path), line=line)
    return tuple(words)
