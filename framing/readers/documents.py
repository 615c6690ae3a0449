"""From a text and what is known of it to a document: title placed, boilerplate masked, provenance found.

It knows what comes first when two sources differ: what was told from outside, then what the text says of itself.
It refuses to know which file or row the text came from.
"""

from dataclasses import dataclass

from framing.readers.dates import find_date
from framing.readers.encodings import sound
from framing.readers.masking import survey
from framing.readers.provenance import UNKNOWN, find_provenance, front_matter
from framing.types import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of a text before it is read."""

    id: str
    path: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    encoding: str | None = None


def document(text: str, facts: Facts) -> Document:
    """The document of a text that can be encoded, as decoded bytes always can.

    A known title that is one of the first lines is placed there; else it stays outside the text. A date that cannot be
    read as a full one is unknown.
    """
    front = front_matter(text)
    title = known(facts.title) or front.get("title")
    surveyed = survey(text, title=title)
    place = surveyed.title
    said = find_provenance(text, surveyed.masks, place) if surveyed.masks else UNKNOWN
    if title is None and place is not None:
        title = text[place[0] : place[1]]
    told = facts.published or front.get("published")
    return Document(
        id=facts.id,
        text=text,
        path=facts.path,
        outlet=known(facts.outlet) or front.get("outlet") or said.outlet,
        title=title,
        published=said.published if told is None else find_date(told),
        url=known(facts.url) or front.get("url") or said.url,
        language=known(facts.language) or front.get("language"),
        title_start=None if place is None else place[0],
        title_end=None if place is None else place[1],
        masked=surveyed.masks,
        encoding=facts.encoding,
    )


def known(value: str | None) -> str | None:
    """The value without the white space around it; None if nothing is left."""
    return None if value is None else value.strip() or None


def read_text(
    text: str,
    *,
    id: str = "text",  # noqa: A002 - the document's own word
    path: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    published: str | None = None,
    url: str | None = None,
) -> Document:
    r"""Make a document of a text: find its title, date and outlet where they are not given, and mask its boilerplate.

    The text stays as it is, but for halves of surrogate pairs, which become U+FFFD.

    >>> document = read_text("Ferry sinks off Marl\nMARL, 3 May 2031 (Halyard Wire) - It was foggy.")
    >>> document.title, document.published, document.outlet
    ('Ferry sinks off Marl', '2031-05-03', 'Halyard Wire')
    """
    title = None if title is None else sound(title)
    return document(sound(text), Facts(id=id, path=path, outlet=outlet, title=title, published=published, url=url))
