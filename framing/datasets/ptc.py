"""PTC, the Propaganda Techniques Corpus of SemEval-2020 task 11 (Da San Martino et al. 2020): articles with spans of techniques.

It knows its layouts; it refuses to know how well anything agrees with the spans. Read are

- the release: `train-articles/articleID.txt` with `train-labels-task2-technique-classification/articleID.task2-TC.labels`,
  or with all labels in one `train-task2-TC.labels`; the folder `datasets/` around them may be named too,
- the same files as `articles/` and `labels/`.

A label is `article ⇥ technique ⇥ start ⇥ end`, in code points.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from framing.datasets.labelled import LabelledData, LabelledSentence, LabelledSpan
from framing.datasets.rows import file_digest, file_text
from framing.errors import DataError

LEXICAL_TECHNIQUES = ("Loaded_Language", "Name_Calling,Labeling")
"""The two techniques that lie in the choice of words."""
TECHNIQUES = frozenset(
    """Appeal_to_Authority Appeal_to_fear-prejudice Bandwagon Bandwagon,Reductio_ad_hitlerum Black-and-White_Fallacy Causal_Oversimplification
    Doubt Exaggeration,Minimisation Flag-Waving Loaded_Language Name_Calling,Labeling Obfuscation,Intentional_Vagueness,Confusion Red_Herring
    Reductio_ad_hitlerum Repetition Slogans Straw_Men Thought-terminating_Cliches Whataboutism Whataboutism,Straw_Men,Red_Herring""".split()
)
"""The fourteen of the task, and those of the first release that it merged."""
ARTICLES = ("articles", "train-articles")
LABELS = ("labels", "train-labels-task2-technique-classification")
NOT_PTC = (
    "not a PTC folder: it has no articles/ or train-articles/ with labels/article….task2-TC.labels, "
    "train-labels-task2-technique-classification/ or train-task2-TC.labels beside it"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PtcArticle:
    """One article with the spans marked in it; offsets into `text`."""

    id: str
    text: str
    spans: tuple[LabelledSpan, ...]


def read_ptc(path: Path) -> LabelledData:
    """The articles' lines as sentences (the corpus has one a line); label 1 where a lexical technique touches the line."""
    articles, digest = ptc_articles(path)
    sentences = [sentence for article in articles for sentence in lines_of(article)]
    return LabelledData(name="PTC", sentences=tuple(sentences), sha256=digest, path=str(path))


def lines_of(article: PtcArticle) -> Iterator[LabelledSentence]:
    """Every line with words in it."""
    lines = article.text.split("\n")
    start = 0
    for number, line in enumerate(lines):
        end = start + len(line)
        if line.strip():
            spans = tuple(
                LabelledSpan(start=max(span.start, start) - start, end=min(span.end, end) - start, label=span.label)
                for span in article.spans
                if span.start < end and start < span.end
            )
            techniques = {span.label for span in spans}
            yield LabelledSentence(
                text=line,
                label=int(any(technique in techniques for technique in LEXICAL_TECHNIQUES)),
                dataset="PTC",
                document=article.id,
                position=number / max(1, len(lines) - 1),
                spans=spans,
                labels=dict.fromkeys(sorted(techniques), 1),
            )
        start = end + 1


def ptc_articles(path: Path) -> tuple[tuple[PtcArticle, ...], str]:
    """The articles in name order, and the SHA-256 over the label files' names and contents."""
    if not path.exists():
        raise DataError("no such file or folder", path=str(path))
    for root in (path, path / "datasets"):
        folder = next((root / name for name in ARTICLES if (root / name).is_dir()), None)
        files = label_files(root)
        if folder is not None and files:
            break
    else:
        raise DataError(NOT_PTC, path=str(path))
    spans: dict[str, list[LabelledSpan]] = {}
    for file in files:
        if file.name.startswith("article"):
            spans.setdefault(file.name.partition(".")[0], [])
        for line, (article, span) in enumerate(labels_in(file), 1):
            if file.name.startswith("article") and f"article{article}" != file.name.partition(".")[0]:
                raise DataError(f"a label of article {article} in another article's file", path=str(file), line=line)
            spans.setdefault(f"article{article}", []).append(span)
    articles = []
    for name in sorted(spans):
        text = file_text(folder / f"{name}.txt")
        for span in spans[name]:
            if not 0 <= span.start < span.end <= len(text):
                raise DataError(
                    f"a span {span.start}–{span.end} lies outside the article's {len(text)} characters", path=str(folder / f"{name}.txt")
                )
        articles.append(
            PtcArticle(id=name, text=text, spans=tuple(sorted(spans[name], key=lambda span: (span.start, span.end, span.label))))
        )
    return tuple(articles), file_digest(files)


def label_files(root: Path) -> list[Path]:
    """One label file an article, or the one file of all."""
    for name in LABELS:
        found = sorted((root / name).glob("*.task2-TC.labels"))
        if found:
            return found
    return [file for file in [root / "train-task2-TC.labels"] if file.is_file()]


def labels_in(file: Path) -> Iterator[tuple[str, LabelledSpan]]:
    """(Article's number, span) of every line."""
    for number, line in enumerate(file_text(file).splitlines(), 1):
        try:
            article, technique, start, end = line.split("\t")
            span = LabelledSpan(start=int(start), end=int(end), label=technique)
        except ValueError as error:
            raise DataError("a label is article, technique, start and end with tabs between", path=str(file), line=number) from error
        if technique not in TECHNIQUES:
            raise DataError(f"{technique!r} is no technique of the corpus", path=str(file), line=number)
        yield article, span
