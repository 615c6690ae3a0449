"""Markers against what trained annotators marked in three public data sets, read in their original layouts.

It knows files, annotations and how overlap is counted; it refuses to know how a marker is found.

- BABE (Spinde et al. 2021): of the words that experts marked as biased, how many a marker covers; and how many of the
  words a marker covers were marked, as a multiple of the share of marked words among all words.
- PTC (Da San Martino et al. 2020): of the Loaded_Language and Name_Calling spans, how many a marker touches.
- BASIL (Fan et al. 2019): whether each annotated span is a quotation.
"""

import ast
import csv
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from framing.errors import DataError
from framing.text import Text
from framing.types import KINDS, Analysis, Document, Kind

LEXICAL_TECHNIQUES = ("Loaded_Language", "Name_Calling,Labeling")
Analyze = Callable[[Document], Analysis]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordFigures:
    """How the words inside markers compare with the words that experts marked."""

    dataset: str
    digest: str
    texts: int
    words: int
    marked: int
    covered: int
    """Words inside a marker."""
    both: int

    @property
    def recall(self) -> float:
        return ratio(self.both, self.marked)

    @property
    def precision(self) -> float:
        return ratio(self.both, self.covered)

    @property
    def base_rate(self) -> float:
        return ratio(self.marked, self.words)

    @property
    def lift(self) -> float:
        """How many times likelier than any word a covered word is to be marked."""
        return ratio(self.precision, self.base_rate)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanFigures:
    """How many annotated spans a marker touches, and what share of the marked characters lies in annotated spans."""

    dataset: str
    digest: str
    texts: int
    spans: int
    touched: int
    by_technique: dict[str, tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteFigures:
    """Whether annotated spans were rightly told to stand in a quotation or not."""

    dataset: str
    digest: str
    texts: int
    true_positive: int
    false_positive: int
    false_negative: int
    true_negative: int

    @property
    def precision(self) -> float:
        return ratio(self.true_positive, self.true_positive + self.false_positive)

    @property
    def recall(self) -> float:
        return ratio(self.true_positive, self.true_positive + self.false_negative)

    @property
    def f1(self) -> float:
        return ratio(2 * self.true_positive, 2 * self.true_positive + self.false_positive + self.false_negative)


def ratio(part: float, whole: float) -> float:
    """A share; 0 of nothing is 0."""
    return part / whole if whole else 0.0


def babe_words(path: Path, analyze: Analyze) -> tuple[WordFigures, dict[Kind, WordFigures]]:
    """Measure on a BABE file in the SG1 or SG2 layout (`;`-separated, `text` and `biased_words`): all kinds, and each alone."""
    texts = words = marked = covered = both = 0
    by_kind = {kind: [0, 0] for kind in KINDS}
    for text, expert_words in babe_rows(path):
        texts += 1
        tokens = Text(text)
        expert = {token for word in expert_words for token in Text(word).folded}
        kinds_at: dict[int, set[Kind]] = {}
        for marker in analyze(Document(id=str(texts), text=text)).markers:
            for place in range(tokens.token_at(marker.start), tokens.token_at(marker.end)):
                kinds_at.setdefault(place, set()).add(marker.kind)
        for place, token in enumerate(tokens.folded):
            if not token[0].isalnum():
                continue
            words += 1
            is_marked = token in expert
            found = kinds_at.get(place, ())
            marked += is_marked
            covered += bool(found)
            both += is_marked and bool(found)
            for kind in found:
                by_kind[kind][0] += 1
                by_kind[kind][1] += is_marked
    digest = file_digest([path])

    def figures(covered: int, both: int) -> WordFigures:
        return WordFigures(dataset="BABE", digest=digest, texts=texts, words=words, marked=marked, covered=covered, both=both)

    return figures(covered, both), {kind: figures(*counts) for kind, counts in by_kind.items()}


def babe_rows(path: Path) -> Iterator[tuple[str, list[str]]]:
    """(Sentence, words marked by experts) of every row."""
    with opened(path, encoding="utf-8-sig", newline="") as stream:
        reader = csv.DictReader(stream, delimiter=";")
        if reader.fieldnames is None or not {"text", "biased_words"} <= set(reader.fieldnames):
            raise DataError("not a BABE file: it has no columns 'text' and 'biased_words' separated by ';'", path=str(path), line=1)
        for row in reader:
            try:
                expert = ast.literal_eval(row["biased_words"])
            except (ValueError, SyntaxError) as error:
                raise DataError("biased_words is no list of words", path=str(path), line=reader.line_num) from error
            if not isinstance(expert, list) or not all(isinstance(word, str) for word in expert):
                raise DataError("biased_words is no list of words", path=str(path), line=reader.line_num)
            yield row["text"], expert


def ptc_spans(path: Path, analyze: Analyze) -> SpanFigures:
    """Measure on a PTC folder: `articles/article<ID>.txt` and `labels/article<ID>.task2-TC.labels`."""
    label_files = sorted((path / "labels").glob("*.labels"))
    if not label_files:
        raise DataError("not a PTC folder: it has no labels/article….task2-TC.labels", path=str(path))
    texts = spans = touched = 0
    by_technique = dict.fromkeys(LEXICAL_TECHNIQUES, (0, 0))
    for labels in label_files:
        name = labels.name.split(".")[0]
        article = path / "articles" / f"{name}.txt"
        with opened(article, encoding="utf-8", newline="") as stream:
            text = stream.read()
        texts += 1
        inside = bytearray(len(text) + 1)
        for marker in analyze(Document(id=name, text=text)).markers:
            inside[marker.start : marker.end] = b"\1" * (marker.end - marker.start)
        for number, line in enumerate(labels.read_text(encoding="utf-8").splitlines(), 1):
            try:
                _, technique, start, end = line.split("\t")
                int(start), int(end)
            except ValueError as error:
                problem = "a label is article, technique, start and end with tabs between"
                raise DataError(problem, path=str(labels), line=number) from error
            if technique not in by_technique:
                continue
            hit = any(inside[int(start) : int(end)])
            total, found = by_technique[technique]
            by_technique[technique] = (total + 1, found + hit)
            spans += 1
            touched += hit
    return SpanFigures(dataset="PTC", digest=file_digest(label_files), texts=texts, spans=spans, touched=touched, by_technique=by_technique)


def basil_quotes(path: Path, analyze: Analyze) -> QuoteFigures:
    """Measure on a BASIL folder in the release layout (`N_outlet.json`); sentences are joined by line breaks."""
    files = sorted(path.glob("*.json"))
    if not files:
        raise DataError("not a BASIL folder: it has no N_outlet.json", path=str(path))
    counts = {(True, True): 0, (True, False): 0, (False, True): 0, (False, False): 0}
    for file in files:
        try:
            with opened(file, encoding="utf-8") as stream:
                article = json.load(stream)
            text, annotations = basil_text(article["body"])
        except json.JSONDecodeError as error:
            raise DataError(f"not JSON: {error.msg}", path=str(file), line=error.lineno) from error
        except (KeyError, TypeError) as error:
            raise DataError(f"not a BASIL article: {error} is missing or misplaced", path=str(file)) from error
        inside = bytearray(len(text) + 1)
        for span in analyze(Document(id=file.stem, text=text)).voices:
            if span.voice == "quote":
                inside[span.start : span.end] = b"\1" * (span.end - span.start)
        for start, end, quoted in annotations:
            found = 2 * sum(inside[start:end]) >= end - start > 0
            counts[quoted, found] += 1
    return QuoteFigures(
        dataset="BASIL",
        digest=file_digest(files),
        texts=len(files),
        true_positive=counts[True, True],
        false_positive=counts[False, True],
        false_negative=counts[True, False],
        true_negative=counts[False, False],
    )


def basil_text(body: list[dict[str, object]]) -> tuple[str, list[tuple[int, int, bool]]]:
    """The article's text, and (start, end, annotated as quotation) of every annotation in it."""
    pieces: list[str] = []
    annotations = []
    position = 0
    for sentence in body:
        words = str(sentence["sentence"])
        found = sentence["annotations"]
        for annotation in found if isinstance(found, list) else []:
            annotations.append((position + annotation["start"], position + annotation["end"], annotation["quote"] == "Yes"))
        pieces.append(words)
        position += len(words) + 1
    return "\n".join(pieces), annotations


def opened(path: Path, *, encoding: str, newline: str | None = None):  # type: ignore[no-untyped-def]  # noqa: ANN201
    """The file opened for reading; what is wrong with it becomes one line."""
    try:
        return path.open(encoding=encoding, newline=newline)
    except OSError as error:
        advice = "; name the file itself" if path.is_dir() else ""
        raise DataError(f"cannot be read: {error.strerror}{advice}", path=str(path)) from error


def file_digest(paths: Iterable[Path]) -> str:
    """SHA-256 over the files' names and contents, so that a figure names the data it was measured on."""
    total = hashlib.sha256()
    for path in paths:
        total.update(path.name.encode())
        total.update(path.read_bytes())
    return total.hexdigest()
