"""Whom a phrase for a speaker means: names, nouns and pronouns, across sentences."""

import pytest

from framing.types import Level
from framing.voice.antecedents import main_clause, name_behind_title
from framing.voice.cast import behind_office, is_common, past_titles
from framing.voice.common_nouns import is_crowd, is_one, is_somebody, trim
from framing.voice.common_nouns import is_plural as is_plural_noun
from framing.voice.speakers import names_with_title
from tests.reading import analysis_of, prose_of
from tests.voice.telling import told

CALLED: list[tuple[str, str, Level]] = [
    ("The Gazette's Tara Brandt said it was late.", "Tara Brandt", "named-person"),
    ("Chief of Staff Pell Orrin said it was late.", "Pell Orrin", "named-person"),
    ("Prime Minister Holt said it was late.", "Holt", "named-person"),
    ("Secretary said it was late.", "Secretary", "role"),
    ("Ada Holt Olten, which has nine ships, said it was late.", "Ada Holt Olten", "named-institution"),
    ("Mr. Brandt and Ms. Moss said it was late.", "Brandt and Ms. Moss", "named-person"),
    ("Brandt and Moss said it was late.", "Brandt and Moss", "named-institution"),
    ("The Port Works said it was late.", "Port Works", "named-institution"),
    ("Other dockers said it was late.", "Other dockers", "unnamed"),
    ("Respondents said it was late.", "Respondents", "unnamed"),
    ("The authorities said it was late.", "authorities", "unnamed"),
    ("The port authorities said it was late.", "port authorities", "named-institution"),
    ("The statement said it was late.", "statement", "unnamed"),
    ("A girl of 14 said it was late.", "girl", "unnamed"),
    ("Sixty-four percent said it was late.", "Sixty-four percent", "unnamed"),
    ("The majority said it was late.", "majority", "unnamed"),
    ("Harbour Publicists said it was late.", "Harbour Publicists", "unnamed"),
    ("The Society of Publicists said it was late.", "Society of Publicists", "named-institution"),
    ("Residents of St. Alder said it was late.", "Residents of St. Alder", "unnamed"),
    ("Friends of the Osk said it was late.", "Friends of the Osk", "named-institution"),
    ("Rep. Pell King said it was late.", "Pell King", "named-person"),
    ("Pell Baker said it was late.", "Pell Baker", "named-person"),
    ("Truck Driver said it was late.", "Truck Driver", "role"),
    ("Deputy Prime Minister said it was late.", "Deputy Prime Minister", "role"),
    ("Former Sen. Ada Holt of Low Quay said it was late.", "Ada Holt", "named-person"),
    ("Capt. Ada R. Holt of the Marl Harbour Patrol said it was late.", "Ada R. Holt", "named-person"),
    ("The Bank of Low Quay said it was late.", "Bank of Low Quay", "named-institution"),
    ("The Justice Department said it was late.", "Justice Department", "named-institution"),
    ("Ms. House said it was late.", "House", "named-person"),
    ("Director of Coast Safety Ada Holt said it was late.", "Ada Holt", "named-person"),
    ("Ms. Moss nevertheless said it was late.", "Moss", "named-person"),
    ("Ms. Moss, Mr. Holt and Ms. Orrin said it was late.", "Moss, Mr. Holt and Ms. Orrin", "named-person"),
    ("Moss and Deputy Mayor Pell Orrin said it was late.", "Moss and Deputy Mayor Pell Orrin", "named-person"),
    ("Sports and Youth Minister Pell Orrin said it was late.", "Pell Orrin", "named-person"),
    ("Scores of bakers said it was late.", "Scores of bakers", "unnamed"),
    ("Some leading Publicists said it was late.", "Some leading Publicists", "unnamed"),
    ("Fishermen said it was late.", "Fishermen", "unnamed"),
    ("A source close to Mayor Ada Holt said it was late.", "source close to Mayor Ada Holt", "unnamed"),
    ("A memo by the pilots said it was late.", "memo by the pilots", "unnamed"),
]
MEANT = [
    ("The Harbour Board said it was late. The statement said it was dark.", ["Harbour Board", "Harbour Board"]),
    ("The Harbour Board said it was late. The board said it was dark.", ["Harbour Board", "Harbour Board"]),
    ("Open Shore Watch said it was late. The group said it was dark.", ["Open Shore Watch", "Open Shore Watch"]),
    ("The Herald said it was late. The company said it was dark.", ["Herald", "company"]),
    ("The Harbour Board said it was late. It said it was dark.", ["Harbour Board", "Harbour Board"]),
    ("Tourists said it was late. They said it was dark.", ["Tourists", "Tourists"]),
    ("Orla Fenn said it was late. They said it was dark.", ["Orla Fenn", "They"]),
    ("Pell Orrin and Lena Moss toured the camp, where they said it was late.", ["Pell Orrin and Lena Moss"]),
    ("Orla Fenn said it was late. A tourist said it was cold. “It was dark,” she said.", ["Orla Fenn", "tourist", "tourist"]),
    ("Orla Fenn said it was late. Two tourists said it was cold. “It was dark,” she said.", ["Orla Fenn", "Two tourists", "Orla Fenn"]),
    ("Orla Fenn said it was late. A lawsuit said it was cold. “It was dark,” she said.", ["Orla Fenn", "lawsuit", "Orla Fenn"]),
    ("Mira Voss wept. “It was late,” she said.", ["Mira Voss"]),
    ("Ms. Voss wept. Mr. Holm laughed. “It was late,” he said.", ["Holm"]),
    ("Mira Ada Lena Voss wept. “It was late,” she said.", ["she"]),
    ("The Harbour Board met. “It was late,” she said.", ["she"]),
    ("In the yard, Mira Voss wept. “It was late,” she said.", ["Mira Voss"]),
    ("Olaf Brandt left. Brandt wept. “It was late,” he said.", ["Olaf Brandt"]),
    ("The row comes as Mr. Brandt sets out. He said it was late.", ["Brandt"]),
    ("The row comes as Mr. Brandt met Mr. Holm. He said it was late.", ["He"]),
    ("The town cheered Pell Orrin on the quay. The rain fell. It was late, he said.", ["Pell Orrin"]),
    ("President Olaf Brandt left. The president said it was late.", ["Olaf Brandt"]),
    ("Vice President Olaf Brandt left. The president said it was late.", ["president"]),
    ("Prime Minister Ada Holt left. The Prime Minister said it was late.", ["Ada Holt"]),
    ("Olaf Brandt, the baker, said it was late. The baker said it was dark.", ["Olaf Brandt", "Olaf Brandt"]),
    ("Olaf Brandt, the baker, said it was late. The pilot said it was dark.", ["Olaf Brandt", "pilot"]),
    ("Pell Baker said it was late. Baker said it was dark.", ["Pell Baker", "Pell Baker"]),
    ("Pell Orrin said no. Orrin, who is tired, said it was late.", ["Pell Orrin", "Pell Orrin"]),
    ("Nara Osata said it was late. Nara said it was dark. Osata said it was cold.", ["Nara Osata"] * 3),
    ("Row at Quay\n\nClerks wept. He said it was late.", ["He"]),
    ("Mira Voss came. On a tape of the Marl Gazette she hums. “It was late,” she said.", ["Mira Voss"]),
    ("The board met Jon P. Stahl of Low Quay. Stahl said it was late. He said it was dark.", ["Jon P. Stahl", "Jon P. Stahl"]),
    ("Jon P. Stahl Jr., a pilot, said it was late. Mr. Stahl said it was dark.", ["Jon P. Stahl Jr", "Jon P. Stahl Jr"]),
    ("Jon Stahl said it was late. Jon Stahl Jr. said it was dark.", ["Jon Stahl", "Jon Stahl Jr"]),
    ("Ed Stahl said it was late. Edward P. Stahl said it was dark.", ["Ed Stahl", "Ed Stahl"]),
    ("Ed Stahl said it was late. Orla Stahl said it was dark.", ["Ed Stahl", "Orla Stahl"]),
    ("One northern pilot said it was late. The pilot said it was dark.", ["One northern pilot", "One northern pilot"]),
    ("President Stahl said it was late. His daughter, Orla Stahl, said it was dark.", ["Stahl", "Orla Stahl"]),
    ("Orla Fenn said it was late. Pell Orrin came. “It rained. It blew. It was dark,” he said.", ["Orla Fenn", "Pell Orrin"]),
    ("Pell Orrin said it was late. Mira Voss wept. “The tide came. Mr. Orrin slept,” she said.", ["Pell Orrin", "Mira Voss"]),
    ("Pell Orrin said it was late. “Inspector Orrin slept on deck all night,” he said.", ["Pell Orrin", "he"]),
    ("Pell Orrin said it was late. “I am Inspector Orrin of the patrol,” he said.", ["Pell Orrin", "Pell Orrin"]),
    ("The Harbour Board said it was late. Dockers shut the gate. They said it was dark.", ["Harbour Board", "Dockers"]),
    ("The Harbour Board said it was late. Policemen on Monday shut the gate. They said it was dark.", ["Harbour Board", "Policemen"]),
    ("The Harbour Board said it was late. Letters lay on the floor. They said it was dark.", ["Harbour Board", "Harbour Board"]),
    ("The Harbour Board said it was late. The gate was shut. They said it was dark.", ["Harbour Board", "Harbour Board"]),
    ("The Coast Relief Union met. The CRU said it was late.", ["Coast Relief Union"]),
    ("Cora R. Unwin slept. The CRU said it was late.", ["CRU"]),
]
WRITTEN = [
    ("Orla Fenn said it was late. A statement from the pilots said it was dark.", ["Orla Fenn", "statement from the pilots"]),
    ("Orla Fenn said it was late. “It was dark,” says the letter, which the pilots sent.", ["Orla Fenn", "letter"]),
    ("Orla Fenn said it was late. The pilots’ letter said it was dark.", ["Orla Fenn", "pilots"]),
    ("Orla Fenn said it was late. Her letter said it was dark.", ["Orla Fenn", "Orla Fenn"]),
    ("Its letter said it was dark.", ["Its letter"]),
    ("Orla Fenn said it was late. The letter said it was dark.", ["Orla Fenn", "Orla Fenn"]),
    ("Some pilots said it was late. The letter said it was dark.", ["Some pilots", "letter"]),
    ("A letter from the pilots came. Orla Fenn said it was late. The letter said it was dark.", ["Orla Fenn", "letter"]),
    (
        "The Pilots’ Union said in an open letter it was late. Orla Fenn said it was cold. The letter said it was dark.",
        ["Pilots’ Union", "Orla Fenn", "Pilots’ Union"],
    ),
    ("Orla Fenn issued a short memo. Fenn said it was late. The memo said it was dark.", ["Orla Fenn", "Orla Fenn"]),
]
IN_A_TITLE = [
    ("Board Bids to Coax Stahl Home", "The board met Jon Stahl. Stahl said it was late.", "Jon Stahl"),
    ("Fenn Stahl Quay Deal", "The mayors Orla Fenn and Jon Stahl met. Stahl said it was late.", "Jon Stahl"),
    ("Fenn Praises Jon Stahl", "The board met. Mr. Stahl said it was late.", "Jon Stahl"),
    ("Pilots Slam Stahl Plan", "The board met. Mr. Stahl said it was late.", "Stahl"),
    ("Jon Stahl, a Man of the Quay", "The board met. Mr. Stahl said it was late.", "Jon Stahl"),
]


@pytest.mark.parametrize(("text", "name", "level"), CALLED, ids=[row[0] for row in CALLED])
def test_a_phrase_gives_a_name_and_a_level(text: str, name: str, level: Level) -> None:
    (source,) = analysis_of(text).sources
    assert (source.name, source.level) == (name, level)


@pytest.mark.parametrize(("text", "names"), MEANT, ids=[row[0] for row in MEANT])
def test_a_pronoun_or_a_noun_means_whoever_was_named_before(text: str, names: list[str]) -> None:
    assert [name for name, _ in told(text)] == names


@pytest.mark.parametrize(("text", "names"), WRITTEN, ids=[row[0] for row in WRITTEN])
def test_a_letter_speaks_for_its_author_or_for_itself(text: str, names: list[str]) -> None:
    assert [name for name, _ in told(text)] == names


@pytest.mark.parametrize(("title", "text", "name"), IN_A_TITLE, ids=[row[0] for row in IN_A_TITLE])
def test_a_title_tells_less_of_a_name_than_a_sentence(title: str, text: str, name: str) -> None:
    assert told(f"{title}\n\n{text}")[-1][0] == name


def test_a_verb_of_a_title_ends_the_name_before_it() -> None:
    assert ("Lena Storr", "Drivers Saved Hours") in told(
        "Storr Praises New Bridge, Says Drivers Saved Hours\n\nMayor Lena Storr met the board."
    )


@pytest.mark.parametrize(
    ("phrase", "one", "crowd", "somebody"),
    [
        ("a tourist", True, False, True),
        ("the witness", True, False, True),
        ("some tourist", False, False, True),
        ("rebel commanders", False, True, True),
        ("the commanders", False, True, True),
        ("a lawsuit", True, False, False),
        ("the water", True, False, False),
        (",", False, False, False),
    ],
)
def test_a_noun_is_of_one_of_many_or_of_nobody(phrase: str, one: bool, crowd: bool, somebody: bool) -> None:
    prose = prose_of(phrase)
    source = (0, prose.size)
    assert (is_one(prose, source), is_crowd(prose, source), is_somebody(prose, source)) == (one, crowd, somebody)


@pytest.mark.parametrize(
    ("phrase", "left"),
    [
        ("but also the mayor himself", "the mayor"),
        ("that fellow docker", "docker"),
        ("a witness speaking to Harbour Radio", "a witness"),
        ("the speaking clock", "the speaking clock"),
        ("a girl of 14", "a girl"),
        ("the mayor of Low Quay", "the mayor of Low Quay"),
    ],
)
def test_a_phrase_is_trimmed_to_whom_it_names(phrase: str, left: str) -> None:
    prose = prose_of(phrase)
    assert prose.slice(*trim(prose, 0, prose.size)) == left


@pytest.mark.parametrize(
    ("run", "name", "titled"),
    [
        ("Orla Fenn", "Orla Fenn", False),
        ("Mr. Fenn", "Fenn", True),
        ("Prime Minister Fenn", "Fenn", True),
        ("PM Fenn", "Fenn", True),
        ("Gazette's Orla Fenn", "Orla Fenn", True),
        ("Gazette's Press Office", "Gazette's Press Office", False),
        ("Harbour County Coroner June Alder", "June Alder", True),
        ("Mayor's Hall", "Mayor's Hall", False),
    ],
)
def test_a_name_begins_behind_titles_offices_and_owners(run: str, name: str, titled: bool) -> None:
    prose = prose_of(run)
    start, has_title = past_titles(prose, 0, 0, prose.size)
    assert (prose.slice(start, prose.size), has_title) == (name, titled)


def test_an_office_before_a_body_names_nobody() -> None:
    assert behind_office(prose_of("Harbour County Coroner Office"), 0, 4) == 0


def test_nouns_with_capitals_are_no_names() -> None:
    assert is_common(prose_of("Critics said it."), 0, 1)
    assert is_common(prose_of("Health Minister said it."), 0, 2)
    assert not is_common(prose_of("Fenn said it."), 0, 1)
    assert [is_plural_noun(word) for word in ("dockers", "witness", "docker")] == [True, False, False]


def test_names_are_looked_for_behind_titles_and_where_sentences_begin() -> None:
    assert names_with_title(prose_of("President Olten met Mr. Brandt and the mayor Holm.")) == {"olten", "brandt"}
    for text, opened in (
        ("At his rally, Jon Olten won.", "jon"),
        ("Talk-show host Elin Dane won.", "elin"),
        ("Rain, host Elin Dane won.", "rain"),
    ):
        prose = prose_of(text)
        assert prose.folded[main_clause(prose, 0, prose.size)] == opened
    prose = prose_of("Mr. Brandt met with President Macrae.")
    assert name_behind_title(prose, 0, 0, prose.size) == (2, 3)
    assert name_behind_title(prose, prose.folded.index("president"), 0, prose.size) is None
