"""What a page shows: takeaway, chart, table, text alternative and sources in one object."""
