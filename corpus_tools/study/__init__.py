"""A study is data: a folder with a study.toml, tables of sources and documents, a codebook."""

from corpus_tools.study.actors import Actor, read_actors
from corpus_tools.study.codebook import Codebook, CodebookEntry, read_codebook
from corpus_tools.study.codes import read_codes, read_study_codes
from corpus_tools.study.entries import list_entries, list_examples
from corpus_tools.study.history import find_status, read_history
from corpus_tools.study.reading import Study, read_study
from corpus_tools.study.settings import Settings, read_settings
from corpus_tools.study.sheets import read_sheet, read_text_file
from corpus_tools.study.stance_codes import read_stance_codes
from corpus_tools.study.target_codes import (
    read_target_codes,
)
from corpus_tools.study.tone_codes import (
    read_tone_codes,
)
from corpus_tools.study.voice_codes import read_act_codes, read_voice_codes

__all__ = [
    "Actor",
    "Codebook",
    "CodebookEntry",
    "Settings",
    "Study",
    "find_status",
    "list_entries",
    "list_examples",
    "read_act_codes",
    "read_actors",
    "read_codebook",
    "read_codes",
    "read_history",
    "read_settings",
    "read_sheet",
    "read_stance_codes",
    "read_study",
    "read_study_codes",
    "read_target_codes",
    "read_text_file",
    "read_tone_codes",
    "read_voice_codes",
]
