"""Real misfortunes of a real command: killed workers, killed runs, full disks, Ctrl-C. A second run must end as an undisturbed one."""

import os
import resource
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import polars as pl
import pytest

from framing.corpus.shards import MOST
from framing.errors import DataError
from tests.corpus import runs
from tests.corpus.runs import (
    QUICK,
    carry_out,
    children,
    contents,
    is_alive,
    kill_group,
    rows,
    run,
    shards,
    start,
    wait_for,
    wait_until,
    workers,
    write_rows,
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="the processes of a run are found in /proc, which only Linux has"),
]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory) -> tuple[Path, dict[str, bytes]]:
    return runs.undisturbed(tmp_path_factory)


def finish(path: Path, out: Path) -> dict[str, bytes]:
    """The second run, in this process; that the number of workers changes nothing is a test of its own."""
    carry_out(out, path)
    return contents(out)


def test_number_of_workers_changes_no_byte(undisturbed, tmp_path):
    path, expected = undisturbed
    done = run(path, "--output", tmp_path / "out", "--jobs", 2, *QUICK)
    assert done.returncode == 0, done.stderr
    assert contents(tmp_path / "out") == expected


def test_killed_worker_costs_nothing(undisturbed, tmp_path):
    path, expected = undisturbed
    out = tmp_path / "out"
    running = start(path, "--output", out, "--jobs", 2, *QUICK)
    wait_for(lambda: len(workers(running.pid)) == 2, running)
    os.kill(workers(running.pid)[0], signal.SIGKILL)
    _, said = running.communicate(timeout=240)
    assert running.returncode == 0, said
    assert "Traceback" not in said
    assert contents(out) == expected


def test_killed_run_goes_on(undisturbed, tmp_path):
    path, expected = undisturbed
    out = tmp_path / "out"
    running = start(path, "--output", out, "--jobs", 2, *QUICK)
    wait_for(lambda: shards(out) > 0, running)
    kill_group(running)
    running.stderr.close()
    assert not (out / "manifest.json").exists()
    assert finish(path, out) == expected


def test_interrupt_stops_cleanly_and_says_how_to_go_on(undisturbed, tmp_path):
    path, expected = undisturbed
    out = tmp_path / "out"
    running = start(path, "--output", out, "--jobs", 2, *QUICK)
    wait_for(lambda: shards(out) > 0, running)
    os.killpg(running.pid, signal.SIGINT)
    _, said = running.communicate(timeout=120)
    assert running.returncode == 130
    (line,) = said.splitlines()
    assert line.startswith("framing: stopped after ")
    assert "give the same command again" in line
    assert not list(out.rglob("*.partial"))
    assert finish(path, out) == expected


def test_termination_stops_the_workers_and_says_how_to_go_on(tmp_path):
    """Of the process that began alone: service managers and batch systems tell nobody else."""
    out = tmp_path / "out"
    running = start(write_rows(tmp_path / "in.jsonl", MOST + 1), "--output", out, "--jobs", 2, *QUICK)
    wait_for(lambda: shards(out) > 0, running)
    left = children(running.pid)
    os.kill(running.pid, signal.SIGTERM)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 143
    (line,) = said.splitlines()
    assert "give the same command again" in line
    wait_until(lambda: not any(map(is_alive, left)))


def test_workers_end_with_the_process_that_began(tmp_path):
    running = start(write_rows(tmp_path / "in.jsonl", 10), "--output", tmp_path / "out", "--jobs", 2, *QUICK)
    wait_for(lambda: shards(tmp_path / "out") > 0, running)
    left = workers(running.pid)
    running.kill()
    running.communicate(timeout=60)
    assert left
    wait_until(lambda: not any(map(is_alive, left)))


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[Path]:
    """A disk of so many bytes."""
    disk = folder / "disk"
    disk.mkdir()
    options = f"size={size // 4096 * 4096}"
    if subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", disk], capture_output=True, check=False).returncode:
        pytest.skip("mounting a small disk is not allowed here")
    try:
        yield disk
    finally:
        subprocess.run(["umount", disk], check=True)


def test_disk_full_of_shards_is_one_line_and_a_second_run_goes_on(undisturbed, tmp_path):
    path, expected = undisturbed
    with small_disk(tmp_path, len(expected["shards/000000.parquet"]) * 3 // 2) as disk:
        done = run(path, "--output", disk / "out", "--jobs", 2, *QUICK)
        assert done.returncode == 1
        (line,) = done.stderr.splitlines()
        assert "space" in line
        assert "run the same command again" in line
        assert not (disk / "out" / "manifest.json").exists()
        subprocess.run(["mount", "-o", "remount,size=100m", disk], check=True)
        assert finish(path, disk / "out") == expected


def test_disk_that_is_full_after_the_shards_is_told_and_a_second_run_goes_on(undisturbed, tmp_path):
    path, expected = undisturbed
    held = sum(len(content) for name, content in expected.items() if name.startswith("shards/"))
    with small_disk(tmp_path, held + 100_000) as disk:
        with pytest.raises(DataError, match=r"space.*run the same command again"):
            carry_out(disk / "out", path)
        assert len(list((disk / "out" / "shards").glob("*.parquet"))) == 3
        assert not (disk / "out" / "manifest.json").exists()
        subprocess.run(["mount", "-o", "remount,size=100m", disk], check=True)
        assert finish(path, disk / "out") == expected


def test_file_that_must_not_grow_is_one_line_and_a_second_run_goes_on(undisturbed, tmp_path):
    path, expected = undisturbed
    out = tmp_path / "out"
    limit = len(expected["shards/000000.parquet"]) - 1000
    done = run(
        path,
        "--output",
        out,
        "--jobs",
        1,
        *QUICK,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY)),
    )
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert "cannot be written: File too large" in line
    assert not list(out.rglob("*.partial"))
    assert finish(path, out) == expected


def test_article_that_kills_its_worker_at_every_try_is_set_aside(tmp_path):
    """What a kernel does that runs out of memory: a worker that takes more than is there is killed."""
    records = list(rows(5))
    records[3]["text"] = "a ," * 500_000
    path = tmp_path / "in.jsonl"
    pl.DataFrame(records).write_ndjson(path)
    out = tmp_path / "out"
    running = start(path, "--output", out, "--jobs", 2, *QUICK)
    allowed: dict[int, int] = {}
    while running.poll() is None:
        for worker in workers(running.pid):
            held = memory(worker)
            if held > 60 and worker not in allowed:
                allowed[worker] = 230
            if held > allowed.get(worker, held):
                os.kill(worker, signal.SIGKILL)
        time.sleep(0.02)
    said = running.communicate()[1]
    assert running.returncode == 0, said
    (error,) = pl.read_parquet(out / "errors.parquet").to_dicts()
    assert (error["document"], error["line"]) == ("a3", 4)
    assert "died in 2 of 2 tries" in error["problem"]
    assert pl.read_parquet(out / "documents.parquet")["document"].to_list() == ["a0", "a1", "a2", "a4"]


def memory(pid: int) -> int:
    """Megabytes that a process holds."""
    try:
        return (
            next(int(line.split()[1]) for line in Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("VmRSS")) // 1024
        )
    except (OSError, StopIteration):
        return 0
