"""What a language is (`language`, `ecosystem`), and which languages are installed (`registry`)."""
