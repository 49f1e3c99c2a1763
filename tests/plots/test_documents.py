from __future__ import annotations

import math

import pandas as pd

from corpus_tools.plots import plot_parts


def make_parts(names=("d1", "d2", "d3")):
    n = len(names)
    table = pd.DataFrame(
        {
            "document_id": pd.Series(names, dtype="str"), "n_words_kept": range(100, 100 + n),
            "n_words_metadata": 5, "n_words_furniture": range(n),
        }
    )  # fmt: skip
    table["n_words"] = table.iloc[:, 1:].sum(axis=1)
    return table.assign(share_furniture=table["n_words_furniture"] / table["n_words"])


def row_names(axes):
    return [label.get_text() for label in axes.get_yticklabels()]


def test_no_documents(texts_in):
    assert texts_in(plot_parts(make_parts(()))) == ["nothing to show"]


def test_parts_of_documents_are_those_of_the_table_most_furniture_on_top(check_figure):
    table = make_parts()
    axes = plot_parts(table.iloc[::-1])
    kept, metadata, furniture = axes.containers
    assert row_names(axes)[::-1] == ["d3", "d2", "d1"]
    for container, column in ((kept, "n_words_kept"), (furniture, "n_words_furniture")):
        assert [bar.get_width() for bar in container] == table[column].tolist()
    assert [bar.get_x() for bar in metadata] == table["n_words_kept"].tolist()
    shares = [f"{100 * share:.0f} %" for share in table["share_furniture"]]
    assert [note.get_text() for note in axes.texts] == shares
    check_figure(axes)


def test_one_document_missing_shares_and_hostile_names(hostile, check_figure):
    check_figure(plot_parts(make_parts(("d1",))))
    check_figure(plot_parts(make_parts().assign(share_furniture=math.nan)))
    check_figure(plot_parts(make_parts(hostile)))


def test_thousands_of_documents_do_not_make_an_endless_figure(check_figure):
    axes = plot_parts(make_parts([f"d{i}" for i in range(3000)]))
    assert row_names(axes)[-1] == "d2999"
    assert len(row_names(axes)) == 40
    assert axes.get_xlabel() == "words; 2,960 further documents not shown"
    check_figure(axes)
