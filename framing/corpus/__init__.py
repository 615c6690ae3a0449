"""A whole corpus: scored in shards, wire copy found, accounts of one incident grouped, outlets compared, tables written.

It knows how a run goes on over any number of articles in bounded memory; it refuses to know how one article is read.
"""
