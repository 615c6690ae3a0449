"""Who scores the shards: processes of this machine, or a Dask cluster, both through joblib.

It knows what to do when one of them dies; it refuses to know what is in a shard and where it is kept.

A shard that was being scored when a worker died is tried alone, and if that kills its worker too, article by article. An
article at which a worker died in two tries of its own is set aside as an error; all others keep their rows.
"""

import io
import os
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeAlias
from warnings import catch_warnings, filterwarnings, simplefilter

import polars as pl

from framing import __version__
from framing.corpus.columns import Columns
from framing.corpus.scoring import Assessment, analyzer_for, score_batch
from framing.corpus.stopping import obey
from framing.errors import DataError

Aside: TypeAlias = tuple[Any, ...]
"""A function of a module and its arguments."""

TRIES = 2
SET_ASIDE = f"set aside: the worker that read it died in {TRIES} of {TRIES} tries; the other articles are not affected"
PATIENCE = "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT"
"""Dask's own setting of how long to wait for a scheduler."""
COMPRESSION_LEVEL = 1
"""Of a shard: it is read once or twice, and writing it is part of scoring."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One shard to score."""

    number: int
    batch: pl.DataFrame
    reached: float | None
    """How much of the input had been read when it was cut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crew:
    """The workers of a run."""

    workers: int
    address: str | None = None
    """Of a Dask scheduler; the workers are the cluster's then."""

    def score(
        self, tasks: Iterator[Task], assessment: Assessment, *, suspects: frozenset[int] = frozenset()
    ) -> Generator[tuple[Task, bytes], None, None]:
        """Each task with its shard as Parquet, in the order they are finished; `tasks` is read a little ahead.

        `suspects` are numbers of shards that were being scored when a process ended unexpectedly. Raises what reading the
        tasks raises.
        """
        with self.at_work() as call:
            if self.workers == 1 and self.address is None:
                for task in tasks:
                    yield (
                        task,
                        self.score_alone(task, assessment, call)
                        if task.number in suspects
                        else encoded(score_batch(task.batch, assessment)),
                    )
                return
            feed = Feed(tasks, assessment)
            while not feed.is_dry:
                try:
                    for number, version, content in call(feed, 2 * self.workers):
                        check_version(version)
                        yield feed.waiting.pop(number), content
                except Exception as error:
                    if not is_death(error):
                        raise
                    for task in feed.take_back():
                        yield task, self.score_alone(task, assessment, call)
            feed.raise_problem()

    def score_alone(self, task: Task, assessment: Assessment, call: "Call") -> bytes:
        """One shard while no other is being scored, so that it is known whose worker dies."""
        whole = attempt(task.batch, assessment, call)
        if whole is not None:
            return encoded(whole)
        rows = []
        for place in range(task.batch.height):
            row = task.batch.slice(place, 1)
            tries = (attempt(row, assessment, call) for _ in range(TRIES))
            scored = next((found for found in tries if found is not None), None)
            rows.append(set_aside(row, assessment) if scored is None else scored)
        return encoded(pl.concat(rows))

    @contextmanager
    def getting_ready(self, assessment: Assessment) -> Iterator[None]:
        """Have the processes of this machine start, and read lists and classifier, while this one goes on; waits for them at the end."""
        with self.aside([(get_ready, assessment)] * self.workers if self.workers > 1 and self.address is None else []) as wait:
            yield
            wait()

    @contextmanager
    def aside(self, calls: Sequence[Aside]) -> Iterator[Callable[[], list[Any]]]:
        """Have calls made by processes of this machine while this one goes on; what is given waits for all of them.

        Where there is one process only, or the workers are a cluster's, which has no part in the folder, this one makes them
        when they are asked for. It does, too, if a process dies, be it before all calls are handed out.
        """

        def here() -> list[Any]:
            return [function(*arguments) for function, *arguments in calls]

        if self.workers == 1 or self.address is not None or not calls:
            yield here
            return
        results = self.begun(calls)

        def wait() -> list[Any]:
            if results is None:
                return here()
            try:
                return list(results)
            except Exception as error:
                if not is_death(error):
                    raise
                return here()

        try:
            yield wait
        finally:
            if results is not None:
                with catch_warnings():
                    simplefilter("ignore", UserWarning)
                    results.close()

    def begun(self, calls: Sequence[Aside]) -> Generator[Any, None, None] | None:
        """The results of calls handed out to processes of this machine; None if one died while they were."""
        from joblib import Parallel, delayed

        with threads_of_workers():
            parallel = Parallel(n_jobs=self.workers, return_as="generator", pre_dispatch="all", batch_size=1)
            try:
                return parallel(delayed(made_aside)(function, *arguments) for function, *arguments in calls)  # type: ignore[no-any-return]
            except Exception as error:
                if not is_death(error):
                    raise
                return None

    def dismiss(self, *, at_once: bool = False) -> None:
        """End the processes of this machine; `at_once`: whatever they are at."""
        if self.workers > 1:
            dismiss(at_once=at_once)

    @contextmanager
    def at_work(self) -> Iterator["Call"]:
        """How to have calls made by the workers; they are let go at the end."""
        with self.cluster() if self.address is not None else threads_of_workers(), catch_warnings():
            # a worker that has grown is replaced by a new one, which loses nothing and takes two seconds
            filterwarnings("ignore", message="A worker stopped while some jobs were given to the executor", category=UserWarning)
            from joblib import Parallel

            def call(calls: Iterable[Any], ahead: int) -> Iterator[Any]:
                backend = {} if self.address is not None else {"n_jobs": max(2, self.workers)}
                parallel = Parallel(return_as="generator_unordered", pre_dispatch=ahead, batch_size=1, **backend)
                results = parallel(calls)
                try:
                    for result in results:  # noqa: UP028 - `yield from` would close it before the warning is silenced
                        yield result
                finally:
                    with catch_warnings():  # that calls under way are given up is no news: the run says so itself
                        simplefilter("ignore", UserWarning)
                        results.close()

            yield call

    @contextmanager
    def cluster(self) -> Iterator[None]:
        try:
            from dask.distributed import Client
            from joblib import parallel_config
        except ImportError as error:
            raise DataError("--dask needs the extra cluster: pip install 'framing[cluster]'") from error
        try:
            client = Client(self.address, timeout=os.environ.get(PATIENCE, "15s"))  # type: ignore[no-untyped-call]
        except (OSError, ValueError, TimeoutError) as error:
            raise DataError(f"no Dask scheduler answers at {self.address} ({' '.join(str(error).split())[:120]})") from error
        with client, parallel_config(backend="dask", n_jobs=-1):
            if not client.scheduler_info()["workers"]:
                raise DataError(f"the Dask scheduler at {self.address} has no workers; start one with: dask worker {self.address}")
            yield


Call = Callable[[Iterable[Any], int], Iterator[Any]]


@contextmanager
def threads_of_workers() -> Iterator[None]:
    """Processes that begin here have one thread of Polars each: they are the threads."""
    before = os.environ.get("POLARS_MAX_THREADS")
    os.environ["POLARS_MAX_THREADS"] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ["POLARS_MAX_THREADS"]
        else:
            os.environ["POLARS_MAX_THREADS"] = before


class Feed:
    """The calls for joblib, which asks for them in threads of its own; what goes wrong there is kept for the run.

    Iterating again goes on where the last time ended.
    """

    def __init__(self, tasks: Iterator[Task], assessment: Assessment) -> None:
        self.tasks = tasks
        self.assessment = assessment
        self.waiting: dict[int, Task] = {}
        self.is_dry = False
        self.problem: BaseException | None = None

    def __iter__(self) -> Iterator[Any]:
        from joblib import delayed

        while not self.is_dry:
            try:
                task = next(self.tasks, None)
            except BaseException as error:  # noqa: BLE001 - raised again by `raise_problem`; joblib would wait forever
                self.problem = error
                task = None
            if task is None:
                self.is_dry = True
                return
            self.waiting[task.number] = task
            yield delayed(score_shard)(task.number, task.batch, self.assessment)

    def take_back(self) -> list[Task]:
        """The tasks that nobody has finished, in their order."""
        left = [self.waiting[number] for number in sorted(self.waiting)]
        self.waiting.clear()
        return left

    def raise_problem(self) -> None:
        if self.problem is not None:
            raise self.problem


def get_ready(assessment: Assessment) -> None:
    """What a worker does before there is anything to score."""
    analyzer_for(assessment)


def score_shard(number: int, batch: pl.DataFrame, assessment: Assessment) -> tuple[int, str, bytes]:
    """What a worker does."""
    obey()
    return number, __version__, encoded(score_batch(batch, assessment))


def score_rows(batch: pl.DataFrame, assessment: Assessment) -> pl.DataFrame:
    """What a worker does with part of a shard."""
    obey()
    return score_batch(batch, assessment)


def made_aside(function: Callable[..., Any], *arguments: Any) -> Any:
    """What a worker does beside the process that began."""
    obey()
    return function(*arguments)


def attempt(batch: pl.DataFrame, assessment: Assessment, call: Call) -> pl.DataFrame | None:
    """The batch scored by a worker; None if it died of it."""
    from joblib import delayed

    try:
        [scored] = call([delayed(score_rows)(batch, assessment)], 1)
    except Exception as error:
        if not is_death(error):
            raise
        return None
    return scored  # type: ignore[no-any-return]


def set_aside(row: pl.DataFrame, assessment: Assessment) -> pl.DataFrame:
    """The row of an article that nobody survives."""
    columns = Columns()
    columns.add_problem(name=row["document"][0], path=row["path"][0], line=row["line"][0], problem=SET_ASIDE)
    return columns.frame(text=assessment.text)


def encoded(scored: pl.DataFrame) -> bytes:
    """A shard as Parquet; the same rows give the same bytes, in however many pieces they came.

    Without statistics: nobody asks a shard for its least and greatest values.
    """
    file = io.BytesIO()
    scored.rechunk().write_parquet(file, compression="zstd", compression_level=COMPRESSION_LEVEL, statistics=False)
    return file.getvalue()


def check_version(version: str) -> None:
    if version != __version__:
        raise DataError(f"a worker runs framing {version}, this is {__version__}; install the same version everywhere")


def is_death(error: Exception) -> bool:
    """Whether a worker died, in the words of either backend."""
    from concurrent.futures.process import BrokenProcessPool

    return isinstance(error, BrokenProcessPool) or type(error).__name__ == "KilledWorker"


def dismiss(*, at_once: bool = False) -> None:
    """End the processes."""
    from joblib.externals.loky import get_reusable_executor

    get_reusable_executor().shutdown(wait=True, kill_workers=at_once)
