"""From what a user names to the record of a swap audit.

It knows paths, manifests and data sets; it refuses to know how a text and its twin are compared.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from framing.analysis import Analyzer
from framing.datasets import read_labelled
from framing.datasets.labelled import LabelledSentence
from framing.errors import DataError
from framing.evaluation.audit import Scored, Tally, audit, audit_record
from framing.evaluation.swaps import SHIPPED, Pair, load_pairs, side_pairs
from framing.lexicon import load_paths
from framing.readers import Unreadable, read, read_text
from framing.types import Document
from framing.vocabulary import Vocabulary

MANIFEST = ".toml"


def audit_of(
    paths: Sequence[str],
    *,
    data: Sequence[str] = (),
    pairs: Path | None = None,
    lexicons: Iterable[Path] = (),
    limit: int | None = None,
    text: bool = True,
    classifier: bool = True,
) -> dict[str, Any]:
    """The record of an audit.

    Manifests are audited one by one, with their own sides beside the shipped pairs; then articles and data sets. Raises
    DataError for what can't be read: a single bad document stops the run, so that nothing is left out unseen.
    """
    analyzer = Analyzer(lexicons=load_paths(lexicons), readability=False, classifier=classifier and model_is_here())
    threshold = threshold_of(analyzer)
    listed = load_pairs(pairs or SHIPPED)
    manifests = [path for path in paths if path.endswith(MANIFEST)]
    articles = [path for path in paths if path not in manifests]
    found = {pair: Tally(pair=pair) for pair in listed}
    documents = 0
    for path in manifests:
        scored, sides = manifest_documents(path, analyzer)
        tallies = {pair: found.setdefault(pair, Tally(pair=pair)) for pair in (*listed, *sides)}
        documents += audit(islice(scored, remaining(limit, documents)), tallies.values(), analyzer.analyze, threshold=threshold)
    if articles or data:
        told = ((document, analyzer.analyze(document)) for document in named_documents(articles, data))
        shipped = [found[pair] for pair in listed]
        documents += audit(islice(told, remaining(limit, documents)), shipped, analyzer.analyze, threshold=threshold)
    if not documents:
        raise DataError("no document in what was named")
    return audit_record(tuple(found.values()), documents, text=text)


def model_is_here() -> bool:
    """Whether this installation has the shipped classifier; without it, probabilities are not assessed."""
    from framing.classifier.model import FILE_NAME, SHIPPED

    return (SHIPPED / f"{FILE_NAME}.json").is_file()


def remaining(limit: int | None, documents: int) -> int | None:
    """How many more documents are wanted."""
    return None if limit is None else max(0, limit - documents)


def section_name(paths: Sequence[str], data: Sequence[str]) -> str:
    """What a report calls these texts: data sets by name, articles and manifests by file or folder, never by a whole path."""
    names = [each.partition("=")[0] for each in data]
    for path in paths:
        place = Path(path)
        names.append(place.parent.name if place.name == "incident.toml" else place.name)
    return ", ".join(dict.fromkeys(name for name in names if name)) or "texts"


def threshold_of(analyzer: Analyzer) -> float:
    """The probability from which on a sentence is marked as loaded."""
    return 0.5 if analyzer.classifier is None else analyzer.classifier.threshold


def named_documents(paths: Sequence[str], data: Sequence[str]) -> Iterator[Document]:
    """The articles in paths, then the texts of labelled data sets."""
    for document in read(paths) if paths else ():
        if isinstance(document, Unreadable):
            raise DataError(document.problem, path=document.path or document.id, line=document.line)
        yield document
    for each in data:
        name, equals, path = each.partition("=")
        if not equals or not path:
            lack = f"no path after '{each}'" if equals else f"there is no '=' in '{each}'"
            raise DataError(f"write --data NAME=PATH, e.g. basil=FOLDER; {lack}")
        yield from data_documents(read_labelled(name, Path(path)).sentences)


def data_documents(sentences: Iterable[LabelledSentence]) -> Iterator[Document]:
    """The articles of a data set; sentences that stand in none are documents of their own."""
    articles: dict[str, list[LabelledSentence]] = {}
    for number, sentence in enumerate(sentences):
        together = sentence.document is not None and sentence.position is not None
        articles.setdefault(sentence.document or "" if together else f"{sentence.dataset} {number}", []).append(sentence)
    for name, members in articles.items():
        yield read_text("\n".join(sentence.text for sentence in members), id=name, outlet=members[0].outlet)


def manifest_documents(path: str, analyzer: Analyzer) -> tuple[Iterator[Scored], tuple[Pair, ...]]:
    """The accounts of a manifest, and pairs of its sides' proper names."""
    from framing.comparison.incident import load_incident

    incident = load_incident([path], analyze=analyzer.analyze)
    found = side_pairs(((side.id, side.names) for side in incident.sides), meaningful_words(analyzer.vocabulary))
    return ((account.analysis.document, account.analysis) for account in incident.accounts), found


def meaningful_words(vocabulary: Vocabulary) -> Iterable[str]:
    """Folded words that mean something to a detector: a name made of them is no mere name."""
    return (token for token, word in vocabulary.words.items() if word.flags or word.forms or word.phrases_on or word.phrases_to)
