"""Manifests and lists of paths become incidents, and what is wrong with them is said in clear words."""

from dataclasses import replace
from pathlib import Path

import pytest

from framing.comparison.incident import incident, load_incident, similarity
from framing.errors import CorpusError, DataError
from tests.comparison.accounts import ANALYZER, account

TEXT = "Strike on Low Quay\n\nAircraft struck the market of Low Quay on Monday, the harbour clinic said. {}\n"
MANIFEST = """id = "low-quay"
title = "The strike on Low Quay"
date = 2031-05-04

[[accounts]]
outlet = "Northmark Courier"
path = "courier.txt"
published = 2031-05-05

[[accounts]]
outlet = "Halyard"
path = "halyard.txt"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "courier.txt").write_text(TEXT.format("The clerk counted forty stalls."), encoding="utf-8")
    (tmp_path / "halyard.txt").write_text(TEXT.format("No warning was heard."), encoding="utf-8")
    return tmp_path


def manifest(folder: Path, text: str = MANIFEST) -> Path:
    path = folder / "incident.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_manifest_names_outlets_and_days(folder: Path) -> None:
    found = load_incident([manifest(folder)], analyze=ANALYZER.analyze)
    assert (found.id, found.title, found.date) == ("low-quay", "The strike on Low Quay", "2031-05-04")
    assert [(account.outlet, account.published) for account in found.accounts] == [("Northmark Courier", "2031-05-05"), ("Halyard", None)]
    assert found.notices == ()


def test_a_date_in_words_becomes_a_date(folder: Path) -> None:
    found = load_incident([manifest(folder, MANIFEST.replace("= 2031-05-05", '= "5 May 2031"'))], analyze=ANALYZER.analyze)
    assert found.accounts[0].published == "2031-05-05"


def test_a_row_that_is_left_out_is_named_by_its_line(folder: Path) -> None:
    path = folder / "odd.jsonl"
    path.write_text(f'{{"text": "{"The quay was quiet. " * 3}"}}\nno JSON\n{{"text": 7}}\n', encoding="utf-8")
    found = load_incident([folder / "courier.txt", folder / "halyard.txt", path], analyze=ANALYZER.analyze)
    left_out = [notice.partition(" is left out")[0] for notice in found.notices if " is left out" in notice]
    assert left_out == [f"{path}:2", f"{path}:3"]


def test_a_list_of_paths_is_an_incident(folder: Path) -> None:
    found = load_incident([folder / "courier.txt", folder / "halyard.txt"], analyze=ANALYZER.analyze)
    assert [account.outlet for account in found.accounts] == ["courier", "halyard"]


@pytest.mark.parametrize(
    ("old", "new", "line", "advice"),
    [
        ('path = "halyard.txt"', 'path = "nowhere.txt"', 10, "names 'nowhere.txt', and there is no such file"),
        ('path = "halyard.txt"', 'path = "courier.txt"', 10, "is listed twice; each account has a file of its own"),
        ('outlet = "Halyard"\n', "", 10, "account 2 has no `outlet`"),
        ("date =", "dat =", 3, "no key is called 'dat'; did you mean 'date'?"),
        ("date = 2031-05-04", "date = 7", 3, "`date` must be a date, such as 2031-05-04; it is 7"),
        ("date = 2031-05-04", 'date = "gestern"', 3, "`date` must be a date, such as 2031-05-04; it is gestern"),
        ("published = 2031-05-05", "published = 5", 8, "`published` must be a date, such as 2031-05-04; it is 5"),
        ("published = 2031-05-05", 'published = "gestern"', 8, "`published` must be a date, such as 2031-05-04; it is gestern"),
        ('title = "The strike', 'title = 7 # "The strike', 2, "`title` must be a string in quotation marks; it is 7"),
        ('path = "halyard.txt"', 'path = "halyard.txt"\ntitle = 7', 13, "account 2: `title` must be a string in quotation marks; it is 7"),
        ('path = "halyard.txt"', 'path = "halyard.txt"\nid = true', 13, "account 2: `id` must be a string in quotation marks; it is True"),
        ('[[accounts]]\noutlet = "Halyard"\npath = "halyard.txt"\n', "", None, "only one account of the incident can be read"),
        (MANIFEST, 'id = "low-quay"\n', None, "lists no accounts; write one [[accounts]]"),
        (MANIFEST, "id = \n", 1, "not TOML"),
        (MANIFEST, MANIFEST + '[sides.north]\nname = ["Varn"]\n', 13, 'has no names; write names = ["…"]'),
    ],
)
def test_a_wrong_manifest_says_where_and_what(folder: Path, old: str, new: str, line: int | None, advice: str) -> None:
    path = manifest(folder, MANIFEST.replace(old, new))
    with pytest.raises(DataError) as caught:
        load_incident([path], analyze=ANALYZER.analyze)
    assert advice in str(caught.value)
    assert caught.value.line == line
    assert caught.value.path == path.as_posix()


def test_a_manifest_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="there is no such manifest"):
        load_incident([tmp_path / "incident.toml"], analyze=ANALYZER.analyze)


def test_a_manifest_beside_articles_is_refused(folder: Path) -> None:
    with pytest.raises(CorpusError, match="either one manifest or articles"):
        load_incident([manifest(folder), folder / "courier.txt"], analyze=ANALYZER.analyze)


def test_no_account_at_all() -> None:
    with pytest.raises(CorpusError, match="no account of the incident can be read; a comparison needs two or more"):
        load_incident([], analyze=ANALYZER.analyze)


def test_an_empty_article_is_named_and_left_out(folder: Path) -> None:
    (folder / "empty.txt").write_text("", encoding="utf-8")
    path = manifest(folder, MANIFEST + '\n[[accounts]]\noutlet = "Void"\npath = "empty.txt"\n')
    found = load_incident([path], analyze=ANALYZER.analyze)
    assert len(found.accounts) == 2
    (notice,) = found.notices
    assert "empty.txt is left out: has no text" in notice


def test_the_one_account_left_is_named_with_the_reason(folder: Path) -> None:
    (folder / "halyard.txt").write_text("", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"only one account .*halyard\.txt is left out: has no text"):
        load_incident([manifest(folder)], analyze=ANALYZER.analyze)


def test_two_accounts_of_one_outlet_stay_apart(folder: Path) -> None:
    found = load_incident([manifest(folder, MANIFEST.replace('"Halyard"', '"Northmark Courier"'))], analyze=ANALYZER.analyze)
    assert len({account.document for account in found.accounts}) == 2
    assert "Northmark Courier has 2 accounts" in found.notices[0]


def test_sides_that_overlap_lose_the_shared_name(folder: Path) -> None:
    sides = '[sides.north]\nnames = ["Varn", "the ministry"]\n[sides.south]\nnames = ["The Ministry", "Solle"]\n'
    found = load_incident([manifest(folder, MANIFEST + sides)], analyze=ANALYZER.analyze)
    assert [side.names for side in found.sides] == [("Varn",), ("Solle",)]
    assert found.notices == ("The sides north and south both claim “the ministry”: its words are counted for neither.",)


def test_one_id_for_two_documents_is_refused() -> None:
    one = account("a", TEXT.format(""))
    with pytest.raises(CorpusError, match="2 accounts have the id 'a'; give each article an id"):
        incident([one, one])


def test_a_stranger_is_noticed_with_its_similarity() -> None:
    accounts = [account("a", TEXT.format("")), account("b", TEXT.format("")), account("c", "Opera\n\nSopranos rehearse Verdi in Parma.\n")]
    (notice,) = incident(accounts).notices
    assert notice.startswith("c may tell another incident: of its content words 0.00 are shared")


def test_an_account_of_another_year_is_noticed() -> None:
    days = {"a": "2031-05-04", "b": "2031-05-09T10:00", "c": "2030-05-04", "d": None}
    accounts = [replace(account(name, TEXT.format("")), published=day) for name, day in days.items()]
    (notice,) = incident(accounts).notices
    assert notice.startswith("c may tell another incident: it is dated 365 days away from every other dated account")
    assert "similarity 1.00" in notice


def test_similarity_of_nothing_is_nothing() -> None:
    assert similarity(frozenset(), frozenset({"quay"})) == 0.0
