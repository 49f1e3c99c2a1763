"""Hostile and broken files, made by a seed, and a check of what loading makes of them."""
