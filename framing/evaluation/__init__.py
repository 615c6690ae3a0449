"""How good the findings are, measured on texts in which people marked, or planted, what is to be found.

It knows data with annotations and how agreement is counted; it refuses to know how anything is found.
"""
