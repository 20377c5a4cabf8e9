"""Sentences as data: words with names of figures in braces, and no number of their own.

`完成{demolition-target-share|tenths}` says 完成八成三. In braces stand ids of figures, with commas between
them, and after a bar one of the filters of `filters.FILTERS`. There is nothing else: no condition, no sum, no
nesting. Where the words depend on the figures' values, a filter chooses them.
"""
