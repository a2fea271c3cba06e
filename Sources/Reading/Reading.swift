// The stage Reading.
