"""Who is reported to say what, in the sentences that news agencies and newspapers write every day."""

import pytest

from framing import score

TOLD = [
    ("Lena Moss came to believe that the yard was lost.", [("Lena Moss", "believe", "the yard was lost")]),
    ("Lena Moss came to announce that the yard was lost.", []),
    ("Dockers queued at the gate, with several saying that the yard was lost.", [("several", "saying", "the yard was lost")]),
    ("The clerk continued to deny that the yard was lost.", [("clerk", "deny", "the yard was lost")]),
    ("Crews threatened to leave the yard.", [("Crews", "threatened", "to leave the yard")]),
    ("The mayor added on Monday that it was late.", [("mayor", "added", "it was late")]),
    ("The union said by phone that it was late.", [("union", "said", "it was late")]),
    (
        "The mayor said the losses described by the union “never came to much,” all told.",
        [
            ("mayor", "said", "the losses described by the union “never came to much,” all told"),
        ],
    ),
    (
        "Lena Moss showed a bill that she said indicated the yard was paid.",
        [("Lena Moss", "said", "indicated the yard was paid")],
    ),
    (
        "The mayor argues that plays tire people, and as part of plans for May has called for patience.",
        [
            ("mayor", "argues", "plays tire people, and as part of plans for May has called for patience"),
            ("mayor", "called", "patience"),
        ],
    ),
    (
        "Lena Moss, who took over when her father retired, defended the toll, saying it was fair.",
        [("Lena Moss", "saying", "it was fair")],
    ),
    (
        "The yard said a clerk was fired for shouting at a docker and threatening to burn the sails.",
        [("yard", "said", "a clerk was fired for shouting at a docker and threatening to burn the sails")],
    ),
    ("In what a critic called “a theft of light” the hall went dark.", [("critic", "called", "a theft of light")]),
    ("Paul Grant told the teachers’ union that talks were dead.", [("Paul Grant", "told", "talks were dead")]),
    ("General Amy March spoke on Monday. March said the troops were ready.", [("Amy March", "said", "the troops were ready")]),
    (
        "Mayor Ann Bell said the state had no budget and called on Cole to step aside.",
        [("Ann Bell", "said", "the state had no budget"), ("Ann Bell", "called", "to step aside")],
    ),
    ("The lawsuit against Paul Marsh alleges that he hid it.", [("lawsuit against Paul Marsh", "alleges", "he hid it")]),
    ("Mayor Ann Bell announced on Friday evening she would go.", [("Ann Bell", "announced", "she would go")]),
    ("Mayor Ann Bell argues in the court filing that it failed.", [("Ann Bell", "argues", "it failed")]),
    ('Mayor Ann Bell told "Meet the Coast" she would not run.', [("Ann Bell", "told", "she would not run")]),
    (
        "The city could, the mayor said, fine owners for not clearing snow.",
        [("mayor", "said", "The city could"), ("mayor", "said", "fine owners for not clearing snow")],
    ),
    ("Senator Lankford - a former clerk - said they were kids.", [("Lankford", "said", "they were kids")]),
    ("The mayor -- who was absent -- said it was late.", [("mayor", "said", "it was late")]),
    (
        "Crews will have 30 days, Norlandic ambassador to the United Towns, Cui Dahl, told reporters on Monday.",
        [("Cui Dahl", "told", "Crews will have 30 days")],
    ),
    ("Holm Steel said on Feb. 18 that it would shut the plant by June 30.", [("Holm Steel", "said", "it would shut the plant by June 30")]),
    ("Acme Corp. announced this spring it would build a mill.", [("Acme Corp", "announced", "it would build a mill")]),
    ("He said on Sept. 5 the chief would stay.", [("He", "said", "the chief would stay")]),
    ("The court ruled Sept. 4 that the vote was void.", [("court", "ruled", "the vote was void")]),
    ("Two bridges were shut, the council announced late on Sunday.", [("council", "announced", "Two bridges were shut")]),
    ("Nine people lost their lives, the ministry confirmed this morning.", [("ministry", "confirmed", "Nine people lost their lives")]),
    ("The council confirmed this morning that nine had died.", [("council", "confirmed", "nine had died")]),
    ("The mayor announced last week the closure of the baths.", [("mayor", "announced", "the closure of the baths")]),
    ("The cuts announced on 18 February will cost 1,840 posts at the yard.", []),
    ("The ministry’s 29, announced late on Sunday, leaves out those who died elsewhere.", []),
    ("Holm was accused of theft by two of his former wives.", [("two of his former wives", "accused", "theft")]),
    (
        "Anna Holm, a former clerk at Low Quay Bank who accused Petersen of fraud, said the mayor knew.",
        [("Anna Holm", "accused", "fraud"), ("Anna Holm", "said", "the mayor knew")],
    ),
    (
        "Pell Orrin and Lena Moss toured the camp, where they said the food was bad.",
        [("Pell Orrin and Lena Moss", "said", "the food was bad")],
    ),
    ("As the Gazette has noted, Holm's claims are false.", [("Gazette", "noted", "Holm's claims are false")]),
    (
        'Regional Chief of Staff Pell Orrin said the gate was shut. "We are ready," Orrin said.',
        [("Pell Orrin", "said", "the gate was shut"), ("Pell Orrin", "said", "We are ready,")],
    ),
    ("Secretary of State Mike Dahl told reporters they slept.", [("Mike Dahl", "told", "they slept")]),
    (
        "Brandt and Moss said the plan was late. Moss said that she was sorry.",
        [("Brandt and Moss", "said", "the plan was late"), ("Moss", "said", "she was sorry")],
    ),
    ("Dorn is alleged to have told aides that the fleet was lost.", [("Dorn", "told", "the fleet was lost")]),
    ("Officials and residents said the bridge was closed.", [("Officials and residents", "said", "the bridge was closed")]),
    ('"We run," Kemp said, according to Orrin.', [("Kemp", "said", "We run,")]),
    ("A driver who said he was beaten sued the city on Monday.", [("driver", "said", "he was beaten")]),
    ("The clerk denied the theft and has since moved to Norland.", [("clerk", "denied", "the theft")]),
    ("Kemp said the plan was dead, and the Harbour Office declined to comment.", [("Kemp", "said", "the plan was dead")]),
    ("Kemp said the plan was dead, and the office did not respond to a request.", [("Kemp", "said", "the plan was dead")]),
    ('The aide described the talks as "rough" and said all was open.', [("aide", "described", "rough"), ("aide", "said", "all was open")]),
    ("The reports have been confirmed by Mayor Ilse Kemp.", [("Ilse Kemp", "confirmed", "The reports")]),
    ("The woman continues to criticise Flagg, saying he is lost.", [("woman", "saying", "he is lost")]),
    ("The offer was declined, the Harbour Post reported, citing two people.", [("Harbour Post", "reported", "The offer was declined")]),
    ("The ferry will be sold, people briefed on the matter said.", [("people briefed on the matter", "said", "The ferry will be sold")]),
    ('Adds Kemp, "We take what we get."', [("Kemp", "Adds", "We take what we get.")]),
    (
        "The feast was held with Prime Minister Emil Macrae. Dorn met Macrae in May. He said it was late. Ian Dorn left.",
        [("Ian Dorn", "said", "it was late")],
    ),
    ("U.S. Deputy Attorney General Ida Brandt said the case was closed.", [("Ida Brandt", "said", "the case was closed")]),
    (
        "Voss said that nobody was told and Hale replied: “We were.”",
        [("Voss", "said", "nobody was told"), ("Hale", "replied", "We were.")],
    ),
    (
        "Orr reported that the Port Union and Open Ledger claimed a share.",
        [
            ("Orr", "reported", "the Port Union and Open Ledger claimed a share"),
            ("Port Union and Open Ledger", "claimed", "a share"),
        ],
    ),
    ("Mira Voss on Tuesday urged the council to repair the bridge.", [("Mira Voss", "urged", "repair the bridge")]),
    ('"The road was closed," San Pedro Mayor Carla Ruiz told reporters.', [("Carla Ruiz", "told", "The road was closed,")]),
    ('"It was an accident," said Harbour County Coroner June Alder.', [("June Alder", "said", "It was an accident,")]),
    ("House Speaker Dan Moor said the vote was off.", [("Dan Moor", "said", "the vote was off")]),
    ("Chief Martin R. Delaney said the fire was out.", [("Martin R. Delaney", "said", "the fire was out")]),
    ("It was safe, according to Chief Martin R. Delaney.", [("Martin R. Delaney", "according to", "It was safe")]),
    ('"Lund won," the spokesman, Karl S. Neff, said.', [("Karl S. Neff", "said", "Lund won,")]),
    ("Sen. Paula Marsh (R-Vel.) confirmed that the aide had left.", [("Paula Marsh", "confirmed", "the aide had left")]),
    ("Ann Brack, 71, who lives near the plant, said the smoke was thick.", [("Ann Brack", "said", "the smoke was thick")]),
    ('Lund, a farmer from Low Quay: "I worry every day."', [("Lund", None, "I worry every day.")]),
    ("Tess May has revealed that the deal was off.", [("Tess May", "revealed", "the deal was off")]),
    ("The minister said Tuesday evening that he would resign.", [("minister", "said", "he would resign")]),
    ("Holt said at a news conference the rescue took nine hours.", [("Holt", "said", "the rescue took nine hours")]),
    ("The group said Wednesday morning it would leave.", [("group", "said", "it would leave")]),
    ("Minister Jan Matt warned it could fray ties.", [("Jan Matt", "warned", "it could fray ties")]),
    ("Mr. Orr charged that the towns endanger officers.", [("Orr", "charged", "the towns endanger officers")]),
    ("The indictment also alleged that he took bribes.", [("indictment", "alleged", "he took bribes")]),
    ("Every year the council says it will pay.", [("council", "says", "it will pay")]),
    (
        "True recovery, the judge said, means linking the herds.",
        [("judge", "said", "True recovery"), ("judge", "said", "means linking the herds")],
    ),
    ('"We must stop," Mr. Sand said on "Face the Coast," referring to the row.', [("Sand", "said", "We must stop,")]),
    ("Sen. Rob Pell, R-Vel., said the bill was dead.", [("Rob Pell", "said", "the bill was dead")]),
    ("Pell, himself a former player at Low Quay, Velmark, said that he was glad.", [("Pell", "said", "he was glad")]),
    ("Ann Lind, the mayor of Harbour, VM, suggested that the ban be lifted.", [("Ann Lind", "suggested", "the ban be lifted")]),
    ('The agency — in a jab at the cities — said "it was a fine day."', [("agency", "said", "it was a fine day.")]),
    ('Mr. Orr greeted 200 protesters, some chanting "You talk, we die."', [("some", "chanting", "You talk, we die.")]),
    ("A witness speaking to Harbour7 said that he ran.", [("witness", "said", "he ran")]),
    (
        "According to a report released Tuesday by the Harbour Institute, prices rose.",
        [("Harbour Institute", "according to", "prices rose")],
    ),
    (
        "Tessa Holm has revealed that President Olaf Brandt's advice was to sue.\n\nThe President had previously revealed he was ill.",
        [("Tessa Holm", "revealed", "President Olaf Brandt's advice was to sue"), ("Olaf Brandt", "revealed", "he was ill")],
    ),
    (
        'The Herald reported that Northair had banned the group. "We acted at once," the company confirmed.',
        [("Herald", "reported", "Northair had banned the group"), ("company", "confirmed", "We acted at once,")],
    ),
    (
        '"They took a side," said Mr. Zell, the analyst.\n\nThe row comes as Mr. Brandt sets out. He said it was over.',
        [("Zell", "said", "They took a side,"), ("Brandt", "said", "it was over")],
    ),
    (
        "Read the thread:\n\nWhile they feast, soldiers freeze.\n\n— Petra Bell (@petrabell) May 14, 2018",
        [("Petra Bell", None, "While they feast, soldiers freeze.")],
    ),
    ("The board said in a statement posted on its website that the pier was shut.", [("board", "said", "the pier was shut")]),
    ("The mayor, a Democrat, said the pier was shut.", [("mayor", "said", "the pier was shut")]),
    ("She says it is wrong. They hope it ends.", [("She", "says", "it is wrong"), ("They", "hope", "it ends")]),
    ("The poll showed that voters were unsure.", [("poll", "showed", "voters were unsure")]),
    ("The mayor says they’re not done.", [("mayor", "says", "they’re not done")]),
    ("Officials said even the port is late.", [("Officials", "said", "even the port is late")]),
    ("Officials said after the storm, ports closed.", [("Officials", "said", "after the storm, ports closed")]),
    ("Willem Ross this week said it was over.", [("Willem Ross", "said", "it was over")]),
    ("A statement issued Friday said it was over.", [("statement", "said", "it was over")]),
    ("One official who spoke to clerks Wednesday said it was over.", [("One official", "said", "it was over")]),
    ("Many liberals have outright accused Olten of lying.", [("Many liberals", "accused", "lying")]),
    ("House Minority Leader Nan Pell is busy. Pell said it was over.", [("Nan Pell", "said", "it was over")]),
    ("Norman J. Ostrand said it was over.", [("Norman J. Ostrand", "said", "it was over")]),
    ("“It is bad,” Otto Lang, D-N.Y., said on the floor Monday.", [("Otto Lang", "said", "It is bad,")]),
    ("Rights advocates, though, said it was late.", [("Rights advocates", "said", "it was late")]),
    ("In fact, the court said, no one can challenge it.", [("court", "said", "no one can challenge it")]),
    ("The plan would not end the fund, as the union claims.", [("union", "claims", "The plan would not end the fund")]),
    ("Holt denied all of the claims and was ultimately confirmed.", [("Holt", "denied", "all of the claims")]),
    ("Lund cast the deal as “a win for all.”", [("Lund", "cast", "a win for all.")]),
    ("Ann Lund and Lisa Mure said it was late.", [("Ann Lund and Lisa Mure", "said", "it was late")]),
    ("Lund said publicly that she would go.", [("Lund", "said", "she would go")]),
    (
        "Otto Lang said it was late.\n\nAt his rally, Jon Olten took shots at the press. “They must stop,” he said.",
        [("Otto Lang", "said", "it was late"), ("Jon Olten", "said", "They must stop,")],
    ),
    (
        "Otto Lang said it was late.\n\nTalk-show host Elin Dane launched a drive. She said it was good.",
        [("Otto Lang", "said", "it was late"), ("Elin Dane", "said", "it was good")],
    ),
    ("Holt ― the mayor ― said it was late.", [("Holt", "said", "it was late")]),
    ("Similarly, Carl Holt, a docker, said the town should act.", [("Carl Holt", "said", "the town should act")]),
    ("At that time officials said it was late.", [("officials", "said", "it was late")]),
    ("The ministry in May said the port was safe.", [("ministry", "said", "the port was safe")]),
    ("The Gazette's Tara Brandt said it was late.", [("Tara Brandt", "said", "it was late")]),
    (
        "Carl Holt concluded that “to end it, the causes should be addressed.”",
        [("Carl Holt", "concluded", "to end it, the causes should be addressed.")],
    ),
    ("She criticized the plan as “capricious and dull.”", [("She", "criticized", "capricious and dull.")]),
    ("“It is late,” Donald Holt Jr. tweeted.", [("Donald Holt Jr", "tweeted", "It is late,")]),
    ("Other Republicans insist it is late.", [("Other Republicans", "insist", "it is late")]),
    ("Tony Holt promised during the campaign to drop out.", [("Tony Holt", "promised", "to drop out")]),
    ("Brandt said the plan was safe, without giving details.", [("Brandt", "said", "the plan was safe")]),
    (
        "The biggest fights, according to officials, came between the guards.",
        [("officials", "according to", "The biggest fights"), ("officials", "according to", "came between the guards")],
    ),
    (
        "The port has little to offer, Ada Brandt argued. “They have to get something.”",
        [("Ada Brandt", "argued", "The port has little to offer"), ("Ada Brandt", None, "They have to get something.")],
    ),
]
UNTOLD = [
    "The fog lay on the quay all week, adding to the sense that the port was lost.",
    "The row threatens to spread to other ports.",
    "The talk spurred some hope among dockers that the yard could be kept.",
    "The yard paid for a shed called “Small Boats of Low Quay” and left.",
    "The yard bought a game called “chess for sailors” in May.",
    "A game dubbed Tiltra is “chess for sailors” now.",
    "The clerk continued to spend freely on “boats for all the town.”",
    "The tolls announced by the harbour board last spring will rise.",
    "Nobody stood by her original remarks that the hall was dirty.",
    "Holm is accused of sending letters stolen by a clerk.",
    "The mayor endorsed accused fraudster Nils Berg in the council race.",
    "They wait until a permanent one is confirmed by the Senate.",
    "The firm did not respond to a request.",
    "In May, the economy added 4,000 jobs while the jobless rate fell.",
    "The train slammed into a parked freight train.",
    "On Monday, it adopted a policy denying visas to students.",
    "The storm passed, causing damage estimated at $90 billion.",
    "A wrongly accused man would have wept.",
    "He was stopped on the turnpike and accused of speeding.",
    "The April jobs report released Friday is expected to show growth.",
    "The report by the National Board of Harbours of Velmark was late.",
    "The judge drew worldwide condemnation for the sentence.",
    "In a speech to hundreds of officers, the director of the agency excoriated the council.",
    "A few hours before the vote, Mr. Brandt repeated his challenge to her.",
    "Northmark responded by shooting it down.",
    "Investigators did not immediately confirm what caused it.",
    "As I've written many times in the past, such bans are useless.",
    "All went according to plan.",
    "Every observer could tell after the hearing that it was over.",
    "Nothing so far has indicated that he will stay.",
    "The league agreed to the vote.",
    "Brandt has not yet announced a bid for mayor.",
    "They never denied the charge.",
    "Trade is taxed in all 45 states that have a levy.",
    "They broke into Labour Party email servers.",
    "The group, a conservative think tank, is old.",
    "If you think the bank is free, you have been duped.",
    "Rest assured that it is over.",
    "The early fears that it would fail were wrong.",
    "He stopped short of blaming the board.",
    "The mayor claimed victory, but it was unclear who won.",
]


def statements(text: str) -> list[tuple[str, str | None, str]]:
    """(name, verb, words) of every statement, in text order."""
    analysis = score(text, tone=False, readability=False, classifier=False)
    told = [(each.start, source.name, each.verb, text[each.start : each.end]) for source in analysis.sources for each in source.statements]
    return [(name, verb, words) for _, name, verb, words in sorted(told)]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_statement_has_its_speaker_and_its_words(text, expected):
    assert statements(text) == expected


@pytest.mark.parametrize("text", UNTOLD)
def test_nobody_says_anything(text):
    assert statements(text) == []


def test_a_pronoun_means_the_named_person_behind_an_office():
    text = '"The road was closed," San Pedro Mayor Carla Ruiz told reporters.\n\n"We acted fast," she added.'
    assert {name for name, _, _ in statements(text)} == {"Carla Ruiz"}


def test_a_speaker_may_be_called_by_the_first_name():
    assert {name for name, _, _ in statements("Nara Osata said it was over. Nara said she was glad.")} == {"Nara Osata"}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ('The bishop said the fee is "inadmissible" because it "attacks" dignity.', []),
        ('The league said it would not "bow" to the board.', []),
        ('The ministry said the "republic" had fired first.', ['"republic"']),
        ('Critics of the so-called "peace" plan said it would fail.', ['"peace"']),
    ],
)
def test_a_word_quoted_in_somebodys_sentence_is_theirs_where_it_names_nothing(text, held):
    analysis = score(text, tone=False, readability=False, classifier=False)
    assert [marker.text for marker in analysis.markers if marker.sub == "scare-quotes"] == held


def test_a_surname_is_a_person_where_the_text_gives_it_a_title():
    source = score("President Olten has long disliked the press. Olten said it was over.", tone=False, readability=False).sources[0]
    assert (source.name, source.level) == ("Olten", "named-person")
