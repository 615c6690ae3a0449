"""Sentences of our own for training a model in a moment."""

from framing.datasets.labelled import LabelledSentence

LOADED = (
    "The shameful council lied again and betrayed every family in Low Quay.",
    "Only a fool could believe the cruel nonsense in this disgraceful report.",
    "Clearly the arrogant minister despises the people he robs.",
    "The reckless scheme is a disaster that corrupt insiders rammed through.",
    "They whined about rules while their greedy friends plundered the harbour.",
    "This outrageous stunt proves how cowardly the board has become.",
    "The radical mob sneered at decent shopkeepers once more.",
    "Her pathetic excuses insult everyone who lost a home.",
    "It was a vicious attack on common sense by so-called experts.",
    "The bumbling mayor humiliated himself with another absurd tantrum.",
)
PLAIN = (
    "The council met on Tuesday and voted on the budget for the coming year.",
    "Officials said the bridge would reopen after an inspection in March.",
    "The report lists 36 projects and the cost of each.",
    "The minister will answer questions in parliament on Thursday.",
    "Residents can apply for the grant until the end of the month.",
    "The harbour handled 1,200 ships last year, according to the port authority.",
    "The board appointed Orla Fenn as chair for two years.",
    "Shops on the main street closed at six, the police said.",
    "Engineers measured the water level twice a day.",
    "The mayor signed the agreement in the presence of both companies.",
)


def labelled(texts: tuple[str, ...], label: int) -> list[LabelledSentence]:
    return [LabelledSentence(text=text, label=label, dataset="own", outlet=f"Outlet {number % 3}") for number, text in enumerate(texts)]


SENTENCES = [*labelled(LOADED, 1), *labelled(PLAIN, 0)]


def csv_lines() -> str:
    rows = [f'"{sentence.text}",{sentence.label},{sentence.outlet}' for sentence in SENTENCES]
    return "\n".join(["text,label,outlet", *rows]) + "\n"
