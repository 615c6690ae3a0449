"""Invented articles by the hundred, and the command run on them as a person would, or its parts in this process."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from framing.corpus.progress import Progress
from framing.corpus.run import Order, Outcome, Run
from framing.corpus.scoring import Assessment
from framing.corpus.workers import Crew

try:
    import fcntl
except ImportError:  # this system has no such locks
    fcntl = None  # type: ignore[assignment]

QUICK = ("--no-tone", "--no-readability", "--no-classifier")
ARTICLES = 520
"""Three shards."""
OUTLETS = ("Northmark Courier", "The Tarn Ledger", "Channel Velmark")
SYLLABLES = ("ba", "dre", "fil", "gom", "hin", "jor", "kel", "lun", "mar", "nov", "pel", "ras", "sten", "tol", "wim", "zan")
LEADS = (
    "Officials said {count} people were killed when a {one} hit the {two} market in {place}.",
    "The regime in {place} claimed that {count} {one} fighters had laid down their {two} arms.",
    "At least {count} {one} houses burned in {place}, the {two} mayor said on Tuesday.",
    "Critics say the so-called {one} plan for {place} failed {count} {two} families.",
)
REST = (
    "“We will rebuild the {one},” said Mira {two}, who runs a bakery in {place}.",
    "The {one} ministry denied the {two} report, but an inquiry into {place} was opened.",
    "It was reportedly the {one} raid in {place} that {two} had feared.",
    "A spokesman of {one} insisted that {two} rules in {place} had been followed.",
    "The ferry from {one} to {place} did not sail, and {two} schools stayed shut.",
    "Shocking as the {one} pictures were, few in {place} or {two} were surprised.",
)


def rows(count: int, *, start: int = 0) -> Iterator[dict[str, str]]:
    """So many articles, each with names of its own, but that the second tells what the first tells."""
    for number in range(start, start + count):
        kind = 0 if number == 1 else number
        words = map(made_up, range(kind * 20, kind * 20 + 20))
        place = next(words).title()
        sentences = [LEADS[kind % len(LEADS)], *(REST[(kind + step) % len(REST)] for step in range(5))]
        text = " ".join(form.format(count=3 + kind % 40, place=place, one=next(words), two=next(words).title()) for form in sentences)
        yield {
            "id": f"a{number}",
            "outlet": OUTLETS[number % len(OUTLETS)],
            "published": f"2031-{1 + number // 28 % 12:02}-{1 + number % 28:02}",
            "title": f"{place} counts its losses, day {number}",
            "text": f"{text} Entry {number} of the ledger was closed.",
        }


def made_up(number: int) -> str:
    """A word of its own for every number."""
    word = ""
    for _ in range(4):
        number, place = divmod(number * 7 + 3, len(SYLLABLES))
        word += SYLLABLES[place]
    return word + SYLLABLES[number % len(SYLLABLES)]


def write_rows(path: Path, count: int, **more: str) -> Path:
    path.write_text("".join(json.dumps({**row, **more}) + "\n" for row in rows(count)), encoding="utf-8")
    return path


def carry_out(output: Path, *inputs: Path, text: bool = True, tone: bool = False, kinds: object = None, **asked: object) -> Outcome:
    """A run in this process; its folder is that of the command with `QUICK`."""
    chosen = {} if kinds is None else {"kinds": kinds}
    assessment = Assessment(tone=tone, readability=False, text=text, **chosen)  # type: ignore[arg-type]
    order = Order(inputs=tuple(map(str, inputs)), output=output, assessment=assessment, **asked)  # type: ignore[arg-type]
    return Run(order, crew=Crew(workers=1), progress=Progress()).execute()


def once(folders, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that is filled once a session, though several processes test; nobody writes into it afterwards."""
    base = folders.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent
    folder = base / f"once-{name}"
    with (base / f"once-{name}.lock").open("w") as lock:
        if fcntl is not None:
            fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            folder.mkdir()
            try:
                make(folder)
            except BaseException:
                shutil.rmtree(folder)
                raise
    return folder


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "framing", "corpus", *map(str, arguments)]


def run(*arguments: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(*arguments), capture_output=True, text=True, check=False, timeout=240, **options)  # type: ignore[call-overload]


def undisturbed(folders) -> tuple[Path, dict[str, bytes]]:
    """An input of several shards, and every file of a run on it in one process."""
    folder = once(folders, "undisturbed", lambda new: carry_out(new / "out", write_rows(new / "in.jsonl", ARTICLES)))
    return folder / "in.jsonl", contents(folder / "out")


def start(*arguments: str | Path) -> subprocess.Popen[str]:
    """The command in a session of its own, so that its whole group can be killed."""
    return subprocess.Popen(
        command(*arguments), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True
    )


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a run by its name."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def wait_for(condition: Callable[[], bool], running: subprocess.Popen[str], *, seconds: float = 120) -> None:
    """Until it holds; fails if the command ends before."""
    end = time.monotonic() + seconds
    while not condition():
        assert running.poll() is None, "it ended too early"
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.005)


def wait_until(condition: Callable[[], bool], *, seconds: float = 60) -> None:
    """Until it holds, of processes that nobody waits for."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.05)


def is_alive(pid: int) -> bool:
    """Whether there is such a process, and it is not only waiting to be buried."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def shards(folder: Path) -> int:
    return len(list(folder.glob("shards/*.parquet")))


def children(pid: int) -> list[int]:
    """The processes it started, as Linux tells."""
    found = []
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                parent = Path(f"/proc/{entry}/stat").read_text().rpartition(")")[2].split()[1]
            except OSError:
                continue
            if int(parent) == pid:
                found.append(int(entry))
    return found


def workers(pid: int) -> list[int]:
    return [child for child in children(pid) if b"popen_loky_posix" in command_line(child)]


def command_line(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def kill_group(running: subprocess.Popen[str]) -> None:
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()
