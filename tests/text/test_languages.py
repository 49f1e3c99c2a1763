from __future__ import annotations

import unicodedata

import pytest

from corpus_tools.text.languages import _CODES, _NAMES, read_code, read_language


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("en", "en"), (" EN ", "en"), ("en-US", "en"), ("zh_Hans", "zh"), ("German", "de"),
        ("deutsch", "de"), ("中文", "zh"), ("Tiếng Việt", "vi"), ("Bahasa Indonesia", "id"),
        ("हिन्दी", "hi"), ("Norsk (bokmål)", "no"), ("", ""), ("unknown", ""), ("klingon", ""),
        ("Chinese（Simplified）", "zh"), ("ภาษา ไทย", "th"), ("ENGLISH.", "en"),
        ("deu", ""), ("d", ""), ("English/German", ""),
    ],
)  # fmt: skip
def test_a_language_is_a_code_or_a_name(written: str, code: str) -> None:
    assert read_code(written) == code
    assert read_code(unicodedata.normalize("NFD", written)) == code


def test_two_languages_are_none() -> None:
    assert read_language("English; Spanish") == ""
    assert read_language("English, english") == "en"


def test_a_name_is_that_of_one_language() -> None:
    assert len(_CODES) == sum(len(names.split()) for names in _NAMES.values())
