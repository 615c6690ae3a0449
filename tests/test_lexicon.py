"""Reading word lists: what is accepted, and what is said about what is not."""

from pathlib import Path

import pytest

from framing.entries import bare
from framing.errors import DataError, FramingError, LexiconError, UnknownNameError
from framing.lexicon import find_entry, list_files, load, load_paths, load_shipped, parse_kinds
from framing.lexicon_check import check_files
from framing.types import KINDS

HEADER = """id = "my/words"
kind = "evaluation"
about = "A list made for these tests."

[sources.author-2020]
citation = "Author (2020), Title, Journal."
"""
ENTRY = """
[[entries]]
id = "grim"
forms = ["grimbly"]
sense = "It stands here for the tests."
sources = ["author-2020"]
examples = ["A {grimbly} day."]
"""
GOOD = HEADER + ENTRY


def written(folder: Path, content: str | bytes, name: str = "words.toml") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def problems_of(folder: Path, content: str | bytes) -> list[LexiconError]:
    return check_files([written(folder, content)])


def test_a_well_formed_list_is_loaded(tmp_path: Path) -> None:
    file = load(written(tmp_path, GOOD))
    assert file.lexicon.kind == "evaluation"
    assert file.lexicon.entries[0].forms == ("grimbly",)
    assert len(file.sha256) == 64


def test_a_well_formed_list_has_no_problems(tmp_path: Path) -> None:
    assert problems_of(tmp_path, GOOD) == []


MALFORMED = [
    # name, content, (line, words of the problem and of the advice)
    ("no id", GOOD.replace('id = "my/words"\n', "", 1), [(1, "id: missing", "a list starts with id, kind and about")]),
    ("no kind", GOOD.replace('kind = "evaluation"\n', "", 1), [(1, "kind: missing", "a list starts with id, kind and about")]),
    ("no about", GOOD.replace('about = "A list made for these tests."\n', "", 1), [(1, "about: missing", "a list starts with")]),
    ("unknown kind", GOOD.replace('"evaluation"', '"evaluations"', 1), [(2, "kind: 'evaluations' is none", "one of distancing, pretext")]),
    ("unknown header key", 'author = "me"\n' + GOOD, [(1, "author: unknown", "a list has id, kind, about, sources and entries")]),
    (
        "no sources",
        GOOD.replace('[sources.author-2020]\ncitation = "Author (2020), Title, Journal."\n', ""),
        [
            (1, "sources: missing", "declare at least one [sources.NAME]"),
            (10, "'author-2020' is not declared", "add [sources.author-2020]"),
        ],
    ),
    ("source without citation", GOOD.replace("citation", "title"), [(5, "sources.author-2020", 'citation = "…"')]),
    ("no entries", HEADER, [(None, "entries: none", "add at least one [[entries]] table")]),
    ("no sense", GOOD.replace('sense = "It stands here for the tests."\n', ""), [(8, "entries.0.sense: missing", "an entry needs")]),
    ("no forms", GOOD.replace('forms = ["grimbly"]\n', ""), [(8, "entries.0.forms: missing", "an entry needs")]),
    ("no examples", GOOD.replace('examples = ["A {grimbly} day."]\n', ""), [(8, "entries.0.examples: missing", "an entry needs")]),
    ("unknown key", GOOD + 'form = ["x"]\n', [(14, "entries.0.form: unknown", "known keys:")]),
    ("id in capitals", GOOD.replace('"grim"', '"Grim"'), [(9, "'Grim' is not kebab-case", "small letters, digits and single hyphens")]),
    ("id with underscore", GOOD.replace('"grim"', '"grim_day"'), [(9, "'grim_day' is not kebab-case", "small letters")]),
    ("forms a string", GOOD.replace('["grimbly"]', '"grimbly"', 1), [(10, "entries.0.forms", "must be a list of one or more strings")]),
    ("forms empty", GOOD.replace('["grimbly"]', "[]", 1), [(10, "entries.0.forms", "must be a list of one or more strings")]),
    ("form blank", GOOD.replace('["grimbly"]', '[" "]', 1), [(10, "entries.0.forms", "must be a list of one or more strings")]),
    ("a glob", GOOD.replace('["grimbly"]', '["grimbly", "grim*"]', 1), [(10, "'grim*' holds a pattern character", "spell every form out")]),
    ("form twice", GOOD.replace('["grimbly"]', '["grimbly", "Grimbly"]', 1), [(10, "'grimbly' stands there twice", "twice")]),
    (
        "undeclared source",
        GOOD.replace('["author-2020"]', '["other-2021"]'),
        [(12, "'other-2021' is not declared", "add [sources.other-2021]")],
    ),
    ("no braces", GOOD.replace("{grimbly}", "grimbly"), [(13, "no braces in 'A grimbly day.'", "mark the exact span that fires")]),
    (
        "shield without counterexample",
        GOOD + 'unless = ["grimbly fair"]\n',
        [(14, "shields need a counterexample", "shows one at work")],
    ),
    (
        "shield without form",
        GOOD + 'unless = ["town fair"]\ncounterexamples = ["The town fair."]\n',
        [(14, "'town fair' holds none of the forms", "so it can shield nothing")],
    ),
    ("id twice", GOOD + ENTRY, [(16, "'grim' is taken by entry 0", "ids are unique in a list")]),
    ("wrong type", GOOD + 'cased = "perhaps"\n', [(14, "entries.0.cased", "boolean")]),
    ("unknown need", GOOD + 'needs = "luck"\n', [(14, "entries.0.needs", "statement")]),
    ("example does not fire", GOOD.replace("A {grimbly} day.", "A {grim} day."), [(13, "marks nothing and should mark 'grim'", "grim")]),
    (
        "example braces too much",
        GOOD.replace("A {grimbly} day.", "{A grimbly} day."),
        [(13, "marks 'grimbly' and should mark 'A grimbly'", "grimbly")],
    ),
    (
        "counterexample fires",
        GOOD + 'counterexamples = ["A grimbly day."]\n',
        [(14, "marks 'grimbly' and should mark nothing", "grimbly")],
    ),
    ("not TOML", GOOD.replace('id = "grim"', "id = grim"), [(9, "not TOML", "not TOML")]),
    ("not UTF-8", GOOD.encode().replace(b"tests", b"t\xe9sts", 1), [(3, "not UTF-8", "save the file as UTF-8")]),
]


@pytest.mark.parametrize(("content", "expected"), [row[1:] for row in MALFORMED], ids=[row[0] for row in MALFORMED])
def test_every_problem_has_its_line_and_its_advice(
    tmp_path: Path, content: str | bytes, expected: list[tuple[int | None, str, str]]
) -> None:
    problems = problems_of(tmp_path, content)
    assert len(problems) == len(expected), [str(problem) for problem in problems]
    for problem, (line, words, advice) in zip(problems, expected, strict=True):
        assert words in problem.problem
        assert advice in problem.problem
        assert problem.line == line
        assert str(problem).startswith(f"{tmp_path / 'words.toml'}:")
        assert "\n" not in str(problem)


def test_all_problems_are_reported_and_not_the_first(tmp_path: Path) -> None:
    content = GOOD.replace('"grim"', '"Grim"').replace("{grimbly}", "grimbly").replace('["author-2020"]', '["nobody"]')
    assert len(problems_of(tmp_path, content)) == 3


def test_loading_a_bad_list_raises_with_every_problem(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD.replace('"grim"', '"Grim"').replace("{grimbly}", "grimbly"))
    with pytest.raises(LexiconError, match=r"kebab-case.*\(and 1 more\)") as raised:
        load(path)
    assert len(raised.value.problems) == 2


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"gone\.toml: No such file"):
        load(tmp_path / "gone.toml")


def test_a_folder_in_place_of_a_file_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "words.toml"
    folder.mkdir()
    with pytest.raises(LexiconError, match="directory"):
        load(folder)


def test_two_files_may_not_share_an_id(tmp_path: Path) -> None:
    problems = check_files([written(tmp_path, GOOD, "a.toml"), written(tmp_path, GOOD, "b.toml")])
    assert [problem.problem for problem in problems] == [f"id: 'my/words' is taken by {tmp_path / 'a.toml'}"]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "entries = 3",
        "entries = [1, 2]",
        "sources = []",
        "[entries]\nid = 1",
        "[[entries]]",
        "[[sources]]\nx = 1\n[[entries]]\nid = 3\nforms = [1]",
    ],
)
def test_no_shape_makes_the_check_fall_over(tmp_path: Path, content: str) -> None:
    assert problems_of(tmp_path, content)


def test_a_list_of_ones_own_keeps_windows_line_ends(tmp_path: Path) -> None:
    assert problems_of(tmp_path, GOOD.replace("\n", "\r\n")) == []


def test_folders_are_read_in_name_order(tmp_path: Path) -> None:
    written(tmp_path, GOOD.replace("my/words", "my/b"), "b.toml")
    written(tmp_path, GOOD.replace("my/words", "my/a"), "a.toml")
    written(tmp_path, "not a list", "note.txt")
    assert [path.name for path in list_files([tmp_path])] == ["a.toml", "b.toml"]
    assert [file.lexicon.id for file in load_paths([tmp_path])] == ["my/a", "my/b"]


def test_an_unknown_entry_names_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'claim-doubt'"):
        find_entry(load_shipped(), "claim-dout")


@pytest.mark.parametrize("name", ["claim-doubt", "reporting-verbs/claim-doubt", "en/reporting-verbs/claim-doubt"])
def test_an_entry_is_found_with_or_without_its_list(name: str) -> None:
    assert [entry.id for _, entry in find_entry(load_shipped(), name)] == ["claim-doubt"]


def test_an_unknown_kind_names_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'metaphor'"):
        parse_kinds(["metafor"])


def test_a_kind_like_no_other_names_them_all() -> None:
    with pytest.raises(UnknownNameError, match="known: agency, appeal, booster"):
        parse_kinds(["zzz"])


def test_kinds_come_in_the_taxonomys_order() -> None:
    assert parse_kinds(reversed(KINDS)) == KINDS


@pytest.mark.parametrize(
    ("example", "plain", "spans"),
    [
        ("A {grim} day.", "A grim day.", [(2, 6)]),
        ("{A} and {b}", "A and b", [(0, 1), (6, 7)]),
        ("none", "none", []),
        ("{}", "", [(0, 0)]),
    ],
)
def test_braces_give_spans(example: str, plain: str, spans: list[tuple[int, int]]) -> None:
    assert bare(example) == (plain, spans)


def test_errors_are_one_tree() -> None:
    assert issubclass(LexiconError, DataError)
    assert issubclass(DataError, FramingError)
    assert issubclass(UnknownNameError, FramingError)


@pytest.mark.parametrize(
    ("path", "line", "expected"), [(None, None, "it broke"), ("a.txt", None, "a.txt: it broke"), ("a.txt", 7, "a.txt:7: it broke")]
)
def test_an_error_says_where(path: str | None, line: int | None, expected: str) -> None:
    assert str(DataError("it broke", path=path, line=line)) == expected
