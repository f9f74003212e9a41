//! Rows per second of the Faker: `cargo run --release --example faker_rate`.

use std::time::Instant;

use airbyte_playground::sandbox::faker::{FakerStream, Recipe};

/// Writes what a sync of a million users writes, and says how fast.
fn main() {
    let recipe = Recipe { seed: 1, users: 1_000_000, updated_at: Some(1_795_309_200_000) };
    let mut row = Vec::new();
    let (mut all_rows, begun) = (0, Instant::now());
    for (name, stream) in [
        ("users", FakerStream::Users),
        ("products", FakerStream::Products),
        ("purchases", FakerStream::Purchases),
    ] {
        let (begun, mut bytes) = (Instant::now(), 0);
        let rows = stream.rows(recipe.users, recipe.seed);
        for index in 0..rows {
            row.clear();
            recipe.write_row(stream, index, &mut row);
            bytes += row.len();
        }
        all_rows += rows;
        println!("{name}: {rows} rows, {bytes} bytes, {:?}", begun.elapsed());
    }
    let rate = all_rows as f64 / begun.elapsed().as_secs_f64();
    println!("{rate:.0} rows/s");
}
