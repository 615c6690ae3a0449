"""What is a denial, and what only has a *not* in it."""

import pytest

from tests.reading import analysis_of

FILLER = "The ferry sailed on Monday. The harbour was calm.\n\n"


def first_denial(text: str) -> str | None:
    """The sentence of the first denial behind some filler."""
    analysis = analysis_of(FILLER + text)
    number = analysis.prominence.first_denial_sentence
    return None if number is None else (FILLER + text)[analysis.sentences[number].start : analysis.sentences[number].end].strip()


@pytest.mark.parametrize(
    "text",
    [
        "Colonel Renn denied it.",
        "The ministry rejected the allegation.",
        "“We did not fire on the ferry,” Colonel Renn said.",
        "Colonel Renn said no shot was fired.",
        "He said the men had never been held.",
        "She denies that the pier was shut.",
        "He is denying it.",
        "The allegation was rejected by the council.",
        "The council dismissed it as a rumour.",
    ],
)
def test_who_says_that_it_is_not_so_denies_it(text: str) -> None:
    assert analysis_of(FILLER + text).prominence.first_denial is not None


@pytest.mark.parametrize(
    "text",
    [
        "“I’m not ashamed to sing in a choir,” Renn said.",
        "“There is no doubt about it,” Renn said.",
        "The council rejected the bill.",
        "They want to deny Orla Venn the nomination.",
        "The clerk said the boats could not be raised before noon.",
        "Renn said he would not comment.",
        "He said nothing new had been found.",
        "What is beyond dispute is the hour.",
        "Which came first is disputed.",
        "Renn said there was no timetable for the ferry.",
        "The clinic said no sailor was hurt.",
        "Renn said he had seen no reason to wait.",
        "The coastguard said there were no injuries.",
        "The council rejected the bill that the guild had written.",
    ],
)
def test_feelings_refusals_and_votes_are_no_denials(text: str) -> None:
    assert analysis_of(FILLER + text).prominence.first_denial is None


@pytest.mark.parametrize(
    "text",
    [
        "“He did not kill anyone,” the lawyer said.",
        "“We never took the money,” Venn said.",
        "“There was no order to fire,” the colonel said.",
        "“There were no fighters in the mill,” the guild’s spokesman said.",
        "The board said no clerk was told to leave.",
        "Two neighbours told the Gazette they had seen no knife.",
        "“I never touched him,” the warden said.",
        "“I didn’t do it,” the boy said.",
        "“It never happened,” the warden said.",
        "“It wasn’t me,” the boy said.",
        "“I was nowhere near the pier,” the boy said.",
        "“I did not,” Venn said.",
        "Asked whether he had sold the boat, Renn said he had not.",
        "“That is not true,” Ida Venn said.",
        "“It’s simply not the case,” the clerk said.",
        "“None of it is true,” Ida Venn said.",
        "“We did nothing wrong,” the captain said.",
        "The captain said he had nothing to do with the fire.",
        "“I had no part in it,” the clerk said.",
        "“I am not a thief,” Renn told the court.",
        "His lawyer said he was not guilty.",
        "Venn said she had not broken any law.",
        "The firm said it had not misled anyone.",
        "“We do not target civilians,” the general said.",
        "“The drains were clean. We did not poison the lake,” Renn said.",
        "“No one gave an order to shoot,” the colonel said.",
        "“He could not have killed her,” his sister said.",
        "“We would never attack a ferry,” the general said.",
        "“I have never met Orla Venn,” the warden said.",
        "“I never said that,” the warden said.",
        "Renn said he did not know about the letters.",
        "He told the inquiry that he had not ordered the raid.",
        "“There was never any plot,” Venn said.",
        "The firm insisted that it had no record of any such order.",
    ],
)
def test_a_deed_or_an_account_that_is_said_not_to_be_so_is_denied(text: str) -> None:
    assert first_denial(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "The tenants said the stairs had not been mended.",
        "“The new road isn’t the answer,” Ida Venn said.",
        "“It is not a perfect plan,” the clerk conceded.",
        "The army admitted that it had not shot the guard.",
        "“We must not forget the choir,” she said.",
        "“We cannot kill the weeds by May,” the gardener said.",
        "“No baker gets up earlier than she does,” her son said.",
        "The yard said there was no timetable for the lift yet.",
        "“We have no orders for next year,” the yard said.",
        "“We have no money for a new roof,” the priest said.",
        "“Swallows don’t attack the hens,” the farmer said.",
        "“If they had not fired, we would have sunk,” the sailor said.",
        "“Why did they not shoot?” the sailor asked.",
        "“We did not just steal the boat,” the sailor said.",
        "Venn said no and went to bed.",
        "“The cook was not hurt,” the clinic said.",
        "“Nobody was hurt,” the clinic said.",
        "“The blast did not kill anybody,” the clinic said.",
        "The clerk praised a raid that, she said, did not threaten anyone.",
        "“We did not take the ferry,” the tourists said.",
        "“I did not order the fish,” the guest said.",
        "“They did not shoot well,” the coach said.",
        "“We never beat them at home,” the coach said.",
        "He said he had not fired the cook.",
        "“I never met anyone like her,” he said.",
        "“The roof has not leaked since May,” the sexton said.",
        "The vote was not held, the clerk said.",
        "“We are not behind schedule,” the builder said.",
        "“There is nothing wrong with the old pier,” she said.",
        "“It is not true to the book,” the reader said.",
    ],
)
def test_a_remark_with_a_not_denies_nothing(text: str) -> None:
    assert first_denial(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Orla Venn pleaded not guilty.",
        "Venn entered a plea of not guilty.",
        "He has repeatedly protested his innocence.",
        "Venn insisted that she was innocent.",
        "“We’re innocent,” the sailors said.",
        "“This is a complete lie,” Venn said.",
        "“The accusations are baseless,” the clerk said.",
        "Venn said the story was “completely false”.",
        "The warden called the report fake news.",
        "The guild dismissed the report as nonsense.",
        "The ministry brushed aside the allegations.",
        "The guild pushed back against reports that it had paid him.",
        "The firm contests the allegations.",
        "The guild disputed that the cook was ill.",
        "He denied stealing the boat.",
    ],
)
def test_a_denial_needs_no_not(text: str) -> None:
    assert first_denial(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Orla Venn pleaded guilty.",
        "Venn did not deny the charge.",
        "The ministry would neither confirm nor deny the report.",
        "The warden stopped short of denying the report.",
        "The clinic denied him treatment.",
        "The school denied her a place.",
        "She was denied bail.",
        "The village was denied its water for a week.",
        "They spoke of a form of denial.",
        "The judge dismissed the charges.",
        "A labour dispute over the figures went on.",
        "The guild rejected the bill and wrote a report.",
        "The council praised the disputed report.",
        "The warden called for a report on fake goods.",
        "She called the report a step forward.",
        "“Innocent people fell ill,” the nurse said.",
        "“It was a false choice,” the nurse said.",
        "“It is ridiculous that bread costs so much,” the nurse said.",
        "“I don’t think it is a lie,” the nurse said.",
        "“The report may be long, but is it false?” the nurse asked.",
    ],
)
def test_where_nobody_rejects_what_is_told_nothing_is_denied(text: str) -> None:
    assert first_denial(text) is None


def test_the_first_of_several_is_found_behind_remarks() -> None:
    text = "“The pier is not pretty,” Venn said.\n\nHe denied the theft. “I did not steal it,” he said."
    assert first_denial(text) == "He denied the theft."


def test_ground_zero_and_an_emergency_number_count_nothing() -> None:
    assert analysis_of("Workers fell ill from dust at ground zero. They were brave on 911.").figures == ()
    assert [figure.low for figure in analysis_of("Officers carried out raids on 112 farms.").figures] == [112]
