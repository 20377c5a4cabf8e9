"""Reading a report out of the file it came in: Word, PDF, a web page or plain text."""
