from __future__ import annotations

import pytest

from corpus_tools.cli.printing import printable


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("Zoë’s 报告 💥", "Zoë’s 报告 💥"),
        ("a\u3000b\u00a0c", "a\u3000b\u00a0c"),
        ("a\x1b[31mb", "a�[31mb"),
        ("a\nb\rc\td\x7f", "a�b�c d�"),
        ("\u202egpj.txt", "�gpj.txt"),
        ("caf\udce9", "caf�"),
        (12, "12"),
        ("", ""),
    ],
)
def test_nothing_printed_steers_the_terminal(value: object, shown: str) -> None:
    assert printable(value) == shown
