"""The kinds of exhibit: a function for each makes chart, table, text alternative and sums of its rows."""
