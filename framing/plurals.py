"""A count with its noun, in English.

It knows one and many; it refuses to know any noun.
"""


def plural(count: int, noun: str, many: str | None = None) -> str:
    """A count with its noun; `many` where the noun does not take an s.

    >>> plural(1, "word"), plural(1200, "word"), plural(2, "quantity", "quantities")
    ('1 word', '1,200 words', '2 quantities')
    """
    return f"{count:,} {noun if count == 1 else many or noun + 's'}"
