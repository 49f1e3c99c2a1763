"""Texts in which a second article begins, written for the test."""

from __future__ import annotations

import pandas as pd
import pytest

from corpus_tools.cleaning.joined import find_joined
from corpus_tools.cleaning.segments import label_segments

VOTE = """\
The harbour council of Halden put off its vote on the pilot model on Monday, the clerk said.
The mayor had asked for the delay in a letter to the council, which met for three hours.
The council will meet again in the spring, when the report is due to be published in full."""
FERRY = """\
The ferries between Halden and Ostmere will stop for two weeks in July, the operator said.
The piers need new planks, and the work cannot wait until the autumn, a spokeswoman said.
The last closure, three years ago, lasted twice as long as it had been announced at first."""
FIRST, SECOND = "Harbour council puts off vote", "Ferries to stop for two weeks"


def find(*texts: str) -> pd.DataFrame:
    documents = pd.DataFrame(
        {"document_id": [f"d{n}" for n in range(len(texts))], "text": texts}, dtype="str"
    )
    documents = documents.assign(file=documents["document_id"] + ".txt", title="unknown")
    return find_joined(label_segments(documents), documents=documents)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("By Jo Brandt\nJune 5, 2031\n", "By Mara Lind\nJune 9, 2031\n"),
        ("June 5, 2031\n", "By Mara Lind\nJune 9, 2031\n"),
        ("By Jo Brandt\n", "By Mara Lind\n"),
        ("June 5, 2031\n", "June 9, 2031\n"),
        ("HALDEN, June 5 (Reuters) - ", "OSTMERE, June 9 (Reuters) - "),
    ],
)
def test_a_second_article_is_told(first: str, second: str) -> None:
    text = f"{FIRST}\n{first}{VOTE}\n\n{SECOND}\n{second}{FERRY}"
    found = find(text)
    line = text[: text.index(SECOND)].count("\n") + 1
    assert found.to_dict("records") == [
        {
            "document_id": "d0",
            "file": "d0.txt",
            "remark": f"a second article seems to begin in d0 at line {line}, “{SECOND}”: if so, "
            "save each as a file of its own",
        }
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\nBy Jo Brandt\nJune 5, 2031\n{VOTE}\n{FERRY}",
        f"{FIRST}\nBy Jo Brandt\n{VOTE}\nThe ferries\n{FERRY}",
        f"{FIRST}\n{VOTE}\n{FERRY}\nAbout the author\nBy Jo Brandt\nJune 5, 2031",
        f"{FIRST}\nBy Jo Brandt\n{VOTE}\nJune 9, 2031\n{FERRY}",
        f"{FIRST}\n{VOTE}\nWhat happened before\nJune 9, 2031\n{FERRY}",
        f"{FIRST}\nHALDEN, June 5 (Reuters) - {VOTE}\nThe ferries\n{FERRY}",
    ],
)
def test_one_article_is_one(text: str) -> None:
    assert find(text).empty


def test_a_long_file_is_read_to_its_end() -> None:
    many = f"{FIRST}\nBy Jo Brandt\n" + "\n".join(
        f"{VOTE}\n{FERRY}".replace("Halden", f"Port {n}") for n in range(200)
    )
    assert find(f"{many}\n{SECOND}\nBy Mara Lind\n{FERRY}").shape == (1, 3)


def test_no_documents_give_no_remarks() -> None:
    assert list(find().columns) == ["document_id", "file", "remark"]
    assert find().empty
