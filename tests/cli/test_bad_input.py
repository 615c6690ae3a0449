"""Bad input ends in one clear line with its path, or in an error row; the other documents still come, and no traceback does."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE

FORMATS = ("text", "json", "jsonl", "csv", "html", "sarif")
GOOD = "The regime fell on Sunday."


def lines_of(*arguments):
    """Markers, voices and ledgers as JSON Lines, without the two slow columns."""
    return ("score", *arguments, "-f", "jsonl", "--no-tone", "--no-readability")


def environment(**more):
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), **more}


def command(*arguments):
    return [sys.executable, "-m", "framing", *map(str, arguments)]


def is_error(record):
    return record["schema"] == "framing/error/1"


# Texts nobody wrote for us: an analysis all the same

READABLE = {
    "no sentence end": "the regime claimed that nothing happened and nobody came to the lower lock at all",
    "only quotes": "“The regime fell,” she said. “It fell again.” “And again!”",
    "only quotation marks": "“”\"\"''“““”””‘’",
    "unclosed quotes": "“The regime fell on Sunday, she said.\n\nNobody saw it. “Not even us.\n\nThe so-called guard left.",
    "right to left": "قال الوزير إن النظام سقط يوم الأحد. \u200f«لم يأت أحد»، قالت.",
    "emoji": "🙂🙃 The regime 👩‍👩‍👧‍👦 fell 🇺🇳 on Sunday. 🕊️",
    "combining marks": "Le re\u0301gime fell. The regime\u0301 fell. İstanbul’s regime fell.",
    "no letters": "1 2 3 … — !!! ###",
    "control characters": "The regime\x0bfell\x0con\x1cSunday.\x85Critics say so.",
    "one word": "Regime",
    "one long word": "a" * 100_000,
    "deep brackets": "(" * 5_000 + "regime" + ")" * 5_000,
}


@pytest.mark.parametrize("text", READABLE.values(), ids=READABLE.keys())
def test_strange_text_is_analysed_with_offsets_that_hold(run, tmp_path, text):
    path = tmp_path / "strange.txt"
    path.write_bytes(text.encode("utf-8"))

    outcome = run(*lines_of(path))
    (record,) = outcome.records

    assert (outcome.status, outcome.err) == (0, "")
    assert record["schema"] == "framing/analysis/1"
    for found in (*record["markers"], *record["figures"]):
        assert found["text"] == text[found["start"] : found["end"]]


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("text", READABLE.values(), ids=READABLE.keys())
def test_strange_text_can_be_shown_in_every_format(run, tmp_path, text, format_):
    path = tmp_path / "strange.txt"
    path.write_bytes(text.encode("utf-8"))

    outcome = run("score", path, "-f", format_)

    assert (outcome.status, outcome.err) == (0, "")


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "utf-16", "utf-8-sig"])
def test_other_encodings_are_recognised(run, tmp_path, encoding):
    text = "The café’s owner claimed that the guard was naïve.\n".replace("’", "'" if encoding == "latin-1" else "’")
    path = tmp_path / "old.txt"
    path.write_bytes(text.encode(encoding))

    (record,) = run(*lines_of(path)).records

    assert record["document"]["characters"] == len(text)
    assert "claimed" in {marker["text"] for marker in record["markers"]}


def test_encoding_can_be_given(run, tmp_path):
    path = tmp_path / "old.txt"
    path.write_bytes("Regime naïf.".encode("cp1252"))

    (record,) = run(*lines_of(path, "--encoding", "cp1252")).records

    assert record["document"]["characters"] == 12


# What cannot be read


def write(name, content):
    def build(folder):
        (folder / name).write_bytes(content)
        return folder / name

    return build


BINARY = bytes(range(256)) * 64

UNREADABLE = [
    ("binary", write("photo.txt", b"\x89PNG\r\n\x1a\n" + BINARY), None),
    ("zeros", write("zeros.txt", b"\0" * 4096), None),
    ("csv without a text column", write("rows.csv", b"id,body\none,The regime fell.\n"), 1),
    ("parquet that is none", write("rows.parquet", b"PAR1 this is no table"), None),
    ("jsonl that is one word", write("rows.jsonl", b"regime\n"), 1),
]
NEVER_THERE = [
    ("missing file", lambda folder: folder / "none.txt"),
    ("missing folder", lambda folder: folder / "none" / "deeper"),
    ("unknown suffix", write("sheet.xlsx", b"PK\x03\x04" + BINARY)),
    ("folder without texts", lambda folder: write("photo.jpg", BINARY)(folder).parent),
]


@pytest.mark.parametrize(("build", "line"), [row[1:] for row in UNREADABLE], ids=[row[0] for row in UNREADABLE])
def test_unreadable_input_is_one_line_with_path_and_line(run, tmp_path, build, line):
    path = build(tmp_path)

    outcome = run(*lines_of(path))

    assert outcome.status == 1
    place = f"framing: {path}: " if line is None else f"framing: {path}:{line}: "
    assert outcome.complaint.startswith(place)
    for record in outcome.records:
        assert is_error(record)
        assert record["document"]["path"] == str(path)
        assert record["error"] == {"problem": outcome.complaint.removeprefix(place), "line": line}


@pytest.mark.parametrize("build", [row[1] for row in NEVER_THERE], ids=[row[0] for row in NEVER_THERE])
@pytest.mark.parametrize("format_", FORMATS)
def test_path_that_can_hold_no_text_is_one_line_before_anything_is_written(run, tmp_path, article, build, format_):
    folder = tmp_path / "given"
    folder.mkdir()
    path = build(folder)

    outcome = run("score", article, path, "-f", format_)

    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.complaint.startswith(f"framing: {path}: ")


def test_path_that_is_not_there_leaves_the_old_output(run, tmp_path):
    target = tmp_path / "out.jsonl"
    target.write_text("old\n", encoding="utf-8")

    run(*lines_of(tmp_path / "none.txt", "-o", target))

    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]
    assert target.read_text(encoding="utf-8") == "old\n"


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("build", [row[1] for row in UNREADABLE], ids=[row[0] for row in UNREADABLE])
def test_other_documents_still_come(run, tmp_path, article, build, format_):
    bad = build(tmp_path)
    other = tmp_path / "other.txt"
    other.write_text("The junta at Farwick insisted that it was legal.\n", encoding="utf-8")

    outcome = run("score", article, bad, other, "-f", format_)

    assert outcome.status == 0
    assert outcome.complaint.startswith(f"framing: {bad}")
    assert "so-called" in outcome.out
    assert "junta" in outcome.out


@pytest.mark.parametrize("build", [row[1] for row in UNREADABLE], ids=[row[0] for row in UNREADABLE])
def test_error_stands_in_the_place_of_its_document(run, tmp_path, article, build):
    outcome = run(*lines_of(article, build(tmp_path), article))

    assert [is_error(record) for record in outcome.records] == [False, True, False]


@pytest.mark.parametrize("build", [row[1] for row in UNREADABLE], ids=[row[0] for row in UNREADABLE])
def test_json_with_an_error_in_it_is_still_json(run, tmp_path, article, build):
    outcome = run("score", article, build(tmp_path), article, "-f", "json", "--no-tone", "--no-readability")

    assert [is_error(record) for record in outcome.record] == [False, True, False]


def test_csv_without_a_text_column_names_the_columns_it_has(run, tmp_path):
    path = write("rows.csv", b"id,body\none,The regime fell.\n")(tmp_path)

    complaint = run(*lines_of(path)).complaint

    assert "text" in complaint
    assert "body" in complaint


@pytest.mark.parametrize(
    ("bad", "problem"),
    [
        ('{"id": "7", "text": "unfinished', "JSON"),
        ("", "JSON"),
        ('["a", "list"]', "object"),
        ('{"id": "7", "body": "no text"}', "text"),
        ('{"id": "7", "text": 7}', "text"),
        ('{"id": "7", "text": null}', "text"),
    ],
    ids=["broken", "blank line", "list", "without text", "text is a number", "text is null"],
)
def test_malformed_line_7_of_10_is_reported_and_the_other_nine_come(run, tmp_path, bad, problem):
    rows = [json.dumps({"id": str(number), "text": f"The regime fell on day {number}."}) for number in range(1, 11)]
    rows[6] = bad
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")

    outcome = run(*lines_of(path))
    errors = [record for record in outcome.records if is_error(record)]
    ids = [record["document"]["id"] for record in outcome.records if not is_error(record)]

    assert ids == ["1", "2", "3", "4", "5", "6", "8", "9", "10"]
    if bad:
        assert outcome.complaint.startswith(f"framing: {path}:7: ")
        assert problem in outcome.complaint
        assert [(error["document"]["path"], error["error"]["line"]) for error in errors] == [(str(path), 7)]


def test_jsonl_in_another_encoding_loses_no_good_line(run, tmp_path):
    path = tmp_path / "rows.jsonl"
    good = json.dumps({"text": GOOD}).encode("utf-8")
    path.write_bytes(good + b'\n{"text": "na\xefve"}\n' + good + b"\n")

    outcome = run(*lines_of(path))

    assert [record["document"]["characters"] for record in outcome.records if not is_error(record)].count(len(GOOD)) == 2
    assert "Traceback" not in outcome.err


def test_empty_file_gives_a_line_or_a_notice(run, tmp_path):
    path = write("empty.txt", b"")(tmp_path)

    outcome = run(*lines_of(path))
    (record,) = outcome.records

    if is_error(record):
        assert outcome.status == 1
        assert outcome.complaint.startswith(f"framing: {path}: ")
    else:
        assert record["notices"] == ["The document has no words to assess."]


def test_empty_standard_input_gives_a_line_or_a_notice(run):
    outcome = run(*lines_of("-"), stdin=b"")
    (record,) = outcome.records

    assert is_error(record) == (outcome.status == 1)
    assert is_error(record) or record["notices"] == ["The document has no words to assess."]


def test_folder_without_texts_says_what_would_be_read(run, tmp_path):
    assert ".txt" in run(*lines_of(tmp_path)).complaint


def test_encoding_nobody_knows_is_one_line(run, article):
    outcome = run(*lines_of(article, "--encoding", "utf-42"))

    assert outcome.status in (1, 2)
    assert "utf-42" in outcome.err
    assert len(outcome.err.splitlines()) <= 4


def test_encoding_that_does_not_fit_is_one_line_with_the_path(run, tmp_path):
    path = write("old.txt", b"na\xefve regime")(tmp_path)

    outcome = run(*lines_of(path, "--encoding", "utf-8"))

    assert outcome.status == 1
    assert outcome.complaint.startswith(f"framing: {path}")


# Lists and outputs


def test_lexicon_with_a_typo_is_one_line_with_path_line_and_advice(run, article, tmp_path):
    own = tmp_path / "own.toml"
    own.write_text(
        'id = "my/own"\nkind = "evaluation"\nabout = "Own words."\n[sources.own]\ncitation = "Own."\n'
        '[[entries]]\nid = "grim"\nfroms = ["grim"]\nsense = "Grim."\nsources = ["own"]\nexamples = ["A {grim} day."]\n',
        encoding="utf-8",
    )

    outcome = run("score", article, "--lexicon", own)

    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.complaint.startswith(f"framing: {own}:")
    assert "forms: missing" in outcome.complaint or "froms: unknown" in outcome.complaint


def test_missing_lexicon_is_one_line(run, article, tmp_path):
    outcome = run("score", article, "--lexicon", tmp_path / "none.toml")

    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.complaint == f"framing: {tmp_path / 'none.toml'}: No such file or directory"


def test_folder_without_lists_is_one_line(run, article, tmp_path):
    folder = tmp_path / "lists"
    folder.mkdir()

    outcome = run("score", article, "--lexicon", folder)

    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.complaint.startswith(f"framing: {folder}: ")


def in_a_missing_folder(folder):
    return folder / "none" / "out.html"


def in_place_of_a_folder(folder):
    (folder / "out.html").mkdir()
    return folder / "out.html"


def below_a_file(folder):
    return folder / "draft.txt" / "out.html"


@pytest.mark.parametrize("place", [in_a_missing_folder, in_place_of_a_folder, below_a_file])
def test_unwritable_output_is_one_line_and_leaves_nothing_behind(run, article, tmp_path, place):
    target = place(tmp_path)
    before = sorted(tmp_path.rglob("*"))

    outcome = run("score", article, "-f", "html", "-o", target)

    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.complaint.startswith(f"framing: {target}: cannot be written: ")
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_full_disk_is_one_line(article):
    with open("/dev/full", "wb") as full:
        done = subprocess.run(command(*lines_of(article)), stdout=full, stderr=subprocess.PIPE, env=environment(), text=True, check=False)

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("framing: ")
    assert len(done.stderr.splitlines()) == 1


def test_interrupted_run_leaves_no_partial_file_and_the_old_output(tmp_path):
    target = tmp_path / "out.jsonl"
    target.write_text("old\n", encoding="utf-8")
    arguments = command(*lines_of("-"), "-o", target)

    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as process:
        deadline = time.monotonic() + 60
        while len(list(tmp_path.iterdir())) < 2 and time.monotonic() < deadline:
            time.sleep(0.02)
        started = sorted(path.name for path in tmp_path.iterdir())
        time.sleep(0.5)  # it waits for standard input then; while modules are loaded Python may lose the signal
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)

    assert started == ["out.jsonl", "out.jsonl.partial"]
    assert process.returncode == 130
    assert err == b""
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]
    assert target.read_text(encoding="utf-8") == "old\n"


@pytest.mark.parametrize("format_", FORMATS)
def test_broken_pipe_is_silent(tmp_path, format_):
    rows = tmp_path / "rows.jsonl"
    rows.write_text("".join(json.dumps({"id": str(number), "text": ARTICLE}) + "\n" for number in range(60)), encoding="utf-8")
    arguments = command("score", rows, "-f", format_, "--no-tone", "--no-readability")

    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as process:
        head = process.stdout.read(10)
        process.stdout.close()
        err = process.stderr.read()

    assert len(head) == 10
    assert (process.returncode, err) == (0, b"")


# Size


def words_without_end(length):
    """Words of news and noise, one sentence, one line."""
    source = random.Random(7)
    words = [*ARTICLE.replace(".", "").replace("\n", " ").split(), "because", "mill", "river", "seven", "said", "that", "the"]
    picked = []
    size = 0
    while size < length:
        word = source.choice(words)
        picked.append(word)
        size += len(word) + 1
    return " ".join(picked)


def one_line_of_sentences(length):
    line = " ".join(ARTICLE.split())
    return " ".join([line] * (length // len(line) + 1))


def open_quotes(length):
    return '“We ‘said "so ' * (length // 14)


SHAPES = {"sentences": one_line_of_sentences, "no sentence end": words_without_end, "open quotes": open_quotes, "one word": "a".__mul__}


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_five_megabytes_in_one_line_are_read_whole(tmp_path, shape):
    path = tmp_path / "line.txt"
    path.write_text(shape(5_000_000), encoding="utf-8")

    done = subprocess.run(
        command("score", path, "-f", "jsonl", "-o", tmp_path / "out.jsonl"),
        stderr=subprocess.PIPE,
        env=environment(),
        timeout=300,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, b"")
    record = json.loads((tmp_path / "out.jsonl").read_bytes())
    assert record["document"]["characters"] >= 4_999_900


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
def test_twice_the_input_takes_about_twice_the_time(run, tmp_path, shape):
    path = tmp_path / "line.txt"

    def seconds(length):
        path.write_text(shape(length), encoding="utf-8")
        best = float("inf")
        for _ in range(2):
            start = time.process_time()
            run("score", path, "-f", "jsonl")
            best = min(best, time.process_time() - start)
        return best

    seconds(1_000)
    small, large = seconds(200_000), seconds(800_000)

    assert large < 4 * small * 2 + 0.2
