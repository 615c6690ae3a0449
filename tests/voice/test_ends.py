"""Where what somebody said ends inside a sentence, and the writer or another speaker goes on."""

import pytest

from framing.voice.ends import Ends
from tests.voice.telling import marked

CLAUSES = [
    # behind the star what was said begins; the second text is what is left of it
    ("Holm said *the* wall was safe.", "the wall was safe"),
    ("Holm said *the* wall (built in May; mended in June) was safe.", "the wall (built in May; mended in June) was safe"),
    ("Holm said *the* wall was safe; the crew left.", "the wall was safe"),
    ("Holm said *the* wall was safe, a claim denied by the crew.", "the wall was safe"),
    ("Holm said *the* wall was safe, which critics call a lie.", "the wall was safe"),
    ("Holm said *the* wall was safe, which is true.", "the wall was safe, which is true"),
    ("Holm said *the* wall was safe, even as crews left.", "the wall was safe"),
    ("Holm said *the* wall was safe, even on Monday.", "the wall was safe, even on Monday"),
    ("Holm said *the* wall was safe, although it rained.", "the wall was safe"),
    ("Holm said *yes*, although it rained.", "yes, although it rained"),
    ("Holm said *the* wall was safe, but this could not be verified.", "the wall was safe"),
    ("Holm said *the* wall was safe, but the crew denied it.", "the wall was safe"),
    ("Holm said *the* wall was safe, but it rained.", "the wall was safe, but it rained"),
    ("Holm said *the* wall was safe, without giving details.", "the wall was safe"),
    ("Holm said *the* wall was safe, without a doubt.", "the wall was safe, without a doubt"),
    ("Holm said *the* wall was safe, according to the crew.", "the wall was safe"),
    ("Holm said *the* wall was safe and called on the crew to stay.", "the wall was safe"),
    ("Holm said *the* crew was called to the port.", "the crew was called to the port"),
    ("Holm said *the* wall was safe, and the crew declined to comment.", "the wall was safe"),
    ("Holm said *the* wall was safe, and that he would comment in May.", "the wall was safe, and that he would comment in May"),
    ("Holm said *the* wall was safe, residents reported on Monday.", "the wall was safe"),
    ("Holm said *the* wall was safe, adding that it was new.", "the wall was safe"),
    ("Holm said *the* wall was safe pointing out that it was new.", "the wall was safe"),
    ("Holm said *the* mills burned, with residents blaming the guards.", "the mills burned"),
    ("Holm said *the* wall was safe and told the crew to go.", "the wall was safe"),
    ("Holm said *the* crew would strike, who have left the yard twice since May.", "the crew would strike"),
    ("Holm said *the* plan would hurt the yard, which has made sails for years.", "the plan would hurt the yard"),
    (
        "Holm says *the* plan would hurt the yard, which has made sails for years.",
        "the plan would hurt the yard, which has made sails for years",
    ),
    ("Holm said *the* plan is bad for the yard, which has made sails.", "the plan is bad for the yard, which has made sails"),
    ("Holm said *the* plan would hurt the yard, which had made sails.", "the plan would hurt the yard, which had made sails"),
    ("Holm said *the* yard, which has made sails, would close.", "the yard, which has made sails, would close"),
    ("Holm said *she* felt for Ida Brandt, who lost two boats on Friday.", "she felt for Ida Brandt"),
    ("Holm said *she* felt for Ida Brandt, who lost two boats.", "she felt for Ida Brandt, who lost two boats"),
    ("Holm said *she* felt for a docker, who lost two boats on Friday.", "she felt for a docker, who lost two boats on Friday"),
    (
        "Holm said *he* was held for shouting, then swearing and threatening to go.",
        "he was held for shouting, then swearing and threatening to go",
    ),
    ("Holm said *the* yard is taking boats and denying entry to crews.", "the yard is taking boats and denying entry to crews"),
    ("Saying *the* yard is taking boats and warning of rain, Holm left.", "the yard is taking boats"),
    ("Holm said *the* wall was safe and Hale replied, “It was.”", "the wall was safe"),
]


@pytest.mark.parametrize(("text", "left"), CLAUSES, ids=[row[0] for row in CLAUSES])
def test_a_clause_ends_where_somebody_else_takes_over(text: str, left: str) -> None:
    prose, start = marked(text)
    assert prose.slice(start, Ends(prose, bytearray(prose.size + 1)).clause(start, prose.size)) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Holm denied *the* raid and left the hall.", "the raid"),
        ("Holm denied *the* raid and the fire.", "the raid and the fire"),
        ("Holm denied *the* raid, but monitors saw it.", "the raid"),
    ],
)
def test_an_object_ends_where_a_second_deed_begins(text: str, left: str) -> None:
    prose, start = marked(text)
    assert prose.slice(start, Ends(prose, bytearray(prose.size + 1)).object(start, prose.size)) == left


def test_a_verb_in_quotation_marks_and_a_deed_tell_nothing() -> None:
    prose, verb = marked("Holm said the crew *warned* us.")
    inside = bytearray(prose.size + 1)
    assert Ends(prose, inside).may_tell(verb)
    inside[verb] = 1
    assert not Ends(prose, inside).may_tell(verb)
    prose, verb = marked("Holm said the crew *declined* it.")
    assert not Ends(prose, bytearray(prose.size + 1)).may_tell(verb)
