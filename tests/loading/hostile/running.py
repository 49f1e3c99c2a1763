"""The process that is watched: loads a study, then labels and splits its documents.

``python running.py STUDY OUT`` says on its output when which file was done, and which documents.
"""

from __future__ import annotations

import json
import os
import pickle
import sys
import warnings
from pathlib import Path

from pace import measure_pace

from corpus_tools.cleaning import label_segments, split_sentences
from corpus_tools.loading import find_files, load_documents, summarize_loading
from corpus_tools.study import read_study

_EACH = 200  # files or folders, after which the pace is measured again
# One file after the other, so that each can be timed.
os.cpu_count = lambda: 1


def say(**event: object) -> None:
    sys.stdout.write(json.dumps(event) + "\n")
    sys.stdout.flush()


def say_done(done: int, _: int) -> None:
    say(done=done)
    say_pace(done)


def say_pace(done: int) -> None:
    if done % _EACH == 0:
        say(pace=measure_pace())


def main() -> None:
    """Load and measure."""
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    warnings.simplefilter("error")
    study = read_study(folder)
    say(files=list(find_files(study.texts)[0]))
    say_pace(0)
    loaded = load_documents(study, watch=say_done)
    with out.open("wb") as file:
        pickle.dump((loaded.documents, loaded.dropped, summarize_loading(loaded)), file)
    say(loaded=True)
    # The documents of one case together: an archive may hold thousands.
    folders = loaded.documents["file"].map(lambda file: "/".join(file.split("/")[:2]))
    for number, (folder, documents) in enumerate(loaded.documents.groupby(folders)):
        say_pace(number)
        say(measuring=folder)
        try:
            segments = label_segments(documents)
            split_sentences(segments, documents=documents)
            say(measured=folder)
        except Exception as error:  # told by the check, for all documents at once
            say(measured=folder, failed=f"{type(error).__name__}: {error}"[:500])
    say(end=True)


if __name__ == "__main__":
    main()
