"""A small reader of GIFT, written from its description and not from our writer."""

import re
from dataclasses import dataclass
from html import unescape

SIGN = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True)
class GiftQuestion:
    name: str
    text: str
    kind: str
    answers: tuple[tuple[str, str, float, str], ...]
    """(sign, text, share, feedback)"""
    general: str


def plain(text: str) -> str:
    return unescape(SIGN.sub(r"\1", text))


def unescaped_index(text: str, sign: str, start: int = 0) -> int:
    place = start
    while place < len(text):
        if text[place] == "\\":
            place += 2
            continue
        if text.startswith(sign, place):
            return place
        place += 1
    return -1


def split_answers(body: str) -> list[str]:
    places = []
    place = 0
    while place < len(body):
        if body[place] == "\\":
            place += 2
            continue
        if body[place] in "=~":
            places.append(place)
        place += 1
    return [body[start:end] for start, end in zip(places, [*places[1:], len(body)], strict=True)]


def read_gift(content: str) -> list[GiftQuestion]:
    questions = []
    for block in re.split(r"\n\s*\n", content.strip()):
        lines = [line for line in block.split("\n") if not line.startswith("//")]
        text = "\n".join(lines).strip()
        if not text or text.startswith("$CATEGORY"):
            continue
        assert text.startswith("::")
        end = unescaped_index(text, "::", 2)
        name, rest = plain(text[2:end]), text[end + 2 :]
        assert rest.startswith("[html]")
        rest = rest.removeprefix("[html]")
        opening = unescaped_index(rest, "{")
        if opening < 0:
            questions.append(GiftQuestion(name, plain(rest), "description", (), ""))
            continue
        closing = unescaped_index(rest, "}", opening)
        assert closing == len(rest) - 1, rest[closing:]
        body = rest[opening + 1 : closing]
        hashes = unescaped_index(body, "####")
        general = plain(body[hashes + 4 :].strip()) if hashes >= 0 else ""
        body = body[:hashes] if hashes >= 0 else body
        if not body.strip():
            questions.append(GiftQuestion(name, plain(rest[:opening]), "essay", (), general))
            continue
        answers = []
        for part in split_answers(body):
            sign, part = part[0], part[1:].strip()
            share = 100.0 if sign == "=" else 0.0
            match = re.match(r"%(-?[\d.]+)%", part)
            if match:
                share, part = float(match[1]), part[match.end() :]
            mark = unescaped_index(part, "#")
            told = plain(part[mark + 1 :].strip()) if mark >= 0 else ""
            answers.append((sign, plain(part[:mark] if mark >= 0 else part), share, told))
        questions.append(GiftQuestion(name, plain(rest[:opening]), "choice", tuple(answers), general))
    return questions
