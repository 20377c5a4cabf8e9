"""The clerk's desk: a draft's text beside what is still to be decided of it."""
