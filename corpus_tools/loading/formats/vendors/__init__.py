"""Exports of news archives: many articles a file, in layouts of their own."""
