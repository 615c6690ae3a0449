"""Invented articles by the hundred, and the command run on them as a person would."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

OUTLETS = ("Northmark Courier", "The Tarn Ledger", "Channel Velmark")
PLACES = ("Marl", "Saltern", "Keddle", "Hollin", "Tarn", "Low Quay", "Varda")
LEADS = (
    "Officials said {count} people were killed when a shell hit the market in {place}.",
    "The regime in {place} claimed that {count} fighters had laid down their arms.",
    "At least {count} houses burned in {place}, the mayor said on Tuesday.",
    "Critics say the so-called safety plan for {place} failed {count} families.",
)
REST = (
    "“We will rebuild,” said Mira Voss, who runs the bakery on the quay.",
    "The ministry denied the report, but an inquiry was opened at once.",
    "It was reportedly the third such raid in {place} this year.",
    "A spokesman insisted that the rules had been followed in every case.",
    "The ferry to {place} did not sail, and schools stayed shut.",
    "Shocking as the pictures were, few in {place} were surprised.",
)


def rows(count: int, *, start: int = 0) -> Iterator[dict[str, str]]:
    """So many articles, each with words of its own."""
    for number in range(start, start + count):
        place = PLACES[number % len(PLACES)]
        lead = LEADS[number % len(LEADS)].format(count=3 + number % 40, place=place)
        rest = " ".join(REST[(number + step) % len(REST)].format(place=place) for step in range(5))
        yield {
            "id": f"a{number}",
            "outlet": OUTLETS[number % len(OUTLETS)],
            "published": f"2031-{1 + number // 28 % 12:02}-{1 + number % 28:02}",
            "title": f"{place} counts its losses, day {number}",
            "text": f"{lead} {rest} Ledger entry {number * 7919 % 10007} was closed.",
        }


def write_rows(path: Path, count: int, **more: str) -> Path:
    path.write_text("".join(json.dumps({**row, **more}) + "\n" for row in rows(count)), encoding="utf-8")
    return path


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "framing", "corpus", *map(str, arguments)]


def run(*arguments: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(*arguments), capture_output=True, text=True, check=False, timeout=240, **options)  # type: ignore[call-overload]


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
