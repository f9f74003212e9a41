//! Every shape of complaint becomes one readable problem.
