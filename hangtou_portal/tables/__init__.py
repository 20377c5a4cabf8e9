"""The record as tables that people take away: one description, written as CSV, XLSX and JSON."""
