"""Ledgers: who said what, and which figures stand in a text."""
