"""Reading a higher plan's file to lines of text: Word, PDF, plain text."""
