"""From a document to a proposed record: rows with their sentences, and what is still open.

Rules and small frozen word lists, no model, no network: the same document gives the same draft.
"""
