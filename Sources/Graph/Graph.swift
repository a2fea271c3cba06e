// The stage Graph.
