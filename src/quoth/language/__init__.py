"""Language: word lists, the parser and the questions one may ask of a parsed sentence; spaCy's door."""
