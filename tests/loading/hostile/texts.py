"""Texts that load as they are, and may hang whoever searches them."""

from __future__ import annotations

import random
from collections.abc import Iterator

from .articles import write_article
from .case import Case, Right, dropped_for, holding

_MANY = 100_000
_SMALL = 20_000


def make_texts(seed: int) -> Iterator[Case]:
    """Yield all of them."""
    draw = random.Random(seed)
    article = write_article(seed).text
    contents = {
        "by by by": "by " * _MANY,
        "By and names": "By " + "Ada Brink and " * _MANY,
        "many By lines": "By Ada\n" * _MANY,
        "$ $ $": "$ " * _MANY,
        "brackets": "(" * _MANY,
        "brackets, both": "(a " * 50_000 + ")" * 50_000,
        "square brackets": "[Photo/" * 50_000,
        "quotes": '"' * _MANY,
        "quotes around words": '"a" ' * 50_000,
        "open quotes": "“a " * 50_000,
        "apostrophes": "'a' 'b " * 50_000,
        "capitals": "A" * _MANY,
        "capital words": "HARBOUR COUNCIL " * 20_000,
        "capitalised words": "Harbour Council " * 20_000,
        "full stops": "." * _MANY,
        "full stops and blanks": ". " * _MANY,
        "abbreviations": "U.S. Inc. Mr. " * 20_000,
        "dashes": "— " * _MANY,
        "colons": "a: " * _MANY,
        "commas": "a, " * _MANY,
        "hyphens": "a-" * _MANY,
        "underscores": "_" * _MANY,
        "digits": "1" * _MANY,
        "digits and commas": "1,2." * 50_000,
        "dates": "May 14, 2031 " * 20_000,
        "times": "12:00:00 " * 30_000,
        "addresses": "http://a.b/c?d=e " * 20_000,
        "mail": "a@" * _MANY,
        "hash marks": "#a " * 50_000,
        "copyright": "© 2031 " * 30_000,
        "related": "Read more: \n" * 50_000,
        "share lines": "Share on X\n" * 50_000,
        "one line 50,000 times": "The same line again and again.\n" * 50_000,
        "50,000 lines": "".join(f"Line {n} says so.\n" for n in range(50_000)),
        "a million newlines": "\n" * 1_000_000,
        "a million newlines around it": "\n" * 500_000 + article + "\n" * 500_000,
        "a million carriage returns": article + "\r" * 1_000_000,
        "a million blanks": article + " " * 1_000_000 + "end.",
        "a million a b": "a b " * 250_000,
        "no blanks": "a.b," * _MANY,
        "Zalgo": "".join(letter + "".join(chr(draw.randrange(0x300, 0x36F)) for _ in range(50)) for letter in article),
        "one letter with 100,000 accents": "a" + "\u0301" * _MANY,
        "right to left": "".join("\u202e" + word + "\u202c " for word in article.split()),
        "100,000 embeddings": "\u202b" * _MANY + article,
        "isolates": "\u2066" * 50_000 + article + "\u2069" * 50_000,
        "zero width": "\u200b".join(article),
        "only zero width": "\u200b" * 1000,
        "only marks of order": "\ufeff" * 1000,
        "other spaces": article.replace(" ", "\u3000"),
        "other line ends": article.replace("\n", "\u2028"),
        "vertical tabs": article.replace("\n", "\x0b"),
        "form feeds": article.replace("\n", "\x0c"),
        "emoji families": "\U0001f468\u200d\U0001f469\u200d\U0001f467 " * 30_000,
        "flags": "\U0001f1e8\U0001f1f3" * 50_000,
        "private use": "\ue000" * _MANY,
        "not characters": "\ufffe\uffff " * 30_000,
        "ligatures": "ﷺ " * 30_000,
        "mathematical letters": "".join(chr(0x1D400 + ord(c) - 65) if "A" <= c <= "Z" else c for c in article.upper()),
        "dotted I": "İ" * _MANY,
        "sharp s": "ß" * _MANY,
        "Greek": "Σ" * _MANY,
        "Chinese without stops": "港口城镇共享潮汐模型" * 10_000,
        "Thai": "ท่าเรือ" * 10_000,
        "Arabic": "الميناء " * 10_000,
        "mark-up": "<b>a</b> " * 20_000,
        "scripts": "<script>alert(1)</script>\n" * 5000 + article,
        "templates": "{{ 7*7 }} {% raw %} ${7*7} %s %n " * 5000,
        "formulas": "=cmd|'/c calc'!A1\n" * 5000,
        "SQL": "'; DROP TABLE documents; --\n" * 5000,
        "negations": "not never no " * 20_000,
        "said": "she said that he said that " * 10_000,
        "must": "China must and the US should and " * 10_000,
        "one sentence of 100,000 words": "the council and " * 33_000 + "end.",
        "one sentence of 20,000 clauses": "which said that China, which " * 10_000,
    }  # fmt: skip
    empty = frozenset({"only zero width", "only marks of order", "a million newlines"})
    for what, content in contents.items():
        reasons = dropped_for(
            "too_large", "other_language", *(["empty", "unreadable"] if what in empty else [])
        )
        right = Right("equal", content)
        if what == "scripts":  # what begins as a page is read as one, without its scripts
            right = Right("holds", article)
        if what == "only marks of order":  # the first tells the encoding
            right = Right("equal", content[1:])
        yield Case(
            f"text: {what}", "text.txt", holding(content.encode()), reasons, right,
            heavy=len(content) > _SMALL,
        )  # fmt: skip
    marks = "\ufeff" * 1000
    yield Case(
        "text: marks in UTF-16",
        "text.txt",
        holding(marks.encode("utf-16")),
        dropped_for("empty", "unreadable"),
        Right("any"),
    )
