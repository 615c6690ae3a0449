"""Real misfortunes of a real command: killed workers, killed runs, full disks, Ctrl-C. A second run must end as an undisturbed one."""

import os
import resource
import signal
import subprocess
import time
from pathlib import Path

import polars as pl
import pytest

from tests.corpus.runs import contents, kill_group, rows, run, shards, start, wait_for, workers, write_rows

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="the processes of a run are found in /proc, which only Linux has"),
]
QUICK = ("--no-tone", "--no-readability", "--no-classifier")
ARTICLES = 520
"""Three shards."""


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory) -> tuple[Path, dict[str, bytes]]:
    """An input, and every file of a run on it in one process."""
    folder = tmp_path_factory.mktemp("undisturbed")
    path = write_rows(folder / "in.jsonl", ARTICLES)
    done = run(path, "--output", folder / "out", "--jobs", 1, *QUICK)
    assert done.returncode == 0, done.stderr
    return path, contents(folder / "out")


def finish(path: Path, out: Path) -> dict[str, bytes]:
    done = run(path, "--output", out, "--jobs", 2, *QUICK)
    assert done.returncode == 0, done.stderr
    return contents(out)


def test_number_of_workers_changes_no_byte(undisturbed, tmp_path):
    path, expected = undisturbed
    assert finish(path, tmp_path / "out") == expected


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


@pytest.mark.parametrize("share", [0.1, 0.5], ids=["in the shards", "after the shards"])
def test_full_disk_is_one_line_and_a_second_run_goes_on(undisturbed, tmp_path, share):
    path, expected = undisturbed
    disk = tmp_path / "disk"
    disk.mkdir()
    size = int(sum(map(len, expected.values())) * share) // 4096 * 4096
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", disk], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("mounting a small disk is not allowed here")
    try:
        done = run(path, "--output", disk / "out", "--jobs", 2, *QUICK)
        assert done.returncode == 1
        (line,) = done.stderr.splitlines()
        assert "space" in line
        assert "run the same command again" in line
        assert not (disk / "out" / "manifest.json").exists()
        subprocess.run(["mount", "-o", "remount,size=100m", disk], check=True)
        assert finish(path, disk / "out") == expected
    finally:
        subprocess.run(["umount", disk], check=True)


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
    records = list(rows(12))
    records[7]["text"] = "a ," * 500_000
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
        time.sleep(0.003)
    said = running.communicate()[1]
    assert running.returncode == 0, said
    (error,) = pl.read_parquet(out / "errors.parquet").to_dicts()
    assert (error["document"], error["line"]) == ("a7", 8)
    assert "died in 2 of 2 tries" in error["problem"]
    assert pl.read_parquet(out / "documents.parquet")["document"].to_list() == [f"a{number}" for number in range(12) if number != 7]


def memory(pid: int) -> int:
    """Megabytes that a process holds."""
    try:
        return (
            next(int(line.split()[1]) for line in Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("VmRSS")) // 1024
        )
    except (OSError, StopIteration):
        return 0
