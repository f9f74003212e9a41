//! Counts, sizes and durations for people.
