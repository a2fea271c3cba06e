// The stage Extraction.
