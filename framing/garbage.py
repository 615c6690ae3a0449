"""The search for garbage in cycles, put off while values are made that stay.

It knows when the interpreter searches; it refuses to know what is made.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected(*, for_good: bool = False) -> Iterator[None]:
    """No search for garbage in cycles: it goes through all values again and again, and takes as long as making them.

    With `for_good` what was made is never searched, not even when the process ends.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
        if for_good:
            gc.freeze()
    finally:
        gc.enable()
