"""Where `--output` leads: links stay links, and pipes stay pipes."""

import os
import subprocess
import threading

import pytest

from tests.cli.test_bad_input import command, environment, lines_of

pytestmark = pytest.mark.skipif(os.name != "posix", reason="this system has no pipes with a name")


def test_link_stays_a_link_and_its_file_is_written(run, article, tmp_path):
    target = tmp_path / "real.jsonl"
    target.write_text("old\n", encoding="utf-8")
    link = tmp_path / "link.jsonl"
    link.symlink_to("real.jsonl")

    assert run(*lines_of(article, "-o", link)).status == 0

    assert os.readlink(link) == "real.jsonl"
    assert target.read_text(encoding="utf-8").startswith('{"schema"')


def test_link_to_what_is_not_there_makes_it(run, article, tmp_path):
    link = tmp_path / "link.jsonl"
    link.symlink_to(tmp_path / "made.jsonl")

    assert run(*lines_of(article, "-o", link)).status == 0

    assert link.is_symlink()
    assert (tmp_path / "made.jsonl").stat().st_size


@pytest.mark.parametrize(("link", "words"), [("loop", "Too many levels of symbolic links"), ("folder", "Is a directory")])
def test_link_that_leads_to_no_file_is_one_line(run, article, tmp_path, link, words):
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "to-folder").symlink_to("folder")
    path = tmp_path / {"loop": "loop", "folder": "to-folder"}[link]

    outcome = run(*lines_of(article, "-o", path))

    assert outcome.status == 1
    assert outcome.complaint == f"framing: {path}: cannot be written: {words}"
    assert path.is_symlink()


@pytest.fixture
def pipe(tmp_path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    return path


def test_pipe_is_written_and_stays_a_pipe(run, article, pipe):
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text(encoding="utf-8")), daemon=True)
    reader.start()

    outcome = run(*lines_of(article, "-o", pipe))
    reader.join(timeout=60)

    assert (outcome.status, outcome.err) == (0, "")
    assert pipe.is_fifo()
    assert read[0].startswith('{"schema"')
    assert sorted(path.name for path in pipe.parent.iterdir()) == ["draft.txt", "pipe"]


def test_reader_of_a_pipe_who_has_seen_enough_ends_the_run_quietly(article, pipe):
    called = command("score", *[article] * 40, "-f", "html", "--no-tone", "--no-readability", "-o", pipe)
    with subprocess.Popen(called, stderr=subprocess.PIPE, env=environment()) as process:
        with pipe.open("rb") as stream:
            head = stream.read(10)
        err = process.stderr.read()

    assert len(head) == 10
    assert (process.returncode, err) == (0, b"")
    assert pipe.is_fifo()
