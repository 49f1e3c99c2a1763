"""From files to documents, with a record for everything that did not become one."""

from corpus_tools.loading.checking import find_unwanted_days
from corpus_tools.loading.documents import LoadResult, leave_out, load_documents
from corpus_tools.loading.finding import find_files
from corpus_tools.loading.languages import detect_language
from corpus_tools.loading.opening import say_formats
from corpus_tools.loading.reading import Record, Records, Watch, read_records
from corpus_tools.loading.receipt import summarize_files, summarize_loading, summarize_sources

__all__ = [
    "LoadResult",
    "Record",
    "Records",
    "Watch",
    "detect_language",
    "find_files",
    "find_unwanted_days",
    "leave_out",
    "load_documents",
    "read_records",
    "say_formats",
    "summarize_files",
    "summarize_loading",
    "summarize_sources",
]
