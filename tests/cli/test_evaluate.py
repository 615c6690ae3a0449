"""`framing evaluate`: figures right by hand count on miniatures in the original layouts, and one line for a wrong layout."""

import csv
import json
import re

import pytest

from framing.evaluation.systems import Majority, OutletName, tfidf
from tests.datasets.miniatures import write_babe, write_basil, write_csv, write_faerber, write_lim, write_ptc

SENTENCES = ("The regime fell on Sunday.", "Critics say the plan is cruel.", "The beige town slept.")
"""15 words; markers cover four of them: regime, Critics, say, cruel."""
LABELS = ("Biased", "Biased", "Non-biased")
BABE_COLUMNS = ("text", "news_link", "outlet", "topic", "type", "label_bias", "label_opinion", "biased_words")


def babe(path, *, delimiter=";", columns=BABE_COLUMNS, words=("['regime']", "['cruel']", "['beige']")):
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=delimiter)
        writer.writerow(columns)
        for sentence, label, marked in zip(SENTENCES, LABELS, words, strict=True):
            row = dict.fromkeys(BABE_COLUMNS, "x") | {"text": sentence, "label_bias": label, "biased_words": marked}
            writer.writerow([row[column] for column in columns])
    return path


def ptc(folder):
    text = "\n".join(SENTENCES) + "\n"
    (folder / "articles").mkdir()
    (folder / "labels").mkdir()
    (folder / "articles" / "article7.txt").write_text(text, encoding="utf-8", newline="\n")
    spans = [
        ("Loaded_Language", "regime"),
        ("Loaded_Language", "cruel"),
        ("Name_Calling,Labeling", "beige town"),
        ("Doubt", "the plan"),
    ]
    rows = [("7", technique, text.index(words), text.index(words) + len(words)) for technique, words in spans]
    (folder / "labels" / "article7.task2-TC.labels").write_text(
        "".join("\t".join(map(str, row)) + "\n" for row in rows), encoding="utf-8", newline="\n"
    )
    return folder


def basil(folder):
    """Two quotations and two stretches that are none; one of each is annotated the other way round."""
    sentences = [
        ("Ilka Moren said: “We will sail on Monday.”", "We will sail on Monday.", "Yes"),
        ("It was a quiet night in the lower town.", "quiet night", "No"),
        ("Nobody came to the lock.", "Nobody came", "Yes"),
        ("“You must stop this at once,” she said.", "You must stop this", "No"),
    ]
    body = [
        {
            "sentence-index": number,
            "sentence": sentence,
            "annotations": [
                {
                    "start": sentence.index(words),
                    "end": sentence.index(words) + len(words),
                    "text": words,
                    "bias": "Lexical",
                    "quote": quote,
                    "polarity": "Negative",
                    "target": "town",
                }
            ],
        }
        for number, (sentence, words, quote) in enumerate(sentences)
    ]
    (folder / "0_weir.json").write_text(json.dumps({"uuid": "0", "body": body}), encoding="utf-8")
    return folder


def test_babe_figures_are_right_by_hand_count(run, tmp_path):
    record = run("evaluate", "babe", babe(tmp_path / "mini.csv"), "--json").record

    assert record["sentences"] == 3
    assert record["words"] == 15
    assert record["expert-marked words"] == 3
    assert record["base rate"] == 0.2
    assert record["recall"] == round(2 / 3, 4)
    assert record["precision"] == 0.5
    assert record["times the base rate"] == 2.5


def test_babe_figures_stand_by_kind(run, tmp_path):
    by_kind = run("evaluate", "babe", babe(tmp_path / "mini.csv"), "--json").record["times the base rate by kind"]

    assert by_kind["loaded-actor"] == 5.0
    assert by_kind["vague-source"] == 0.0


def test_ptc_figures_are_right_by_hand_count(run, tmp_path):
    record = run("evaluate", "ptc", ptc(tmp_path), "--json").record

    assert (record["articles"], record["spans"], record["touched by a marker"]) == (1, 3, 2)
    assert record["recall"] == round(2 / 3, 4)
    assert record["recall by technique"] == {"Loaded_Language": 1.0, "Name_Calling,Labeling": 0.0}


def test_basil_figures_are_right_by_hand_count(run, tmp_path):
    record = run("evaluate", "basil", basil(tmp_path), "--json").record

    assert (record["articles"], record["annotated spans"]) == (1, 4)
    assert (record["quotation precision"], record["quotation recall"], record["quotation F1"]) == (0.5, 0.5, 0.5)


def test_figures_name_the_data_they_were_measured_on(run, tmp_path):
    first = run("evaluate", "babe", babe(tmp_path / "mini.csv"), "--json").record["sha256"]
    again = run("evaluate", "babe", tmp_path / "mini.csv", "--json").record["sha256"]
    other = run("evaluate", "babe", babe(tmp_path / "mini.csv", words=("[]", "[]", "[]")), "--json").record["sha256"]

    assert first == again
    assert first != other


def test_nothing_marked_by_experts_gives_zeros(run, tmp_path):
    record = run("evaluate", "babe", babe(tmp_path / "mini.csv", words=("[]", "[]", "[]")), "--json").record

    assert (record["recall"], record["precision"], record["times the base rate"]) == (0, 0, 0)


@pytest.mark.parametrize(("dataset", "build"), [("babe", lambda folder: babe(folder / "mini.csv")), ("ptc", ptc), ("basil", basil)])
def test_table_for_people_has_the_same_figures(run, tmp_path, dataset, build):
    path = build(tmp_path)
    record = run("evaluate", dataset, path, "--json").record
    table = run("evaluate", dataset, path).out

    for key, value in record.items():
        if not isinstance(value, dict):
            assert re.search(rf"^{key}  +{value}$", table, re.MULTILINE)


# Wrong layouts


def in_folder(name, content):
    def build(folder):
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")
        return folder

    return build


def ptc_without_its_article(folder):
    ptc(folder)
    (folder / "articles" / "article7.txt").unlink()
    return folder


def ptc_with_a_short_line(folder):
    ptc(folder)
    (folder / "labels" / "article7.task2-TC.labels").write_text("7\tLoaded_Language\t4\t10\n7\tLoaded_Language\n", encoding="utf-8")
    return folder


def ptc_with_words_for_numbers(folder):
    ptc(folder)
    (folder / "labels" / "article7.task2-TC.labels").write_text("7\tLoaded_Language\tfour\tten\n", encoding="utf-8")
    return folder


WRONG = [
    ("babe with commas", "babe", lambda folder: babe(folder / "mini.csv", delimiter=","), "mini.csv:1: not a BABE file"),
    ("babe without words", "babe", lambda folder: babe(folder / "mini.csv", columns=BABE_COLUMNS[:-1]), "biased_words"),
    (
        "babe with no list",
        "babe",
        lambda folder: babe(folder / "mini.csv", words=("['regime']", "cruel", "[]")),
        "mini.csv:3: biased_words",
    ),
    ("babe with a number", "babe", lambda folder: babe(folder / "mini.csv", words=("['regime']", "7", "[]")), "mini.csv:3: biased_words"),
    ("babe of a folder", "babe", lambda folder: folder, "cannot be read"),
    ("babe of an empty file", "babe", lambda folder: in_folder("mini.csv", "")(folder) / "mini.csv", "not a BABE file"),
    ("ptc without labels", "ptc", in_folder("articles/article7.txt", "x"), "not a PTC folder"),
    ("ptc without its article", "ptc", ptc_without_its_article, "article7.txt: cannot be read"),
    ("ptc with a short line", "ptc", ptc_with_a_short_line, "article7.task2-TC.labels:2: "),
    ("ptc with words for numbers", "ptc", ptc_with_words_for_numbers, "article7.task2-TC.labels:1: "),
    ("basil without articles", "basil", in_folder("notes.txt", "x"), "not a BASIL folder"),
    ("basil without body", "basil", in_folder("0_weir.json", '{"title": "x"}'), "0_weir.json: not a BASIL article"),
    ("basil of a list", "basil", in_folder("0_weir.json", "[]"), "0_weir.json: not a BASIL article"),
    ("basil with broken JSON", "basil", in_folder("0_weir.json", '{"body": [\n{]}'), "0_weir.json:2: "),
    ("basil without sentence", "basil", in_folder("0_weir.json", '{"body": [{"annotations": []}]}'), "0_weir.json: not a BASIL article"),
    (
        "basil without offsets",
        "basil",
        in_folder("0_weir.json", '{"body": [{"sentence": "No.", "annotations": [{"quote": "Yes"}]}]}'),
        "0_weir.json: not a BASIL article",
    ),
    ("missing path", "ptc", lambda folder: folder / "none", "none: no such file or folder"),
]


@pytest.mark.parametrize(("dataset", "build", "advice"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_wrong_layout_is_one_clear_line(run, tmp_path, dataset, build, advice):
    outcome = run("evaluate", dataset, build(tmp_path))

    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.complaint.startswith(f"framing: {tmp_path}")
    assert advice in outcome.complaint


def test_evaluation_without_a_path_says_how_to_give_one(run):
    outcome = run("evaluate", "babe")

    assert outcome.status == 1
    assert outcome.complaint == "framing: say where the data are: framing evaluate babe PATH"


def test_evaluation_of_an_unknown_data_set_is_wrong_usage(run, tmp_path):
    outcome = run("evaluate", "bable", tmp_path)

    assert outcome.status == 2
    assert "babe" in outcome.err


# Protocols

OWN = "text,label\n" + "".join(f"The {word} board met again.,{int(place % 2)}\n" for place, word in enumerate(["quiet", "vile"] * 6))
CONTROLS = [Majority(), OutletName(), tfidf()]


@pytest.fixture(scope="module")
def measured(tmp_path_factory):
    """One run over a miniature of BABE, and the report it wrote."""
    from framing.evaluation.measures import measure
    from framing.evaluation.tables import update_report

    folder = tmp_path_factory.mktemp("babe")
    record, table = measure("babe", write_babe(folder / "mini.csv"), systems=CONTROLS)
    update_report(folder / "evaluation.md", "babe", record)
    return record, table, (folder / "evaluation.md").read_text(encoding="utf-8")


def test_every_protocol_stands_beside_the_controls(measured):
    record, _, _ = measured
    protocols = record["benchmark"]["protocols"]

    assert [each["protocol"] for each in protocols] == ["random 5-fold", "leave one outlet out", "topic-grouped 5-fold"]
    for each in protocols:
        assert [system["system"] for system in each["systems"]] == ["majority", "outlet's name only", "TF-IDF"]
        for system in each["systems"]:
            assert {"macro F1", "weighted F1", "within-outlet AUC", "calibration error", "Brier"} <= set(system["figures"])
    assert "StratifiedKFold(5, shuffle=True, random_state=42)" in protocols[0]["says"]


@pytest.mark.slow
def test_our_classifier_is_fitted_anew_under_the_same_protocols(run, tmp_path):
    record = run("evaluate", "csv", write_csv(tmp_path / "own.csv", OWN), "--json").record

    assert [system["system"] for system in record["benchmark"]["protocols"][0]["systems"]] == ["majority", "TF-IDF", "framing classifier"]


def test_figures_carry_intervals_and_tests(measured):
    record, _, _ = measured
    figure = record["benchmark"]["protocols"][1]["systems"][2]["figures"]["macro F1"]

    assert figure["low"] <= figure["value"] <= figure["high"]
    assert {"low by outlet", "high by outlet"} <= set(figure)
    assert {"difference", "randomisation p", "McNemar p"} <= set(record["benchmark"]["protocols"][0]["tests"][0])


def test_published_figures_say_whether_the_protocol_is_ours(measured):
    record, table, report = measured
    for figure in record["benchmark"]["published"]:
        assert figure["source"]
        assert figure["same protocol"] or figure["what differs"]
        assert figure["source"] in table
        assert figure["source"] in report


def test_report_names_the_data_and_every_protocol(measured):
    record, _, report = measured

    assert f"`{record['sha256']}`" in report
    for each in record["benchmark"]["protocols"]:
        assert each["says"][1:] in report


def test_report_keeps_the_sections_of_other_data_sets(measured):
    from framing.evaluation.tables import markdown_section, with_section

    record, _, report = measured
    both = with_section(report, "basil", markdown_section("basil", record | {"dataset": "BASIL"}))

    assert both.index("data set: babe") < both.index("data set: basil")
    assert with_section(both, "babe", markdown_section("babe", record)) == both


def test_the_same_data_give_the_same_bytes(measured, tmp_path):
    from framing.evaluation.measures import measure

    record, table, _ = measured
    again, same = measure("babe", write_babe(tmp_path / "mini.csv"), systems=CONTROLS)

    assert json.dumps(again) == json.dumps(record)
    assert same == table


def test_format_output_and_report(run, tmp_path):
    path = write_csv(tmp_path / "own.csv", "text,label\nA vile plan.,1\nIt rained.,0\n")
    outcome = run("evaluate", "csv", path, "--format", "json", "--output", tmp_path / "o.json", "--report", tmp_path / "r.md")

    assert (outcome.status, outcome.out) == (0, "")
    record = json.loads((tmp_path / "o.json").read_text(encoding="utf-8"))
    assert record["with a label"] == 2
    assert "at least 5 sentences of each label" in record["benchmark"]["protocols"][0]["not assessed"]
    assert "Not assessed: " in (tmp_path / "r.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("dataset", "build"),
    [
        ("lim", lambda folder: write_lim(folder / "mini.csv")),
        ("faerber", lambda folder: write_faerber(folder, count=2)),
        ("basil", lambda folder: write_basil(folder, stories=2)),
        ("ptc", lambda folder: write_ptc(folder, count=2)),
    ],
)
def test_every_layout_can_be_evaluated(run, tmp_path, dataset, build):
    outcome = run("evaluate", dataset, build(tmp_path))

    assert outcome.status == 0
    assert "intervals: 95%" in outcome.out


@pytest.mark.slow
def test_basil_is_asked_for_both_kinds_of_bias_with_other_accounts(tmp_path):
    from framing.datasets import read_labelled
    from framing.evaluation.benchmarks import run
    from framing.evaluation.stories import account_systems
    from framing.evaluation.systems import Majority

    data = read_labelled("basil", write_basil(tmp_path, stories=10))
    protocols = run("basil", data, [Majority(), account_systems(data)[1]])["protocols"]

    assert [each["target"] for each in protocols] == ["lexical", "informational"]
    assert [each["folds"] for each in protocols] == [10, 10]
    assert protocols[1]["systems"][1]["system"] == "words, markers, cues and other accounts"
    assert protocols[1]["systems"][1]["figures"]["F1"]["value"] > protocols[1]["systems"][0]["figures"]["F1"]["value"]


def test_ptc_spans_overlap_is_printed_by_technique(run, tmp_path):
    rows = run("evaluate", "ptc", write_ptc(tmp_path), "--json").record["span overlap"]

    assert len(rows) == 6
    assert rows["all kinds on Name_Calling,Labeling"]["recall"]["value"] == 1.0


def test_one_class_is_one_clear_line(run, tmp_path):
    outcome = run("evaluate", "csv", write_csv(tmp_path / "own.csv", "text,label\nA vile plan.,1\nA mean plan.,1\n"))

    assert (outcome.status, outcome.out) == (1, "")
    assert "one class only" in outcome.complaint


def test_report_does_not_overwrite_another_file(run, tmp_path):
    path = write_csv(tmp_path / "own.csv", "text,label\nA vile plan.,1\nIt rained.,0\n")
    (tmp_path / "notes.md").write_text("# Notes\n", encoding="utf-8")

    outcome = run("evaluate", "csv", path, "--report", tmp_path / "notes.md")

    assert outcome.status == 1
    assert "is no report that begins with" in outcome.complaint
    assert (tmp_path / "notes.md").read_text(encoding="utf-8") == "# Notes\n"
