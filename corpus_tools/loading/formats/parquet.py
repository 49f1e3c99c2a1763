"""Parquet: one article a row."""

from __future__ import annotations

import datetime
import io

from corpus_tools.loading.formats.article import Article, Drop, Format, RawFile
from corpus_tools.loading.formats.headings import choose_columns
from corpus_tools.loading.formats.rows import COLUMNS, Cell, list_texts, read_rows

_MAX_BYTES = 400_000_000


def read(raw: RawFile) -> list[Article]:
    """Return the articles of a Parquet file, each with its row counted from 1."""
    import pyarrow.parquet as pq  # noqa: PLC0415  half a second, and seldom needed

    file = pq.ParquetFile(io.BytesIO(raw.content))
    found = file.schema_arrow.names
    chosen, _ = choose_columns(found, names=COLUMNS, named=raw.columns)
    wanted = set(chosen.values())
    _check_size(file, wanted)
    table = file.read(columns=[name for name in found if name in wanted])
    rows = [
        (f":{number}", {name: _cell(value) for name, value in row.items()})
        for number, row in enumerate(table.to_pylist(), start=1)
    ]
    return read_rows(rows, found=found, columns=raw.columns, encoding="parquet")


def _check_size(file: object, wanted: set[str]) -> None:
    """Refuse more text than fits into memory, before any of it is unpacked."""
    metadata = file.metadata  # type: ignore[attr-defined]
    size = sum(
        column.total_uncompressed_size
        for group in range(metadata.num_row_groups)
        for column in map(metadata.row_group(group).column, range(metadata.num_columns))
        if column.path_in_schema in wanted
    )
    if size > _MAX_BYTES:
        raise Drop(
            "too_large",
            f"its texts take {size // 1_000_000:,} MB; read are up to {_MAX_BYTES // 1_000_000:,} "
            "MB a file: write it in parts",
        )


def _cell(value: object) -> Cell:
    if isinstance(value, list):
        return list_texts(value)
    if value is None or isinstance(value, dict):  # a structure holds no fact
        return ""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, datetime.date):  # a time is one too
        return value.isoformat().partition("T")[0]
    return value if isinstance(value, str) else str(value)


FORMAT = Format("parquet", (".parquet",), read, lambda content: content[:4] == b"PAR1", apart=True)
