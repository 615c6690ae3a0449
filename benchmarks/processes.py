"""What only a fresh process can show: start-up time, modules loaded, peak memory.

It knows how to start one and read its resources; it refuses to know which figures are good.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path

HEAVY = ("sklearn", "pandas", "pyarrow", "polars", "nltk", "textstat", "scipy", "numpy", "trafilatura", "pydantic", "jinja2", "rich")
COMMAND = "from framing.cli import main; main()"
LISTING = """
import atexit, json, os, sys
target = os.environ["BENCH_MODULES"]
atexit.register(lambda: open(target, "w").write(json.dumps([name for name in {heavy!r} if name in sys.modules])))
sys.argv = {arguments!r}
{command}
"""
STREAM = """
import sys
sys.path.insert(0, {folder!r})
from itertools import islice
from pathlib import Path
from articles import documents
from framing.analysis import Analyzer
from framing.reports.record import analysis_record
analyzer = Analyzer()
path = {path!r}
for document in islice(documents(None if path is None else Path(path)), {count}):
    analysis_record(analyzer.analyze(document))
status = dict(line.split(":", 1) for line in open("/proc/self/status"))
sys.stdout.write(status["VmHWM"].split()[0])
"""


def seconds(*arguments: str, times: int) -> float:
    """Processor seconds, user and system, of a Python process with these arguments: the median of several."""
    return statistics.median(run(arguments)[0] for _ in range(times))


def modules_loaded(*arguments: str, scratch: Path) -> list[str]:
    """Which of the heavy modules a command of ours has imported by its end."""
    target = scratch / "modules.json"
    program = LISTING.format(heavy=HEAVY, arguments=["framing", *arguments], command=COMMAND)
    run(("-c", program), BENCH_MODULES=str(target))
    return list(json.loads(target.read_text()))


def peak_megabytes(path: Path | None, *, count: int) -> float:
    """Peak memory of a process that analyses so many documents one after the other, as Linux keeps it.

    (`ru_maxrss` of a child begins with the peak of the process that started it.)
    """
    program = STREAM.format(folder=str(Path(__file__).parent), path=None if path is None else str(path), count=count)
    return int(run(("-c", program))[1]) / 1024


def run(arguments: tuple[str, ...], **environment: str) -> tuple[float, str]:
    """Processor seconds and standard output of a Python process; raises SystemExit with its errors if it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False, env={**os.environ, **environment})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise SystemExit(f"bench: python {' '.join(arguments)[:60]} failed: {done.stderr.strip()[-400:]}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout
