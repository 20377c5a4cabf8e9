"""核对表.xlsx: a draft's proposals as a workbook, for the offices that check their own numbers."""
