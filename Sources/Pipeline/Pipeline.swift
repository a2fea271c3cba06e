// The stage Pipeline.
