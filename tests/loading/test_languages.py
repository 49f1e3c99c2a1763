from __future__ import annotations

from pathlib import Path

import pytest

from corpus_tools.loading.languages import detect_language

from .conftest import Loader, detail, reasons, save

ENGLISH = "The two governments will meet in Geneva in May to talk about rules for safety."
GERMAN = "Die beiden Regierungen treffen sich im Mai in Genf und sprechen über Regeln."
TEXTS = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": "Les deux gouvernements se réuniront à Genève en mai pour parler de la sécurité.",
    "es": "Los dos gobiernos se reunirán en Ginebra en mayo para hablar de la seguridad.",
    "zh": "两国政府将于五月在日内瓦举行会谈，讨论人工智能的安全与治理问题，双方都表示愿意合作。",
    "ru": "Правительства двух стран встретятся в мае в Женеве, чтобы обсудить безопасность.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_the_language_of_a_sentence(language: str) -> None:
    assert detect_language(TEXTS[language]) == language


@pytest.mark.parametrize("text", ["", " \n", "2031-03-04 12:30", "AI pact", "… – • ©"])
def test_too_little_to_tell(text: str) -> None:
    assert detect_language(text) == "unknown"


def test_texts_in_other_languages_are_set_aside(texts: Path, load: Loader) -> None:
    save(texts / "heron" / "en.txt", ENGLISH)
    save(texts / "heron" / "de.txt", GERMAN)
    save(texts / "heron" / "short.txt", "Kein Pakt.")
    loaded = load()
    assert loaded.documents.set_index("document_id")["detected_language"].to_dict() == {
        "heron/en": "en",
        "heron/short": "unknown",
    }
    assert reasons(loaded) == {"heron/de.txt": "other_language"}
    assert detail(loaded, "heron/de.txt").startswith(
        "it was found to be in de; the study reads en: if that is wrong, give its language in"
    )


def test_the_study_chooses_its_languages(texts: Path, load: Loader) -> None:
    save(texts / "heron" / "en.txt", ENGLISH)
    save(texts / "heron" / "de.txt", GERMAN)
    assert reasons(load(select={"languages": ["de", "fr"]})) == {"heron/en.txt": "other_language"}
    assert reasons(load(select={"languages": []})) == {}


def test_what_the_list_says_goes_before_what_was_detected(texts: Path, load: Loader) -> None:
    save(texts / "a.txt", GERMAN)
    save(texts / "b.txt", ENGLISH)
    listed = [
        {"file": "a.txt", "source_id": "heron", "language": "en-US"},
        {"file": "b.txt", "source_id": "heron", "language": "fr"},
    ]
    loaded = load(listed)
    assert loaded.documents["detected_language"].tolist() == ["de"]
    assert detail(loaded, "b.txt").startswith("documents.csv says fr; the study reads en")
