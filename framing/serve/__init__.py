"""The page a class can share: paste an article and see it marked, open a class, mark together, reveal step by step.

It knows browsers, cookies and one SQLite file; it refuses to know how a marker is found or an exercise made.
"""
