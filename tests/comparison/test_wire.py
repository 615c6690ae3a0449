"""Shared copy is found, and shared quotations are not taken for it."""

from framing.comparison.wire import find_wire
from tests.comparison.accounts import account, place

COPY = (
    "Two aircraft dropped three bombs on the tannery row shortly before midnight, and the roof of the weavers' hall came down on families "
    "who were sitting at a harvest supper, according to four people who live in the street and to the keeper of the bridge."
)
EDITED = COPY.replace("shortly before midnight", "late on Thursday").replace("four people", "several people")
QUOTE = (
    "“We have counted every name in the register twice, and we will count it a third time before we say anything about who was in the hall "
    "that night or about who sent the aircraft over a sleeping town,” Odo Varn said."
)
FIRST = account("a", f"Hall falls\n\nThe clerk opened the school at six.\n\n{COPY}\n\nThe council meets on Monday.\n")
SECOND = account("b", f"Supper in ruins\n\nBread was handed out at the ferry.\n\n{EDITED}\n\nSchools stay shut.\n")
THIRD = account(
    "c", "The hall\n\nA hall fell down in the night, and those who sat in it at supper are being counted by the town's clerk.\n"
)


def test_edited_copy_is_one_passage() -> None:
    (pair,) = find_wire([FIRST, SECOND, THIRD])
    assert pair.documents == ("a", "b")
    (passage,) = pair.shared
    assert place(FIRST, passage.start, passage.end).startswith("Two aircraft dropped")
    assert place(SECOND, passage.other_start, passage.other_end).endswith("keeper of the bridge")
    assert 0.5 < pair.shares[0] < 1


def test_a_shared_quotation_is_no_wire_copy() -> None:
    accounts = [account("a", f"Hall\n\nIt is Monday. {QUOTE}\n"), account("b", f"Names\n\nThe list hangs at the church. {QUOTE}\n")]
    assert find_wire(accounts) == ()


def test_one_text_given_twice_is_shared_whole() -> None:
    (pair,) = find_wire([FIRST, account("z", FIRST.analysis.document.text)])
    assert pair.shares == (1.0, 1.0)
