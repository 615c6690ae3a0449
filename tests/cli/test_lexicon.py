"""`framing lexicon`: what fires and why, and every fault of a list at once, each with its line."""

import re

import pytest

from framing.lexicon import load_shipped
from framing.types import KINDS

GOOD = """id = "my/quay"
kind = "evaluation"
about = "Words of the quay."

[sources.quay-2031]
citation = "Quay (2031), Words of the Quay."

[[entries]]
id = "fishy"
forms = ["fishy"]
sense = "Calls a thing doubtful without saying why."
neutral = ["doubtful"]
sources = ["quay-2031"]
unless = ["fishy smell"]
examples = ["The {fishy} deal was signed."]
counterexamples = ["The hold kept a fishy smell."]
"""
FAULTS = [
    ("kind of no kind", 'kind = "evaluation"', 'kind = "evaluaton"', 2, "kind", "evaluation"),
    ("key with a typo", 'forms = ["fishy"]', 'froms = ["fishy"]', 10, "froms", "forms"),
    ("pattern in a form", 'forms = ["fishy"]', 'forms = ["fish*"]', 10, "fish*", "spell every form out"),
    ("form twice", 'forms = ["fishy"]', 'forms = ["fishy", "Fishy"]', 10, "fishy", "twice"),
    ("undeclared source", 'sources = ["quay-2031"]', 'sources = ["quay-2030"]', 13, "quay-2030", "[sources.quay-2030]"),
    ("no braces", "{fishy}", "fishy", 15, "no braces", "mark the exact span"),
    ("shield of another word", 'unless = ["fishy smell"]', 'unless = ["smell"]', 14, "smell", "shield nothing"),
    ("shield without counterexample", 'counterexamples = ["The hold kept a fishy smell."]\n', "", 14, "unless", "counterexample"),
    ("id in capitals", 'id = "fishy"', 'id = "Fishy"', 9, "Fishy", "kebab-case"),
    ("example that marks other words", "{fishy} deal", "{fishy deal}", 15, "'fishy'", "should mark 'fishy deal'"),
    ("example that marks nothing", "{fishy} deal", "{fishy} smell", 15, "nothing", "should mark 'fishy'"),
    ("counterexample that fires", "kept a fishy smell", "kept a fishy deal", 16, "'fishy'", "should mark nothing"),
    ("a string for a list", 'forms = ["fishy"]', 'forms = "fishy"', 10, "forms", "list"),
    ("a number for a string", 'sense = "Calls a thing doubtful without saying why."', "sense = 7", 11, "sense", "string"),
    ("broken TOML", 'forms = ["fishy"]', 'forms = ["fishy"', 11, "not TOML", "line 11"),
]


def write(path, content):
    path.write_text(content, encoding="utf-8", newline="\n")
    return path


@pytest.fixture
def good(tmp_path):
    return write(tmp_path / "quay.toml", GOOD)


# check


def test_check_finds_no_fault_in_a_good_list(run, good):
    outcome = run("lexicon", "check", good)

    assert (outcome.status, outcome.err) == (0, "")
    assert "no problem" in outcome.out


@pytest.mark.parametrize(("before", "after", "line", "what", "advice"), [row[1:] for row in FAULTS], ids=[row[0] for row in FAULTS])
def test_check_names_the_fault_its_line_and_what_would_be_right(run, tmp_path, before, after, line, what, advice):
    assert before in GOOD
    path = write(tmp_path / "quay.toml", GOOD.replace(before, after))

    outcome = run("lexicon", "check", path)

    assert outcome.status == 1
    (problem,) = [problem for problem in outcome.err.splitlines() if what in problem and advice in problem]
    assert problem.startswith(f"{path}:{line}: ")


def test_check_reports_all_problems_of_all_files(run, tmp_path):
    first = write(tmp_path / "a.toml", GOOD.replace("{fishy}", "fishy").replace('sources = ["quay-2031"]', 'sources = ["nobody"]'))
    second = write(tmp_path / "b.toml", GOOD.replace('kind = "evaluation"', 'kind = "bias"'))
    write(tmp_path / "c.toml", GOOD.replace("my/quay", "my/pier"))

    outcome = run("lexicon", "check", tmp_path)

    assert outcome.status == 1
    *problems, total = outcome.err.splitlines()
    assert [problem.split(": ", 1)[0] for problem in problems] == [f"{first}:13", f"{first}:15", f"{second}:2"]
    assert "3 problems in 3 list" in total


def test_check_reports_several_faults_in_one_entry(run, tmp_path):
    content = GOOD.replace('forms = ["fishy"]', 'forms = ["fish*", "fishy|foul"]\ncolour = "red"').replace(
        'sense = "Calls', '# sense = "Calls'
    )
    outcome = run("lexicon", "check", write(tmp_path / "quay.toml", content))

    for fault in ("fish*", "fishy|foul", "colour: unknown", "sense: missing"):
        assert fault in outcome.err


def test_check_without_a_path_checks_the_shipped_lists(run, monkeypatch):
    outcome = run("lexicon", "check")

    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out == f"{len(load_shipped())} list(s): no problem found\n"


def test_check_of_a_folder_without_lists_says_what_a_list_is(run, tmp_path):
    outcome = run("lexicon", "check", tmp_path)

    assert outcome.status == 1
    assert outcome.complaint == f"framing: {tmp_path}: no .toml file in it; a word list is a TOML file"


def test_check_of_a_missing_file_names_it(run, tmp_path):
    outcome = run("lexicon", "check", tmp_path / "none.toml")

    assert outcome.status == 1
    assert f"{tmp_path / 'none.toml'}: No such file or directory" in outcome.err


def test_check_of_a_file_in_another_encoding_gives_the_line(run, tmp_path):
    path = tmp_path / "quay.toml"
    path.write_bytes(GOOD.replace("doubtful without", "dégoûtant without").encode("latin-1"))

    outcome = run("lexicon", "check", path)

    assert outcome.status == 1
    assert f"{path}:11: not UTF-8; save the file as UTF-8" in outcome.err


# new


@pytest.mark.parametrize("kind", KINDS)
def test_new_list_passes_the_check_as_it_is(run, tmp_path, kind):
    path = tmp_path / "my-words.toml"

    created = run("lexicon", "new", path, "--kind", kind)
    checked = run("lexicon", "check", path)

    assert created.status == 0
    assert f"framing lexicon check {path}" in created.out
    assert (checked.status, checked.err) == (0, "")
    assert f'kind = "{kind}"' in path.read_text(encoding="utf-8")


def test_new_list_fires_at_once(run, tmp_path):
    path = tmp_path / "my-words.toml"
    run("lexicon", "new", path, "--kind", "evaluation")

    text = b"The council sent every form of apology."
    record = run("score", "-", "-f", "json", "--lexicon", path, "--no-tone", "--no-readability", stdin=text).record

    assert "my/my-words/a-short-name" in {marker["entry"] for marker in record["markers"]}


def test_new_list_never_overwrites(run, good):
    outcome = run("lexicon", "new", good, "--kind", "evaluation")

    assert outcome.status == 1
    assert outcome.complaint == f"framing: {good}: is there already; choose another name, or remove it first"
    assert good.read_text(encoding="utf-8") == GOOD


@pytest.mark.parametrize(("stem", "name"), [('a"b', "a-b"), ("Grüne Wörter_2", "grune-worter-2"), ("«»", "words"), ("{kind}", "kind")])
def test_new_list_has_a_name_that_is_kebab_case(run, tmp_path, stem, name):
    path = tmp_path / f"{stem}.toml"

    run("lexicon", "new", path, "--kind", "hedge")

    assert run("lexicon", "check", path).status == 0
    assert run("lexicon", "list", path).out.split()[0] == f"my/{name}"


def test_new_list_names_the_nearest_kind(run, tmp_path):
    outcome = run("lexicon", "new", tmp_path / "x.toml", "--kind", "hedges")

    assert outcome.status == 1
    assert "did you mean 'hedge'?" in outcome.complaint
    assert not (tmp_path / "x.toml").exists()


def test_new_list_in_a_missing_folder_says_so(run, tmp_path):
    path = tmp_path / "none" / "x.toml"

    outcome = run("lexicon", "new", path, "--kind", "hedge")

    assert outcome.status == 1
    assert outcome.complaint == f"framing: {path}: cannot be written: No such file or directory"


# show


def test_show_explains_sense_source_and_examples(run):
    out = run("lexicon", "show", "claim-doubt").out

    (entry,) = [entry for file in load_shipped() for entry in file.lexicon.entries if entry.id == "claim-doubt"]
    assert entry.sense in out
    assert ", ".join(entry.forms) in out
    for sentence in (*entry.examples, *entry.counterexamples):
        assert sentence in out
    assert "Recasens, Danescu-Niculescu-Mizil & Jurafsky (2013)" in out


@pytest.mark.parametrize("name", ["reporting-verbs/claim-doubt", "en/reporting-verbs/claim-doubt"])
def test_show_knows_an_entry_with_its_list(run, name):
    assert run("lexicon", "show", name).out == run("lexicon", "show", "claim-doubt").out


def test_show_names_the_nearest_entry(run):
    outcome = run("lexicon", "show", "claim-doubts")

    assert outcome.status == 1
    assert outcome.out == ""
    assert outcome.complaint == "framing: no lexicon entry is called 'claim-doubts'; did you mean 'claim-doubt'?"


def test_show_of_a_name_near_to_nothing_stays_short(run):
    outcome = run("lexicon", "show", "xyzzy")

    assert outcome.status == 1
    assert len(outcome.complaint) < 300


def test_show_looks_in_own_lists(run, good):
    out = run("lexicon", "show", "fishy", "--lexicon", good).out

    assert "Calls a thing doubtful without saying why." in out
    assert "Quay (2031)" in out


# list


def test_list_counts_senses_and_forms(run):
    lines = run("lexicon", "list").out.splitlines()
    files = load_shipped()

    assert len(lines) == len(files) + 1
    senses = sum(len(file.lexicon.entries) for file in files)
    forms = sum(len(entry.forms) for file in files for entry in file.lexicon.entries)
    assert lines[-1] == f"{len(files)} lists, {senses} senses, {forms} forms"
    for line, file in zip(lines, files, strict=False):
        assert re.match(rf"{file.lexicon.id} +{file.lexicon.kind} +{len(file.lexicon.entries)} senses", line)


def test_list_of_an_own_list(run, good):
    assert run("lexicon", "list", good).out.splitlines()[0].split() == (
        ["my/quay", "evaluation", "1", "senses", "1", "forms", "Words", "of", "the", "quay."]
    )
