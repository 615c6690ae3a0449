"""Lists of words in the code: none holds a word twice."""

import ast
from collections import Counter
from pathlib import Path

import pytest

import framing

PACKAGE = Path(framing.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))


def lists_of(source: str) -> list[tuple[int, list[str]]]:
    """(line, words) of every text that is split into words where it stands."""
    return [
        (node.lineno, node.func.value.value.split())
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "split"
        and not node.args
        and isinstance(node.func.value, ast.Constant)
        and isinstance(node.func.value.value, str)
    ]


@pytest.mark.parametrize("path", MODULES, ids=[path.relative_to(PACKAGE).as_posix() for path in MODULES])
def test_no_word_stands_twice_in_one_list(path: Path) -> None:
    twice = {line: [word for word, times in Counter(words).items() if times > 1] for line, words in lists_of(path.read_text("utf-8"))}
    assert {line: words for line, words in twice.items() if words} == {}


def test_a_list_is_found() -> None:
    assert lists_of('A = frozenset("one two one".split())') == [(1, ["one", "two", "one"])]
