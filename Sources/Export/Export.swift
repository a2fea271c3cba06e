// The stage Export.
