"""The record as tables and files."""
