"""The same run on a real Dask cluster of two workers, started here."""

import os
import signal

import pytest

from tests.corpus import runs
from tests.corpus.runs import QUICK, contents, run, shards, start, wait_for

distributed = pytest.importorskip("distributed", reason="the extra cluster is not installed")

PATIENCE = "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT"
STARTING = """
import sys
from dask.distributed import LocalCluster
if __name__ == "__main__":
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1") as cluster:
        print(cluster.scheduler_address, *(worker.pid for worker in cluster.workers.values()), flush=True)
        sys.stdin.read()
"""


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    """Its address and the processes of its workers; it runs beside the tests, as a cluster does."""
    import subprocess
    import sys

    script = tmp_path_factory.mktemp("cluster") / "cluster.py"
    script.write_text(STARTING, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=script.parent
    ) as running:
        address, *pids = running.stdout.readline().split()
        yield address, list(map(int, pids))
        running.stdin.close()
        running.wait(timeout=60)


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    return runs.undisturbed(tmp_path_factory)


@pytest.mark.slow
def test_cluster_gives_the_bytes_of_one_process(cluster, expected, tmp_path):
    path, files = expected
    done = run(path, "--output", tmp_path / "out", "--dask", cluster[0], *QUICK)
    assert done.returncode == 0, done.stderr
    assert contents(tmp_path / "out") == files


@pytest.mark.slow
def test_killed_worker_of_a_cluster_costs_nothing(cluster, expected, tmp_path):
    path, files = expected
    running = start(path, "--output", tmp_path / "out", "--dask", cluster[0], *QUICK)
    wait_for(lambda: shards(tmp_path / "out") > 0, running)
    os.kill(cluster[1][0], signal.SIGKILL)
    _, said = running.communicate(timeout=240)
    assert running.returncode == 0, said
    assert contents(tmp_path / "out") == files


@pytest.mark.slow
def test_address_where_nobody_answers_is_one_line(expected, tmp_path):
    done = run(expected[0], "--output", tmp_path / "out", "--dask", "tcp://127.0.0.1:9", *QUICK, env={**os.environ, PATIENCE: "1s"})
    assert done.returncode == 1
    assert "framing: no Dask scheduler answers at tcp://127.0.0.1:9" in done.stderr.splitlines()[-1]
