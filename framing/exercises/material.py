"""What an exercise is made of: the accounts of a shipped incident, of a manifest, or a teacher's own articles, analysed.

It knows where articles come from and whether somebody planted what is in them; it refuses to know what is asked of a class.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from framing.analysis import Analyzer
from framing.errors import CorpusError, DataError, UnknownNameError
from framing.evaluation.corpus import read_file
from framing.evaluation.truth import Article, Fact, Quantity, Split, Truth
from framing.evaluation.truth_files import MANIFEST, load_incident
from framing.exercises.types import Basis
from framing.readers import Unreadable, read
from framing.readers.paths import is_file, printable
from framing.readers.sidecars import read_toml
from framing.resources import shipped
from framing.types import Analysis, Document

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MOST_STORIES = len(LETTERS)
KEBAB = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One article with its analysis and, if it is an invented one, what was planted in it."""

    id: str
    label: str
    outlet: str | None
    title: str | None
    analysis: Analysis
    truth: Truth | None
    account: bool
    """False: a later story that refers back."""

    @property
    def text(self) -> str:
        return self.analysis.document.text

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def title_span(self) -> tuple[int, int] | None:
        """Where the title stands in the text."""
        if self.truth is not None:
            return self.truth.headline.start, self.truth.headline.end
        start, end = self.analysis.document.title_start, self.analysis.document.title_end
        return None if start is None or end is None else (start, end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """The articles an exercise draws on; `facts` and `quantities` are those of an invented incident's manifest."""

    id: str
    title: str
    basis: Basis
    stories: tuple[Story, ...]
    facts: tuple[Fact, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    split: Split | None = None
    folder: Path | None = None
    """Of an invented incident: other incidents lie beside it."""
    notices: tuple[str, ...] = ()
    """What the teacher should know: they may name files and outlets, so no sheet has them."""

    @property
    def accounts(self) -> tuple[Story, ...]:
        return tuple(story for story in self.stories if story.account)


def load_material(given: Sequence[str | Path], *, analyzer: Analyzer | None = None) -> Material:
    """The material behind a shipped incident's name, a manifest, or articles.

    Raises UnknownNameError for a name no shipped incident has, CorpusError and DataError for files that are not right.
    """
    ready = analyzer or Analyzer(tone=False, readability=False)
    if len(given) == 1:
        name = str(given[0])
        path = Path(name)
        folder = shipped("corpora") / name
        if not path.exists() and KEBAB.sub("-", name) == name:
            if not (folder / MANIFEST).is_file():
                raise UnknownNameError("shipped incident", name, incident_names())
            return invented(folder, ready)
        if path.is_dir() and (path / MANIFEST).is_file():
            path /= MANIFEST
        if path.suffix == ".toml":
            return manifest_material(path, ready)
    if any(Path(path).suffix == ".toml" for path in given):
        raise DataError("a manifest goes by itself; give either one manifest or articles", path=str(given[0]))
    return articles_material([Path(path) for path in given], ready)


def incident_names() -> list[str]:
    """The shipped incidents."""
    return sorted(manifest.parent.name for manifest in shipped("corpora").glob(f"*/{MANIFEST}"))


def invented(folder: Path, analyzer: Analyzer) -> Material:
    """An incident whose articles have truth files."""
    incident = load_incident(folder)
    manifest = incident.manifest
    return Material(
        id=manifest.id,
        title=manifest.title,
        basis="planted",
        stories=labelled([invented_story(article, analyzer) for article in incident.articles]),
        facts=manifest.facts,
        quantities=manifest.figures,
        split=manifest.split,
        folder=folder,
    )


def invented_story(article: Article, analyzer: Analyzer) -> Story:
    document = replace(read_file(article), id=article.path.stem, outlet=article.account.outlet)
    return Story(
        id=article.path.stem,
        label="",
        outlet=article.account.outlet,
        title=article.truth.headline.text,
        analysis=analyzer.analyze(document),
        truth=article.truth,
        account=not article.follows,
    )


def manifest_material(path: Path, analyzer: Analyzer) -> Material:
    """A manifest's articles: with what was planted in them if each has a truth file, else as the tool reads them."""
    from framing.comparison.incident import load_manifest

    if not is_file(path):
        raise CorpusError("there is no such manifest", path=printable(path))
    raw, _ = read_toml(path)
    listed = [entry.get("path") for entry in raw.get("accounts", ()) if isinstance(entry, dict)]
    truths = [(path.parent / str(name)).with_suffix(".truth.toml") for name in listed]
    if truths and path.name == MANIFEST and all(truth.is_file() for truth in truths):
        return invented(path.parent, analyzer)
    incident = load_manifest(path, analyze=analyzer.analyze)
    stories = [story_of(account.analysis, outlet=account.outlet) for account in incident.accounts]
    return Material(
        id=kebab(incident.id), title=incident.title or incident.id, basis="tool", stories=labelled(stories), notices=incident.notices
    )


def articles_material(paths: Sequence[Path], analyzer: Analyzer) -> Material:
    """A teacher's own articles: files, folders and tables, in order."""
    stories = []
    notices = []
    for document in read(paths):
        if isinstance(document, Unreadable):
            notices.append(f"{document.place} is left out: {document.problem}.")
            continue
        stories.append(story_of(analyzer.analyze(document), outlet=document.outlet))
    if not stories:
        raise CorpusError("no article can be read" + (f" ({' '.join(notices)})" if notices else ""), path=printable(paths[0]))
    if len(stories) > MOST_STORIES:
        raise CorpusError(f"{len(stories)} articles; an exercise takes {MOST_STORIES} at most", path=printable(paths[0]))
    title = stories[0].title or PurePath(str(paths[0])).stem if len(stories) == 1 else "Articles of your own"
    name = PurePath(str(paths[0])).stem if len(paths) == 1 else "articles"
    return Material(id=kebab(name), title=title, basis="tool", stories=labelled(stories), notices=tuple(notices))


def story_of(analysis: Analysis, *, outlet: str | None) -> Story:
    document: Document = analysis.document
    title = analysis.headline.text if analysis.headline is not None else document.title
    name = PurePath(document.id).name if document.id == document.path else document.id
    return Story(id=name, label="", outlet=outlet, title=title, analysis=analysis, truth=None, account=True)


def labelled(stories: Sequence[Story]) -> tuple[Story, ...]:
    """The stories as *Account A*, *Account B*, …; ids made distinct."""
    seen: dict[str, int] = {}
    named = []
    for number, story in enumerate(stories):
        seen[story.id] = seen.get(story.id, 0) + 1
        distinct = story.id if seen[story.id] == 1 else f"{story.id}#{seen[story.id]}"
        label = f"Account {LETTERS[number]}" if len(stories) > 1 else "The article"
        named.append(replace(story, id=distinct, label=label))
    return tuple(named)


def kebab(name: str) -> str:
    """A name that can stand in a file's name.

    >>> kebab("The Öre bridge.v2")
    'the-re-bridge-v2'
    """
    return KEBAB.sub("-", name.casefold()).strip("-") or "articles"
