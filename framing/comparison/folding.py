"""The words of a name as one form.

It knows case and white space; it refuses to know which names are alike.
"""

from framing.types import Choice


def folded_form(text: str) -> str:
    r"""The words as one form: *Militants* and *militants* are one, line breaks are spaces.

    >>> folded_form("Freedom\nFighters")
    'freedom fighters'
    """
    return " ".join(text.casefold().split())


def form_of(choice: Choice) -> str:
    """The words as one form, in one word."""
    return folded_form(choice.text).replace(" ", "-")
