"""A run from its inputs to its tables: read, score in shards, compare, write, report; whatever is finished stays.

It knows the order of the steps and what makes two runs the same; it refuses to know how any step is done.
"""

import json
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from framing import __version__
from framing.corpus.articles import Article, batch_of
from framing.corpus.finals import count_rows, write_found
from framing.corpus.folder import MANIFEST, SPOOL, TRYING, Folder, as_json
from framing.corpus.inputs import Inputs
from framing.corpus.progress import Progress
from framing.corpus.report import write_report
from framing.corpus.scoring import Assessment, analyzer_for
from framing.corpus.selection import EVERYTHING, Selection
from framing.corpus.shards import CHARACTERS, MOST, unwritable, write_whole
from framing.corpus.stopping import stoppable
from framing.corpus.tables import ARTICLE_WORDS, SCORED
from framing.corpus.workers import Crew, Task
from framing.errors import DataError
from framing.readers.paths import STANDARD_INPUT

if TYPE_CHECKING:
    from framing.corpus.comparing import Compared

SCHEMA = "framing/corpus/1"
LIBRARIES = ("polars", "numpy", "scikit-learn", "rensa")
"""Whose versions may change a result."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a person asked for."""

    inputs: tuple[str, ...]
    output: Path
    encoding: str | None = None
    selection: Selection = EVERYTHING
    assessment: Assessment = field(default_factory=Assessment)
    incidents: Path | None = None
    """Groups of accounts as a person edited them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a run came to, for a last line on the screen."""

    rows: dict[str, int]
    renamed: int
    undated: int
    resumed: int
    """Shards that were there already."""
    report: Path


class Run:
    """One run; `execute` may be interrupted at any point and called again."""

    def __init__(self, order: Order, *, crew: Crew, progress: Progress) -> None:
        self.order = order
        self.crew = crew
        self.progress = progress
        self.folder = Folder(order.output)
        self.shards = self.folder.shards
        self.inputs = Inputs(
            paths=order.inputs, encoding=order.encoding, selection=order.selection, left_out=order.output.absolute().resolve()
        )
        self.resumed = 0
        self.done = 0

    def execute(self) -> Outcome:
        """Do what is left to do. Raises DataError, with nothing overwritten, if the folder is another run's."""
        self.folder.check()
        with stoppable(), self.folder.locked():
            self.keep_standard_input()
            stopped = True
            try:
                self.progress.begin("reading the inputs")
                with self.crew.getting_ready(self.order.assessment):
                    identity = self.identity()
                    self.folder.claim(identity)
                report = None
                if not self.folder.is_complete():
                    self.score()
                    report = self.finish(identity)
                stopped = False
            finally:
                self.crew.dismiss(at_once=stopped)
                if self.inputs.standard_input is not None:
                    self.inputs.standard_input.unlink(missing_ok=True)
            if report is None:
                self.progress.begin("writing the report")
                report = write_report(self.folder.path, text=self.order.assessment.text)
        self.progress.clear()
        return self.outcome(report)

    def keep_standard_input(self) -> None:
        """Put standard input into the folder, because it is read more than once."""
        if STANDARD_INPUT not in self.order.inputs:
            return
        spool = self.folder.path / SPOOL
        try:
            with spool.open("wb") as file:
                shutil.copyfileobj(sys.stdin.buffer, file)
        except OSError as error:
            spool.unlink(missing_ok=True)
            raise unwritable(error, spool) from error
        self.inputs.standard_input = spool

    def identity(self) -> dict[str, Any]:
        """What makes two runs the same: then their shards are."""
        assessment, selection = self.order.assessment, self.order.selection
        run = analyzer_for(assessment).run
        return {
            "schema": SCHEMA,
            "framing": __version__,
            "lexicons": run.lexicons,
            "classifier": run.classifier,
            "inputs": self.inputs.digests(),
            "options": {
                "kinds": list(run.kinds),
                "tone": assessment.tone,
                "readability": assessment.readability,
                "text": assessment.text,
                "encoding": self.order.encoding,
                "outlets": list(selection.outlets),
                "since": None if selection.since is None else selection.since.isoformat(),
                "limit": selection.limit,
            },
        }

    # --- scoring ------------------------------------------------------------------------------------------------------

    def score(self) -> None:
        """Score the shards that are not there yet."""
        self.progress.begin("scoring")
        suspects = self.folder.suspects()
        try:
            with closing(self.crew.score(self.tasks(), self.order.assessment, suspects=suspects)) as scored:
                for task, content in scored:
                    self.shards.write(task.number, content)
                    self.folder.trying(task.number).unlink(missing_ok=True)
                    self.done += task.batch.height
                    self.progress.tell(self.done, fraction=task.reached)
        except (KeyboardInterrupt, DataError):
            self.forgive()
            raise
        if not self.done:
            raise DataError("no article is left to read: --outlet, --since or --limit leave all of them out", path=self.order.inputs[0])

    def forgive(self) -> None:
        """The run was stopped on purpose: no article is to blame."""
        for path in self.shards.folder.glob("*" + TRYING):
            path.unlink(missing_ok=True)

    def tasks(self) -> Iterator[Task]:
        """The shards to be scored; where they are cut depends on nothing but the input."""
        alone = self.crew.workers == 1 and self.crew.address is None
        for number, (articles, reached) in enumerate(cut(self.inputs)):
            if self.shards.is_finished(number, [article.document for article in articles]):
                self.resumed += 1
                self.done += len(articles)
                self.progress.first += len(articles)
                continue
            if alone:
                self.folder.trying(number).touch()
            yield Task(number=number, batch=batch_of(articles), reached=reached)

    # --- after scoring --------------------------------------------------------------------------------------------------

    def finish(self, identity: Mapping[str, Any]) -> Path:
        """Everything that is made from the shards: comparison, tables, report and, last, the manifest. Gives the report."""
        from framing.corpus.comparing import CompareSettings, compare_corpus

        (self.folder.path / MANIFEST).unlink(missing_ok=True)
        with compare_corpus(
            settings=CompareSettings(incidents=self.order.incidents),
            step=self.step,
            inputs=self.inputs,
            assessment=self.order.assessment,
            folder=self.folder,
            crew=self.crew,
        ) as compared:
            report, content = self.conclude(identity, compared)
            self.progress.begin("comparing accounts")
            compared.pages_written()
        write_whole(self.folder.path / MANIFEST, content)
        if not self.order.assessment.text:
            shutil.rmtree(self.shards.folder)  # they hold a fingerprint of every word
        return report

    def conclude(self, identity: Mapping[str, Any], compared: "Compared") -> tuple[Path, bytes]:
        """Write the tables of a comparison, and the report; gives the report and what the manifest is to say."""
        write_found(self.folder, compared.tables)
        tables = sorted({*SCORED, *compared.tables})
        content = as_json(
            {
                **identity,
                "libraries": libraries(),
                "comparison": compared.settings,
                "rows": {name: count_rows(self.folder.table(name)) for name in tables},
                "without_words": [] if self.order.assessment.text else sorted(ARTICLE_WORDS),
            }
        )
        self.progress.begin("writing the report")
        return write_report(self.folder.path, text=self.order.assessment.text, manifest=json.loads(content)), content

    def step(self, name: str, done: int, total: int) -> None:
        if name != self.progress.step:
            self.progress.begin(name)
        self.progress.tell(done, fraction=done / total if total else None, unit="done")

    def outcome(self, report: Path) -> Outcome:
        import polars as pl

        rows = self.folder.manifest()["rows"]
        documents = pl.scan_parquet(self.folder.table("documents"))
        counted = documents.select(pl.col("original_id").count(), pl.col("day").null_count()).collect().row(0)
        return Outcome(rows=rows, renamed=counted[0], undated=counted[1], resumed=self.resumed, report=report)


def cut(inputs: Inputs) -> Iterator[tuple[list[Article], float | None]]:
    """The articles shard by shard, each with how much of the input had been read."""
    held: list[Article] = []
    size = 0
    for article in inputs.articles():
        if held and (len(held) == MOST or size + article.size > CHARACTERS):
            yield held, inputs.fraction()
            held, size = [], 0
        held.append(article)
        size += article.size
    if held:
        yield held, inputs.fraction()


def libraries() -> dict[str, str]:
    from importlib.metadata import version

    return {"python": ".".join(map(str, sys.version_info[:2])), **{name: version(name) for name in LIBRARIES}}
