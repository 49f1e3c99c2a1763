"""Dictionaries of other programs as codebooks, and codebooks as files."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from corpus_tools.errors import StudyError
from corpus_tools.study.codebook import Codebook, CodebookEntry, read_codebook
from corpus_tools.study.dictionaries import Imported, read_dictionary, write_codebook

DAY = datetime.date(2031, 5, 1)


def save(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read(folder: Path, name: str, content: str | bytes) -> Imported:
    return read_dictionary(save(folder / name, content), day=DAY)


def patterns(imported: Imported) -> dict[str, list[str]]:
    return {entry.id: list(entry.patterns) for entry in imported.codebook.entries}


def left_out(imported: Imported) -> list[tuple[int, str, str]]:
    table = imported.left_out
    return list(zip(table["line"], table["text"], table["reason"], strict=True))


def reason_of(imported: Imported, text: str) -> str:
    (reason,) = [why for _, found, why in left_out(imported) if found == text]
    return reason


HEADER = "%\n1\tgrowth\n2\tlabour\n%\n"


# --- LIWC ---


def test_words_of_a_liwc_dictionary_go_to_each_category_they_name(tmp_path: Path) -> None:
    imported = read(
        tmp_path,
        "my words.dic",
        "%\n01\tgrowth\n2\tlabour\n%\n\nexport*\t1\nwages\t1\t02\nkind of\t2\n",
    )
    assert patterns(imported) == {"growth": ["export*", "wages"], "labour": ["wages", "kind of"]}
    assert (imported.n_read, imported.n_kept, len(imported.left_out)) == (4, 4, 0)
    assert imported.codebook.name == "my words"
    assert imported.codebook.note == (
        "Imported on 2031-05-01 from my words.dic (LIWC dictionary): 4 of 4 words and phrases "
        "kept. No entry has been validated."
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_line_ends_and_encodings_make_no_difference(
    tmp_path: Path, end: str, encoding: str
) -> None:
    content = (HEADER + "café*\t1\nrôle 2\n").replace("\n", end).encode(encoding)
    assert patterns(read(tmp_path, "a.dic", content)) == {"growth": ["café*"], "labour": ["rôle"]}


def test_categories_below_others_have_names_with_a_dot(tmp_path: Path) -> None:
    imported = read(
        tmp_path,
        "a.dic",
        "%\n1\tmood (Mood in general)\n\t2\tjoy (Joyful)\n\t\t3\tglee\n\t4\tgrief\n5\tbody\n%\n"
        "glad\t1\t2\ngleeful\t1\t2\t3\nsad\t4\nhand\t5\n",
    )
    assert [(entry.id, entry.label) for entry in imported.codebook.entries] == [
        ("mood", "mood (Mood in general)"),
        ("mood_joy", "mood.joy (Joyful)"),
        ("mood_joy_glee", "mood.joy.glee"),
        ("mood_grief", "mood.grief"),
        ("body", "body"),
    ]
    assert imported.remarks.empty


def test_conditions_of_liwc_are_left_out_with_their_line_and_the_rest_of_the_line_stays(
    tmp_path: Path,
) -> None:
    imported = read(
        tmp_path,
        "a.dic",
        HEADER + "like\t(02 134)2/1\t2\nsort\t<of>1/2\n(53) fond*\t1\nglad\t1\n:(\t1\n",
    )
    assert patterns(imported) == {"growth": ["glad"], "labour": ["like"]}
    condition = "it has a condition on the words around, which a codebook cannot say so"
    assert left_out(imported) == [
        (5, "like (02 134)2/1", condition),
        (6, "sort <of>1/2", condition),
        (7, "(53) fond*", condition),
        (9, ":(", "it holds no word"),
    ]
    assert imported.n_read == imported.n_kept + 4 == 6


@pytest.mark.parametrize(
    ("line", "text", "reason"),
    [
        ("word\t9", "word", "the header has no category 9"),
        ("word", "word", "no category stands behind it"),
        ("word\tx1", "word x1", "what stands behind it is no category number"),
        ("word\t1:0.5", "word 1:0.5", "what stands behind it is no category number"),
        ("glad\t1", "glad", "it stands a second time; the first is in line 5"),
        ("GLAD\t1", "GLAD", "it stands a second time; the first is in line 5"),
        ("co_op\t1", "co_op", "it can never be found: 'co_op' is no word (letters, digits, an "
         "inner apostrophe, and * for any characters inside the word)"),
        ("ill-*\t1", "ill-*", "it begins or ends with a gap (* without a word)"),
        ("*\t1", "*", "it holds no word"),
        ("gl\x1bad\t1", "gl\x1bad", "it holds a control character"),
    ],
)  # fmt: skip
def test_what_cannot_be_said_is_listed_with_its_reason(
    tmp_path: Path, line: str, text: str, reason: str
) -> None:
    imported = read(tmp_path, "a.dic", f"{HEADER}glad\t1\n{line}\n")
    assert patterns(imported) == {"growth": ["glad"]}
    assert left_out(imported) == [(6, text, reason)]


def test_a_category_without_a_word_is_no_entry_and_is_named(tmp_path: Path) -> None:
    remarks = read(tmp_path, "a.dic", HEADER + "glad\t1\n").remarks
    assert remarks.to_numpy().tolist() == [
        [3, "labour", "labour", "no pattern of it could be kept, so it is no entry"]
    ]


@pytest.mark.parametrize(
    ("content", "place", "problem"),
    [
        ("glad\t1\n", "line 1", "has 0 line(s) of % alone"),
        ("%\n1\tgrowth\nglad\t1\n", "line 1", "has 1 line(s) of % alone"),
        ("%\n1\tgrowth\ngrowth\n%\nglad\t1\n", "line 3", "'growth' names no category"),
        ("%\n1\tgrowth\n01\tlabour\n%\nglad\t1\n", "line 3", "has the category 01 twice"),
        (HEADER, "", "gives no pattern: 0 words and phrases read, none kept"),
        (HEADER + ";\t1\n:)\t1\n:(\t1\n", "line 5", "3 words and phrases read"),
    ],
)
def test_a_file_that_is_no_liwc_dictionary_is_refused_with_its_line(
    tmp_path: Path, content: str, place: str, problem: str
) -> None:
    with pytest.raises(StudyError) as error:
        read(tmp_path, "a.dic", content)
    assert problem in str(error.value)
    assert place in str(error.value.place)
    assert error.value.remedy


def test_words_before_the_header_are_left_out_and_said_so(tmp_path: Path) -> None:
    imported = read(tmp_path, "a.dic", "A list of mine\n" + HEADER + "glad\t1\n")
    assert left_out(imported) == [(1, "A list of mine", "it stands before the header")]


def test_two_numbers_of_one_name_are_one_entry(tmp_path: Path) -> None:
    imported = read(tmp_path, "a.dic", "%\n1\tgrowth\n2\tgrowth\n%\nrise\t1\ngain\t2\n")
    assert patterns(imported) == {"growth": ["rise", "gain"]}
    assert list(imported.remarks["line"]) == [3]


def test_a_table_of_liwc_marks_its_words_with_x(tmp_path: Path) -> None:
    imported = read(
        tmp_path,
        "a.dicx",
        "DicTerm,Growth,Labour\nrise*,X,\nwages,x,1\ntired,2,\nbored,-.5,X\nnone,,\nodd,,yes\n",
    )
    assert patterns(imported) == {"growth": ["rise*", "wages"], "labour": ["wages", "bored"]}
    weight = "it has a weight, which a codebook cannot say; without the weight it could be kept"
    assert left_out(imported) == [
        (4, "tired", weight),
        (5, "bored", weight),
        (6, "none", "no category is marked for it"),
        (7, "odd", "its cell holds neither X nor a number"),
    ]
    assert (imported.n_read, imported.n_kept) == (8, 4)


def test_a_table_without_dicterm_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StudyError, match="has the first column 'Word'"):
        read(tmp_path, "a.dicx", "Word,Growth\nrise,X\n")
    with pytest.raises(StudyError, match="has the first column ''"):
        read(tmp_path, "a.dicx", "")


# --- quanteda and Lexicoder ---


def test_nested_categories_of_quanteda_are_joined_by_a_dot(tmp_path: Path) -> None:
    imported = read(
        tmp_path,
        "a.yml",
        "CONFLICT:\n  WAR: [war*, no]\n  '': [row]\n  near:\n    - clash*\n    - deep: [feud, 2031]\n"
        "TONE: mild\n",
    )
    assert patterns(imported) == {
        "conflict_war": ["war*", "no"],
        "conflict": ["row"],
        "conflict_near": ["clash*"],
        "conflict_near_deep": ["feud", "2031"],
        "tone": ["mild"],
    }
    assert imported.codebook.labels["conflict_near_deep"] == "CONFLICT.near.deep"
    assert imported.left_out.empty
    assert imported.n_read == 7


def test_what_a_glob_of_quanteda_says_otherwise_is_left_out_or_remarked(tmp_path: Path) -> None:
    imported = read(
        tmp_path, "a.yaml",
        'growth:\n  - gain*\n  - "gain?"\n  - "(gain|rise)s"\n  - "gain.*"\n  - "new * gains"\n'
        "  - gain-*\n  - Gain*\n  - new-born\n  - new  born\n  - ''\n  - heavy + rain\n"
        "moods:\n  rise: 1.9\n",
    )  # fmt: skip
    assert patterns(imported) == {"growth": ["gain*", "new * gains", "new-born"]}
    assert reason_of(imported, "gain?").startswith("? for one character")
    assert reason_of(imported, "(gain|rise)s").startswith("a regular expression")
    assert reason_of(imported, "gain.*").startswith("a regular expression")
    assert reason_of(imported, "Gain*") == "it stands a second time; the first is in line 2"
    assert reason_of(imported, "new  born") == "it stands a second time; the first is in line 9"
    assert reason_of(imported, "") == "it holds no word"
    assert reason_of(imported, "heavy + rain").startswith("it can never be found: '+' is no word")
    assert reason_of(imported, "rise: 1.9").startswith("it has a weight")
    assert imported.remarks["text"].tolist() == ["new * gains", "moods"]
    assert "stands for 1 to 3 words here" in imported.remarks["remark"][0]
    assert imported.n_read == imported.n_kept + len(imported.left_out) == 12


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "holds no categories"),
        ("- war\n- row\n", "holds no categories"),
        ("war", "holds no categories"),
        ("a: &x [war]\nb: *x\n", "refers to another part (*name)"),
        ("a: [war\n", "is no well-formed YAML"),
        ("a: [war]\na: [row]\n", "has the key 'a' twice"),
        ("a: " + "[" * 5000 + "]" * 5000, "is nested too deeply"),
        ("a: ['war\x01']\n", "holds the control character"),
        ("format: 1\nname: x\nversion: 1\nentries: []\n", "is a codebook already"),
        ("a: []\nb:\n", "gives no pattern: 0 words"),
    ],
)
def test_yaml_that_is_no_dictionary_is_refused(tmp_path: Path, content: str, problem: str) -> None:
    with pytest.raises(StudyError) as error:
        read(tmp_path, "a.yml", content)
    assert problem in str(error.value)


def test_a_file_of_lexicoder_names_categories_with_a_plus(tmp_path: Path) -> None:
    imported = read(
        tmp_path, "a.lc3", "stray\n+Bad Tone\nawful*\nvery poor\n\ngood\t-1\n+fine\nnice\n+none\n"
    )
    assert patterns(imported) == {"bad_tone": ["awful*", "very poor"], "fine": ["nice"]}
    assert [(line, text) for line, text, _ in left_out(imported)] == [(1, "stray"), (6, "good\t-1")]
    with pytest.raises(StudyError, match="names no category"):
        read(tmp_path, "a.lc3", "awful*\n")


# --- tables ---

TABLE = (
    "entry;pattern;label;kind;definition;exclusion\n"
    "rivalry;arms race;Arms race;stance;A contest.;race car*\n"
    "rivalry;security + threat* | risk*;;;;\n"
    "Track 2 talks;summit;;;;\n"
)


def test_a_table_gives_entries_with_all_that_it_says_of_them(tmp_path: Path) -> None:
    imported = read_dictionary(save(tmp_path / "a.csv", TABLE), day=DAY, kind="topic")
    first, second = imported.codebook.entries
    assert (first.id, first.label, first.kind) == ("rivalry", "Arms race", "stance")
    assert first.definition == "A contest."
    assert first.patterns == ("arms race", "security + threat* | risk*")
    assert first.exclusions == ("race car*",)
    assert (second.id, second.label, second.kind) == ("track_2_talks", "Track 2 talks", "topic")
    assert second.definition == "(no definition) Category Track 2 talks of a.csv."
    assert (imported.n_read, imported.n_kept) == (4, 4)


def test_a_spreadsheet_reads_like_the_table_it_was_saved_from(tmp_path: Path) -> None:
    book = Workbook()
    for line in TABLE.splitlines():
        book.active.append(line.split(";"))
    book.save(tmp_path / "a.xlsx")
    sheet = read_dictionary(tmp_path / "a.xlsx", day=DAY)
    table = read_dictionary(save(tmp_path / "a.csv", TABLE), day=DAY)
    assert patterns(sheet) == patterns(table)


def test_what_a_table_says_twice_or_with_a_weight_is_listed(tmp_path: Path) -> None:
    imported = read(
        tmp_path,
        "a.csv",
        "entry,pattern,label,weight,exclusion,comment\na,race,Race,1,,x\na,lead,Lead,0.5,,\n"
        ",lost,,,,\na,Race,,,,\nb,,,,b car,\na,(x,,,,\nc,,,,,\n",
    )
    assert patterns(imported) == {"a": ["race"]}
    assert [(line, text) for line, text, _ in left_out(imported)] == [
        (3, "lead"), (4, "lost"), (5, "Race"), (6, "b car"), (7, "(x"), (8, ""),
    ]  # fmt: skip
    assert reason_of(imported, "lost") == "no entry is named in its row"
    assert reason_of(imported, "b car") == "its entry has no pattern"
    assert reason_of(imported, "") == "its row holds no pattern"
    assert imported.remarks["remark"].tolist()[:2] == [
        "a column of this name is not read",
        "another label of the entry stands above, which counts",
    ]
    assert imported.n_read == 7


def test_an_unknown_kind_is_refused_with_what_is_allowed(tmp_path: Path) -> None:
    with pytest.raises(StudyError) as error:
        read(tmp_path, "a.csv", "entry,pattern,kind\na,race,frame\nb,row,theme\n")
    assert str(error.value.place).endswith("a.csv, line 3")
    assert "the kind 'theme' is unknown" in error.value.problem
    assert error.value.remedy == "Allowed: frame, topic, stance, speech_act, or blank."


# --- any file ---


def test_names_that_give_one_id_give_two_and_a_name_in_another_script_gives_some_id(
    tmp_path: Path,
) -> None:
    imported = read(
        tmp_path, "a.yml", "War time: [war]\nwar-time: [row]\n平和: [peace]\n2nd: [b]\n"
    )
    assert patterns(imported) == {
        "war_time": ["war"], "war_time_2": ["row"], "entry": ["peace"], "entry_2nd": ["b"],
    }  # fmt: skip
    assert imported.codebook.labels["entry"] == "平和"
    assert imported.remarks["remark"].tolist() == [
        "another category is war_time already, so its id is war_time_2"
    ]


def test_an_ending_that_nobody_knows_is_refused_with_those_that_are_known(tmp_path: Path) -> None:
    with pytest.raises(StudyError, match=r"has the ending '\.ykd'.*\n.*\.dic, \.dicx, \.yml"):
        read(tmp_path, "a.ykd", "<dictionary/>")


@pytest.mark.parametrize("name", ["a.dic", "a.dicx", "a.yml", "a.lc3", "a.csv", "a.xlsx"])
def test_bytes_that_are_no_text_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(StudyError):
        read(tmp_path, name, bytes(range(256)) * 40)


def test_an_endless_line_is_left_out_and_shown_short(tmp_path: Path) -> None:
    imported = read(
        tmp_path, "a.dic", f"{HEADER}glad\t1\n{'x' * 3_000_000}\t1\nsad{' 2' * 9_000}\n"
    )
    assert patterns(imported) == {"growth": ["glad"], "labour": ["sad"]}
    assert reason_of(imported, "x" * 79 + "…") == "longer than 200 characters"
    assert imported.left_out["text"].str.len().max() == 80
    assert imported.n_read == imported.n_kept + len(imported.left_out)


def test_a_hostile_name_is_no_hostile_label(tmp_path: Path) -> None:
    imported = read(tmp_path, "a.lc3", "+<b>\x1b[2J & =cmd\nwar\n")
    (entry,) = imported.codebook.entries
    assert (entry.id, entry.label) == ("b_2j_cmd", "<b>�[2J & =cmd")


_PIECES = st.sampled_from(
    ["%", "\n", "\t", "1", "2", "war*", "+", "a b", ":", "- ", "[", "]", ",", "entry", "pattern",
     "DicTerm", "x", "*", "(", "é", "\x00", "\u2028", "'", '"', " ", "?", "😀", "\r"]
)  # fmt: skip
_STARTS = {
    "a.dic": "%\n1 a\n2 b\n%\nwar 1\n",
    "a.dicx": "DicTerm,a,b\nwar,X,\n",
    "a.yml": "a: [war]\nb:\n",
    "a.lc3": "+a\nwar\n",
    "a.csv": "entry,pattern,exclusion\na,war,\n",
}


@pytest.mark.parametrize("name", sorted(_STARTS))
@given(rest=st.lists(_PIECES, max_size=25).map("".join))
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_file_is_refused_or_read_whole_and_can_be_written_and_read_back(
    tmp_path: Path, name: str, rest: str
) -> None:
    try:
        imported = read(tmp_path, name, _STARTS[name] + rest)
    except StudyError:
        return
    assert imported.n_read == imported.n_kept + len(imported.left_out)
    entries = imported.codebook.entries
    assert imported.n_kept == sum(len(one.patterns) + len(one.exclusions) for one in entries)
    place = write_codebook(imported.codebook, tmp_path / "out.yml")
    assert read_codebook(place) == imported.codebook


# --- writing ---

ENTRY = CodebookEntry(
    id="race", label="Race: it's # on", kind="frame", definition="no\nNorway – 1.10 'x' \"y\"",
    examples=("One.", "- Two: three"), patterns=("no", "2031", "1e3", "arms race"),
    exclusions=("race car*",),
)  # fmt: skip


def test_a_written_codebook_is_read_back_the_same_and_written_the_same(tmp_path: Path) -> None:
    codebook = Codebook(format=1, name="On", version="1.10", note="null", entries=(ENTRY,))
    place = write_codebook(codebook, tmp_path / "a.yml")
    assert read_codebook(place) == codebook
    assert read_codebook(place).fingerprint == codebook.fingerprint
    written = place.read_bytes()
    assert write_codebook(read_codebook(place), place).read_bytes() == written
    assert b"    patterns:\n      - 'no'\n      - '2031'\n" in written
    assert b"counterexamples" not in written
    assert [path.name for path in tmp_path.iterdir()] == ["a.yml"]


def test_a_codebook_that_cannot_be_written_leaves_nothing_and_the_former_one(
    tmp_path: Path,
) -> None:
    codebook = Codebook(format=1, name="", version="", entries=(ENTRY,))
    with pytest.raises(StudyError, match="cannot be written: No such file"):
        write_codebook(codebook, tmp_path / "none" / "a.yml")
    (tmp_path / "a.yml").mkdir()
    with pytest.raises(StudyError, match="cannot be written"):
        write_codebook(codebook, tmp_path / "a.yml")
    assert [path.name for path in tmp_path.iterdir()] == ["a.yml"]
    assert read_codebook(write_codebook(codebook, tmp_path / "b.yml")) == codebook
