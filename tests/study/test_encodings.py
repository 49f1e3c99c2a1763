"""Old encodings, told from each other by the letters that would stand where none do."""

from __future__ import annotations

import random

import pytest

from corpus_tools.study import encodings
from corpus_tools.study.encodings import read_bytes, read_start

ENGLISH = (
    "The envoy’s “no” wasn’t final, said the clerk — the council met on Monday and put the vote "
    "off. “We shall see,” she added. "
)
WESTERN = {
    "English": ENGLISH,
    "English with names": "Zoë Brandt met the mayor of Besançon at a café – “déjà vu,” he said. ",
    "French": "Le maire, très étonné, a dit à Genève : « nous verrons » ; l’été s’achève déjà. ",
    "German": "Größere Häfen müssen künftig früher über Zölle verhandeln, hieß es „mit Nachdruck“. ",
    "Spanish": "¿Qué dirá mañana el señor Núñez? «Nada está cerrado», murmuró la alcaldesa. ",
    "Italian": "Il sindaco è sicuro: la città non può più pagare, perché l’acqua è già alta. ",
    "Swedish": "Rådet sköt upp frågan om båtarna till våren; även färjorna får vänta på besked. ",
}
OTHERS = {
    "gb18030": "双方同意在日内瓦继续就人工智能举行对话，港口委员会昨天推迟了表决，市长表示春天再作决定。",
    "big5": "雙方同意在日內瓦繼續就人工智慧舉行對話，港口委員會昨天推遲了表決，市長表示春天再作決定。",
    "shift_jis": "両国は来月ジュネーブで人工知能の安全性について話し合い、市長は春に決めると述べた。",
    "euc_jp": "両国は来月ジュネーブで人工知能の安全性について話し合い、市長は春に決めると述べた。",
    "euc_kr": "양국은 다음 달 제네바에서 인공지능의 안전성에 대해 논의한다고 시장이 어제 말했다. ",
    "cp1251": "Стороны договорились продолжить переговоры весной, сообщила вчера мэр города. ",
    "koi8_r": "Стороны договорились продолжить переговоры весной, сообщила вчера мэр города. ",
    "cp866": "Стороны договорились продолжить переговоры весной, сообщила вчера мэр города. ",
    "cp1250": "Rozmówcy uważają, że następne spotkanie będzie źródłem świeżych pomysłów rady. ",
    "iso8859_2": "Rozmówcy uważają, że następne spotkanie będzie źródłem świeżych pomysłów rady. ",
    "cp1253": "Το συμβούλιο του λιμανιού ανέβαλε χθες την ψηφοφορία για την άνοιξη, είπε η δήμαρχος. ",
    "cp1254": "Liman meclisi dün oylamayı ilkbahara erteledi; başkan görüşmelerin süreceğini söyledi. ",
    "tis_620": "สภาท่าเรือเลื่อนการลงคะแนนเรื่องแบบจำลองออกไป นายกเทศมนตรีกล่าวเมื่อวานนี้ ",
    "cp1256": "أجل مجلس الميناء أمس التصويت على النموذج وقالت رئيسة البلدية إن القرار في الربيع. ",
}


def of_length(text: str, length: int) -> str:
    return (text * (length // len(text) + 1))[:length]


@pytest.mark.parametrize("length", [300, 3000])
@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
@pytest.mark.parametrize("text", WESTERN.values(), ids=WESTERN)
def test_windows_and_mac_are_told_apart(text: str, encoding: str, length: int) -> None:
    written = of_length(text, length)
    assert read_bytes(written.encode(encoding)) == (written, encoding.replace("_", "-"))


@pytest.mark.parametrize("length", [300, 3000])
@pytest.mark.parametrize(("encoding", "text"), OTHERS.items(), ids=OTHERS)
def test_a_text_in_another_script_is_read(encoding: str, text: str, length: int) -> None:
    written = of_length(text, length)
    read = read_bytes(written.encode(encoding))
    assert read is not None
    assert read[0] == written


@pytest.mark.parametrize("encoding", ["cp1252", "gb18030", "shift_jis", "koi8_r"])
def test_of_much_text_a_part_tells_the_encoding(encoding: str) -> None:
    texts = {**OTHERS, "cp1252": next(iter(WESTERN.values()))}
    plain = "No accent stands in any of these lines.\n" * 40_000
    written = plain + (texts[encoding] + "\n") * (1_500_000 // len(texts[encoding]))
    read = read_bytes(written.encode(encoding))
    assert read is not None
    assert read[0] == written


@pytest.mark.parametrize("text", WESTERN.values(), ids=WESTERN)
def test_a_foreign_name_in_much_text_does_not_change_its_encoding(text: str) -> None:
    written = of_length(text, 20_000) + "Niš and Žižek" + of_length(text, 20_000)
    assert read_bytes(written.encode("cp1252")) == (written, "cp1252")


def test_a_guess_looks_at_no_more_than_a_part(monkeypatch: pytest.MonkeyPatch) -> None:
    lengths: list[int] = []
    guess = encodings._guess
    monkeypatch.setattr(encodings, "_guess", lambda raw: (lengths.append(len(raw)), guess(raw))[1])
    assert read_bytes(b"caf\xe9 " * 600_000) == ("café " * 600_000, "cp1252")
    assert 900_000 < lengths[0] <= 1_000_000


@pytest.mark.parametrize(
    "text",
    [
        "She waited…then she left.",
        "Muintir na hÉireann agus an tÓstán.",
        "The EÉ series",
        "The clerk had to say “no”or“yes”to it.",
        "A mayor from L’Haÿ-les-Roses came, too.",
        "Niš, Žižek and the talks in the harbour that went on until spring, as the mayor said.",
    ],
)
def test_a_rare_letter_makes_no_mac_of_windows(text: str) -> None:
    read = read_bytes(text.encode("cp1252"))
    assert read is not None
    assert read[0] == text


def test_few_marks_of_a_mac_are_enough() -> None:
    for text in ("It wasn’t.", "“No,” she said.", "a café", "the port — and the sea", "Zürich"):
        assert read_bytes(text.encode("mac_roman")) == (text, "mac-roman")


@pytest.mark.parametrize("text", [*WESTERN.values(), *OTHERS.values()])
def test_a_damaged_letter_does_not_spoil_a_text_in_utf_8(text: str) -> None:
    written = of_length(text, 600)
    raw = written.encode()
    at = next(place for place, byte in enumerate(raw) if byte >= 0x80 and place > 200)
    read = read_bytes(raw[:at] + raw[at + 1 :])
    assert read is not None
    damaged, encoding = read
    assert encoding == "utf-8"
    assert damaged.replace("\ufffd", "") in {
        written[:place] + written[place + 1 :] for place in range(len(written))
    }


def test_a_text_cut_within_a_letter_is_utf_8() -> None:
    assert read_bytes("l’été s’achève – dé".encode()[:-1]) == ("l’été s’achève – d\ufffd", "utf-8")
    marked = "l’été s’achève – dé".encode("utf-8-sig")[:-1]
    assert read_bytes(marked) == ("l’été s’achève – d\ufffd", "utf-8-sig")


BINARY = {
    "picture": b"\x89PNG\r\n\x1a\n\0\0",
    "few bytes": b"\0\1\2",
    "zeros": bytes(5000),
    "zeros behind a mark": b"\xff\xfe" + bytes(5000),
    "mostly zeros": b"The race is on. " + bytes(5000),
    "text in a program": b"MZ\x90\0\3" + ENGLISH.encode() * 50 + b"\0\x07",
    "numbers": b"".join(number.to_bytes(4, "little") for number in range(3000)),
    "noise": random.Random(4).randbytes(5000),
    "noise behind a mark": b"\xff\xfe" + random.Random(4).randbytes(5000),
}


@pytest.mark.parametrize("raw", BINARY.values(), ids=BINARY)
def test_what_is_no_text_is_none(raw: bytes) -> None:
    assert read_bytes(raw) is None


# --- noughts, marks within, bytes too many ---


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "mac-roman", "utf-16"])
@pytest.mark.parametrize("text", WESTERN.values(), ids=WESTERN)
def test_a_nought_in_a_text_is_a_damaged_letter(text: str, encoding: str) -> None:
    written = f"{text[:20]}\0{text[20:]}\0"
    assert read_bytes(written.encode(encoding)) == (written.replace("\0", "\ufffd"), encoding)


@pytest.mark.parametrize("encoding", ["gb18030", "shift_jis", "cp1251", "utf-8"])
def test_a_nought_in_another_script_is_a_damaged_letter(encoding: str) -> None:
    text = of_length(OTHERS.get(encoding, OTHERS["gb18030"]), 3000)
    read = read_bytes(f"{text}\0{text}".encode(encoding))
    assert read is not None
    assert read[0] == f"{text}\ufffd{text}"


def test_each_nought_that_a_failing_disk_left_is_counted() -> None:
    raw = ENGLISH.encode("cp1252") * 20
    read = read_bytes(raw[:1000] + bytes(100) + raw[1100:])
    assert read is not None
    assert read[0].count("\ufffd") == 100


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_no_mark_of_order_stays_in_a_text(encoding: str) -> None:
    text = ENGLISH * 3
    marked = f"\ufeff{text}\n\ufeff{text}\ufeff"
    assert read_bytes(marked.encode(encoding)) == (f"{text}\n{text}", {
        "utf-8": "utf-8-sig", "utf-16-le": "utf-16",
    }.get(encoding, encoding))  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("extra", [b"\0", b"n"])
def test_a_byte_too_many_is_a_damaged_letter(encoding: str, extra: bytes) -> None:
    written = ENGLISH.encode(encoding) + extra
    assert read_bytes(written) == (ENGLISH + "\ufffd", encoding)


def test_half_a_character_does_not_spoil_a_text_in_utf_16() -> None:
    written = ENGLISH.encode("utf-16")
    assert read_bytes(written + b"\x00\xd8n\0o\0") == (ENGLISH + "\ufffdno", "utf-16")


def test_what_a_file_states_is_taken_where_its_bytes_are_that() -> None:
    written = OTHERS["cp1250"].encode("iso8859-2")
    assert read_bytes(written, stated="iso8859-2") == (OTHERS["cp1250"], "iso8859-2")
    assert read_bytes(OTHERS["cp1250"].encode(), stated="iso8859-2") == (OTHERS["cp1250"], "utf-8")
    assert read_bytes(ENGLISH.encode("utf-16"), stated="cp1252") == (ENGLISH, "utf-16")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_the_start_of_a_file_is_read_without_a_guess(encoding: str) -> None:
    written = f"{ENGLISH}\0{ENGLISH}" * 9
    assert read_start(written.encode(encoding), n_bytes=401).startswith(f"{ENGLISH}\ufffdThe")


def test_the_start_of_a_binary_file_is_blank() -> None:
    assert read_start(b"", n_bytes=9) == ""
    assert read_start(b"\0\1HD", n_bytes=9) == ""
