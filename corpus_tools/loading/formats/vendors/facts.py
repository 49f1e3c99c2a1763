"""Languages and bylines as the exports of news archives write them."""

from __future__ import annotations

import re

_LANGUAGES = {
    "arabic": "ar",
    "bulgarian": "bg",
    "catalan": "ca",
    "chinese": "zh",
    "croatian": "hr",
    "czech": "cs",
    "danish": "da",
    "dutch": "nl",
    "english": "en",
    "estonian": "et",
    "finnish": "fi",
    "french": "fr",
    "german": "de",
    "greek": "el",
    "hebrew": "he",
    "hindi": "hi",
    "hungarian": "hu",
    "indonesian": "id",
    "italian": "it",
    "japanese": "ja",
    "korean": "ko",
    "latvian": "lv",
    "lithuanian": "lt",
    "malay": "ms",
    "norwegian": "no",
    "persian": "fa",
    "polish": "pl",
    "portuguese": "pt",
    "romanian": "ro",
    "russian": "ru",
    "serbian": "sr",
    "slovak": "sk",
    "slovenian": "sl",
    "spanish": "es",
    "swedish": "sv",
    "thai": "th",
    "turkish": "tr",
    "ukrainian": "uk",
    "urdu": "ur",
    "vietnamese": "vi",
}


def read_language(named: str) -> str:
    """Return the ISO 639-1 code of a language named in English; blank for none or several.

    >>> read_language("ENGLISH"), read_language("Chinese - Simplified"), read_language("Anglais")
    ('en', 'zh', '')
    """
    codes = {
        _LANGUAGES[word] for word in re.findall(r"[a-z]+", named.lower()) if word in _LANGUAGES
    }
    return codes.pop() if len(codes) == 1 else ""


def read_byline(line: str) -> str:
    """Return a byline without its "By".

    >>> read_byline("BY ADA QUILL"), read_byline("Byron Lake")
    ('ADA QUILL', 'Byron Lake')
    """
    return re.sub(r"^by\s+", "", line.strip(), flags=re.IGNORECASE)
