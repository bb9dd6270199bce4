"""The nouns of quoth as frozen values: passage, document, mention, reading, claim, entity, account."""
