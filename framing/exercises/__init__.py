"""Classroom exercises: worksheets, keys with reasons, and grading.

They know how a class works with marked texts; they refuse to know how a web page shows them.
"""
