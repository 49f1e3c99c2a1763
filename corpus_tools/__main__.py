"""``python -m corpus_tools``: the command line where the script is not on the path."""

from corpus_tools.cli import main

main(prog_name="corpus-tools")
