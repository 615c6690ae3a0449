"""What is given to the workers comes back, whenever one of them dies."""

import os
import signal
import time
from collections.abc import Iterator
from typing import Any

import pytest

from framing.corpus.workers import Crew

pytestmark = pytest.mark.slow


class Slow(list[Any]):
    """Calls of which the last comes when the first has been made."""

    def __iter__(self) -> Iterator[Any]:
        *first, last = super().__iter__()
        yield from first
        time.sleep(2)
        yield last


def double_or_die(number: int, parent: int) -> int:
    if number == 0 and os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


@pytest.mark.parametrize("container", [list, Slow])
def test_calls_made_aside_are_made_here_when_a_worker_dies(container):
    crew = Crew(workers=2)
    calls = container([(double_or_die, number, os.getpid()) for number in range(6)])
    try:
        with crew.aside(calls) as wait:
            assert wait() == [0, 2, 4, 6, 8, 10]
    finally:
        crew.dismiss(at_once=True)
