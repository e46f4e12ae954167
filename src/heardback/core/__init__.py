"""Values and judgements: what is true of pursuits, with no clock and no files."""
