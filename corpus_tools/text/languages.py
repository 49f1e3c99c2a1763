"""Languages as people and archives name them."""

from __future__ import annotations

import re
import unicodedata

# By ISO 639-1 code: in English, then as the language calls itself.
_NAMES = {
    "ar": "arabic العربية",
    "bg": "bulgarian български",
    "ca": "catalan català",
    "zh": "chinese 中文 汉语 漢語",
    "hr": "croatian hrvatski",
    "cs": "czech čeština",
    "da": "danish dansk",
    "nl": "dutch nederlands",
    "en": "english",
    "et": "estonian eesti",
    "fi": "finnish suomi",
    "fr": "french français",
    "de": "german deutsch",
    "el": "greek ελληνικά",
    "he": "hebrew עברית",
    "hi": "hindi हिन्दी",
    "hu": "hungarian magyar",
    "id": "indonesian indonesia",
    "it": "italian italiano",
    "ja": "japanese 日本語",
    "ko": "korean 한국어",
    "lv": "latvian latviešu",
    "lt": "lithuanian lietuvių",
    "ms": "malay melayu",
    "no": "norwegian norsk",
    "fa": "persian فارسی",
    "pl": "polish polski",
    "pt": "portuguese português",
    "ro": "romanian română",
    "ru": "russian русский",
    "sr": "serbian српски srpski",
    "sk": "slovak slovenčina",
    "sl": "slovenian slovenščina",
    "es": "spanish español",
    "sv": "swedish svenska",
    "th": "thai ไทย",
    "tr": "turkish türkçe",
    "uk": "ukrainian українська",
    "ur": "urdu اردو",
    "vi": "vietnamese việt",
}
# Vowel signs of Hindi and Thai are no letters to \w.
_WORD = re.compile(r"[\w\u0900-\u097f\u0e00-\u0e7f]+")
_CODE = re.compile("([a-z]{2})(?:[-_].*)?")


def read_code(written: str) -> str:
    """Return the ISO 639-1 code of a language given by code or by name; blank for none.

    >>> read_code("EN"), read_code("zh-Hant"), read_code("Deutsch"), read_code("Tang")
    ('en', 'zh', 'de', '')
    """
    code = _CODE.fullmatch(written.strip().lower())
    return code[1] if code else read_language(written)


def read_language(named: str) -> str:
    """Return the ISO 639-1 code of a language that is named; blank for none or several.

    It is named in English, or as it calls itself.

    >>> read_language("ENGLISH"), read_language("Chinese - Simplified"), read_language("Español")
    ('en', 'zh', 'es')
    >>> read_language("Anglais"), read_language("English; German")
    ('', '')
    """
    words = _WORD.findall(unicodedata.normalize("NFC", named).casefold())
    codes = {_CODES[word] for word in words if word in _CODES}
    return codes.pop() if len(codes) == 1 else ""


_CODES = {
    unicodedata.normalize("NFC", name).casefold(): code
    for code, names in _NAMES.items()
    for name in names.split()
}
