"""What a person sees of a run, on a terminal and elsewhere."""

import io

import pytest

from framing.corpus.progress import Progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


class Clock:
    """Time that passes when it is told to."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


def test_terminal_shows_rate_and_time_left(clock):
    stream = Terminal()
    progress = Progress(stream=stream, clock=clock)
    progress.begin("scoring")
    clock.now = 2.0
    progress.tell(1_000, fraction=0.25)
    assert stream.getvalue().rpartition("\r")[2].rstrip() == "scoring: 1,000 articles, 25 %, 500 a second, about 0:06 min left"


def test_articles_that_were_there_already_say_nothing_about_the_rate(clock):
    progress = Progress(stream=Terminal(), clock=clock)
    progress.begin("scoring", first=900)
    assert progress.line(1_000, 0.5, 2.0, "articles") == "scoring: 1,000 articles, 50 %, 50 a second, about 0:20 min left"


def test_elsewhere_there_is_one_line_a_minute(clock):
    stream = io.StringIO()
    progress = Progress(stream=stream, clock=clock)
    progress.begin("scoring")
    for second in range(200):
        clock.now = float(second)
        progress.tell(10 * second)
    assert stream.getvalue().splitlines() == [f"framing: scoring: {10 * second:,} articles, 10 a second" for second in (60, 120, 180)]


def test_passing_line_is_taken_away_before_one_that_stays(clock):
    stream = Terminal()
    progress = Progress(stream=stream, clock=clock)
    progress.begin("scoring")
    progress.note("done")
    assert stream.getvalue().endswith("\rframing: done\n")


def test_without_a_stream_nothing_is_said(clock):
    progress = Progress(clock=clock)
    progress.begin("scoring")
    clock.now = 100.0
    progress.tell(5)
    progress.clear()
