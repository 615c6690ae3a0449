"""Renderers: from an analysis to what people and programs read.

One renderer a file. They know how facts are shown; they refuse to know how any fact was found.
"""
