"""Published layouts read right from miniatures, and one line for whatever is wrong with a file."""

import json
import zipfile

import pytest

from framing.datasets import both_classes, read_labelled
from framing.errors import DataError, UnknownNameError

from .miniatures import (
    LIM_COLUMNS,
    babe_rows,
    basil_article,
    faerber_article,
    lim_rows,
    write_babe,
    write_basil,
    write_basil_split,
    write_basil_zip,
    write_csv,
    write_faerber,
    write_lim,
    write_ptc,
)


def test_babe_has_labels_outlets_topics_and_words(tmp_path):
    first, second = read_labelled("babe", write_babe(tmp_path / "final_labels_SG2.csv")).sentences[:2]

    assert (first.label, second.label) == (1, 0)
    assert (first.outlet, first.topic, first.words) == ("Weir Post", "harbour-levy", ("shameful",))
    assert (first.labels["opinion"], second.labels["opinion"]) == (2, 0)


def test_babe_without_a_link_column_is_read(tmp_path):
    columns = ("text", "outlet", "topic", "type", "label_bias", "label_opinion", "biased_words")

    data = read_labelled("babe", write_babe(tmp_path / "final_labels_SG1.csv", columns=columns))

    assert len(data.sentences) == 42


def test_sentences_without_agreement_have_no_label(tmp_path):
    rows = babe_rows(4)
    rows[0]["label_bias"] = "No agreement"

    data = read_labelled("babe", write_babe(tmp_path / "mini.csv", rows))

    assert data.sentences[0].label is None
    assert len(data.labelled) == 3


@pytest.mark.parametrize("build", [write_basil, lambda folder: write_basil_zip(folder / "dataset.zip")], ids=["folder", "zip"])
def test_basil_release_is_read_as_a_folder_and_as_its_zip(tmp_path, build):
    data = read_labelled("basil", build(tmp_path))

    assert len(data.sentences) == 2 * 3 * 4
    assert {sentence.incident for sentence in data.sentences} == {"0", "1"}
    assert [sentence.labels["lexical"] for sentence in data.sentences[:4]] == [0, 1, 0, 0]
    assert [sentence.labels["informational"] for sentence in data.sentences[:4]] == [0, 0, 1, 0]
    assert data.sentences[1].text[data.sentences[1].spans[0].start : data.sentences[1].spans[0].end] == "shameful"


def test_basil_folder_and_zip_have_one_digest(tmp_path):
    (tmp_path / "folder").mkdir()
    folder = read_labelled("basil", write_basil(tmp_path / "folder"))

    assert folder.sha256 == read_labelled("basil", write_basil_zip(tmp_path / "dataset.zip")).sha256


def test_basil_articles_beside_annotations_are_read(tmp_path):
    data = read_labelled("basil", write_basil_split(tmp_path))

    assert len(data.sentences) == 12
    assert {sentence.incident for sentence in data.sentences} == {"ab"}
    assert [sentence.labels["informational"] for sentence in data.sentences[:4]] == [0, 0, 1, 0]


@pytest.mark.parametrize(
    "layout",
    [
        {},
        {"articles": "train-articles", "labels": "train-labels-task2-technique-classification"},
        {"articles": "train-articles", "single": True},
    ],
    ids=["short", "release", "one label file"],
)
def test_ptc_layouts_give_the_same_lines(tmp_path, layout):
    sentences = read_labelled("ptc", write_ptc(tmp_path, **layout)).sentences

    assert [sentence.label for sentence in sentences] == [0, 1, 0, 1]
    assert sentences[1].text[sentences[1].spans[0].start : sentences[1].spans[0].end] == "vile"
    assert sentences[2].labels == {"Doubt": 1}


def test_ptc_is_found_inside_its_datasets_folder(tmp_path):
    write_ptc(tmp_path / "datasets", articles="train-articles", single=True)

    assert len(read_labelled("ptc", tmp_path).sentences) == 4


def test_lim_takes_the_majority_of_the_workers(tmp_path):
    sentences = read_labelled("lim", write_lim(tmp_path / "mini.csv")).sentences

    assert [(sentence.document, sentence.label) for sentence in sentences] == [("1", 0), ("1", 1), ("1", 0), ("2", 0), ("2", 0)]
    assert sentences[0].text == "The board of Weir Post met."
    assert (sentences[1].labels["workers"], sentences[1].labels["biased"]) == (3, 3)


def test_lim_tie_has_no_label(tmp_path):
    rows = lim_rows()[:2]
    rows[0]["0"], rows[1]["0"] = "1", "4"

    assert read_labelled("lim", write_lim(tmp_path / "mini.csv", rows)).sentences[0].label is None


def test_faerber_takes_the_majority_vote_in_any_direction(tmp_path):
    sentences = read_labelled("faerber", write_faerber(tmp_path)).sentences

    assert [sentence.label for sentence in sentences] == [1, 0, 0]
    assert [sentence.labels["subjectivity"] for sentence in sentences] == [1, 1, 0]
    assert [sentence.position for sentence in sentences] == [0, 0.5, 1]


def test_faerber_zip_and_table_are_read(tmp_path):
    with zipfile.ZipFile(tmp_path / "all-data-as-json.zip", "w") as archive:
        archive.writestr("all-data-as-json/article_0.json", json.dumps(faerber_article(0)))
    write_csv(tmp_path / "sentences-with-binary-labels-bias.csv", "article,content,label\n1,The brave town stood.,1\n1,It rained.,0\n")

    assert len(read_labelled("faerber", tmp_path / "all-data-as-json.zip").sentences) == 3
    assert [each.label for each in read_labelled("faerber", tmp_path / "sentences-with-binary-labels-bias.csv").sentences] == [1, 0]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_own_table_is_read_with_its_delimiter(tmp_path, delimiter):
    rows = [("text", "label", "outlet"), ("A vile plan.", "1", "Post"), ("It rained.", "0", ""), ("Hm.", "", "Post")]
    path = write_csv(tmp_path / "own.csv", "".join(delimiter.join(row) + "\n" for row in rows))

    found = read_labelled("csv", path).sentences

    assert [(each.label, each.outlet) for each in found] == [(1, "Post"), (0, None), (None, "Post")]


def test_digest_names_the_content(tmp_path):
    one = read_labelled("csv", write_csv(tmp_path / "own.csv", "text,label\nA vile plan.,1\n")).sha256
    two = read_labelled("csv", write_csv(tmp_path / "own.csv", "text,label\nA vile plan.,0\n")).sha256

    assert one != two


def test_one_class_only_is_refused(tmp_path):
    data = read_labelled("csv", write_csv(tmp_path / "own.csv", "text,label\nA vile plan.,1\nA mean plan.,1\n"))

    with pytest.raises(DataError, match="one class only"):
        both_classes(data.sentences)


def test_unknown_data_set_names_the_nearest(tmp_path):
    with pytest.raises(UnknownNameError, match="did you mean 'babe'"):
        read_labelled("bable", tmp_path)


def changed(rows, **cells):
    rows[0].update(cells)
    return rows


def wrong_basil(bias):
    def build(folder):
        article = basil_article("fox", 0)
        article["body"][1]["annotations"][0]["bias"] = bias
        (folder / "0_fox.json").write_text(json.dumps(article), encoding="utf-8")
        return folder

    return build


def wrong_ptc(row):
    def build(folder):
        write_ptc(folder)
        (folder / "labels" / "article7.task2-TC.labels").write_text(row, encoding="utf-8")
        return folder

    return build


def wrong_faerber(**cells):
    def build(folder):
        article = faerber_article(0)
        article["sentences"][0].update(cells)
        (folder / "article_0.json").write_text(json.dumps(article), encoding="utf-8")
        return folder

    return build


def csv_with(content):
    return lambda folder: write_csv(folder / "own.csv", content)


WRONG = [
    ("babe", lambda folder: write_babe(folder / "m.csv", changed(babe_rows(2), label_bias="Slanted")), "m.csv:2: label_bias 'Slanted'"),
    ("babe", lambda folder: write_babe(folder / "m.csv", changed(babe_rows(2), text=" ")), "m.csv:2: the sentence is empty"),
    ("babe", lambda folder: write_babe(folder / "m.csv", columns=("text", "biased_words")), "no column 'label_bias'"),
    ("babe", lambda folder: write_babe(folder / "m.csv", []), "a header and no sentence"),
    ("basil", wrong_basil("Visual"), "'Visual' is no label of BASIL"),
    ("basil", lambda folder: write_csv(folder / "dataset.zip", "text"), "neither a folder nor a zip"),
    ("ptc", wrong_ptc("7\tShouting\t0\t3\n"), "'Shouting' is no technique"),
    ("ptc", wrong_ptc("7\tDoubt\t3\t9000\n"), "lies outside the article"),
    ("ptc", wrong_ptc("8\tDoubt\t0\t3\n"), "another article's file"),
    ("lim", lambda folder: write_lim(folder / "m.csv", changed(lim_rows(), **{"0": "7"})), "m.csv:2: rating '7' of sentence 0"),
    ("lim", lambda folder: write_lim(folder / "m.csv", changed(lim_rows(), s0="[0]: Another.")), "is not the one of the row before"),
    ("lim", lambda folder: write_lim(folder / "m.csv", columns=LIM_COLUMNS[:6]), "expected are 'id_article', 's0', '0'"),
    ("faerber", wrong_faerber(content=" "), "article_0.json: the sentence is empty"),
    ("faerber", wrong_faerber(bias={}), "'score' is missing or misplaced"),
    ("faerber", wrong_faerber(bias={"score": {"pro-west": {"maj": 9}}}), "article_0.json: a majority vote for bias"),
    ("faerber", lambda folder: folder, "no article_N.json"),
    ("faerber", lambda folder: write_csv(folder / "x.csv", "a,b\n1,2\n"), "x.csv:1: not a table of the Ukraine crisis set"),
    ("faerber", lambda folder: write_csv(folder / "x.csv", "text,label\nYes.,5\n"), "x.csv:2: label '5' is none"),
    ("csv", csv_with("sentence,mark\nYes.,1\n"), "own.csv:1: not a table of labelled sentences"),
    ("csv", csv_with("text,label\nYes.,maybe\n"), "own.csv:2: label 'maybe' is none"),
    ("csv", csv_with("text,label\n,1\n"), "own.csv:2: the sentence is empty"),
    ("csv", csv_with("text,label\nYes.,1,x\n"), "own.csv:2: more cells than"),
    ("csv", csv_with("text,label\nYes.\n"), "own.csv:2: fewer cells than"),
    ("csv", csv_with("text,label\n"), "a header and no sentence"),
    ("csv", csv_with(""), "own.csv:1: not a table of labelled sentences"),
]


@pytest.mark.parametrize(("name", "build", "advice"), WRONG, ids=[f"{row[0]}: {row[2]}" for row in WRONG])
def test_wrong_file_is_one_line_with_its_place(tmp_path, name, build, advice):
    with pytest.raises(DataError) as caught:
        read_labelled(name, build(tmp_path))

    assert advice in str(caught.value)
    assert "\n" not in str(caught.value)


def test_bytes_that_are_no_text_are_named(tmp_path):
    path = tmp_path / "own.csv"
    path.write_bytes("text,label\nBœuf.,1\n".encode("utf-16"))

    with pytest.raises(DataError, match="not UTF-8"):
        read_labelled("csv", path)
