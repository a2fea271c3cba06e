// The stage Gazetteer.
