"""The words the rules know: one CSV file a kind, one word a row."""
