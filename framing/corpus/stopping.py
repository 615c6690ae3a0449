"""How a run is stopped from outside: Ctrl-C, a termination signal, the death of the process that began.

It knows signals and parents; it refuses to know what is kept of a run that was stopped.
"""

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import FrameType

LOOK_SECONDS = 1.0
"""How often a worker looks whether the process that began is still there."""


class Terminated(KeyboardInterrupt):
    """The system, or a person, asked the process to end; as with Ctrl-C, what is finished is kept."""


@contextmanager
def stoppable() -> Iterator[None]:
    """Let a termination signal end a run as Ctrl-C does, where nobody else has taken that signal over."""
    if threading.current_thread() is not threading.main_thread() or signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL:
        yield
        return
    signal.signal(signal.SIGTERM, terminate)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def terminate(_number: int, _frame: FrameType | None) -> None:
    raise Terminated


@cache
def obey() -> None:
    """In a worker of this machine: leave Ctrl-C to the process that began, and end when that one does.

    Ctrl-C reaches all processes of a terminal. A process that is killed cannot end its workers, which would wait for work of its
    for minutes. In any other process nothing is done.
    """
    import multiprocessing

    if not multiprocessing.current_process().name.startswith("LokyProcess"):
        return
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "getppid"):
        threading.Thread(target=follow, args=(os.getppid(),), daemon=True).start()


def follow(parent: int) -> None:
    """End this process once its parent has ended."""
    while os.getppid() == parent:
        time.sleep(LOOK_SECONDS)
    os._exit(1)
