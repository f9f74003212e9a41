//! The Faker source: users, products and purchases that nobody has met.
//!
//! Row `i` depends on the seed and on `i` only, never on the rows before it: any page can
//! be made again without making the pages before it, and no row need be kept.

mod cars;
mod cultures;
mod people;
mod products;
mod purchases;
mod random;
mod text;
mod users;

use serde::{Deserialize, Serialize};

pub use random::Random;

/// There are never more products than this.
const MOST_PRODUCTS: u64 = 100;

/// A stream of the Faker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the names are the streams'")]
pub enum FakerStream {
    Users,
    Products,
    Purchases,
}

impl FakerStream {
    /// The stream of that name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "users" => Some(Self::Users),
            "products" => Some(Self::Products),
            "purchases" => Some(Self::Purchases),
            _ => None,
        }
    }

    /// How many rows there are when `count` users were asked for. Purchases are about as
    /// many: 97 to 103 in a hundred users, by the seed.
    pub fn rows(self, count: u64, seed: i64) -> u64 {
        match self {
            Self::Users => count,
            Self::Products => count.min(MOST_PRODUCTS),
            Self::Purchases => {
                let hundredths = 97 + u64::from(Random::new(seed as u64, 0).below(7));
                (count.saturating_mul(hundredths) / 100).max(count.min(1))
            }
        }
    }
}

/// What the rows of one load have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recipe {
    /// The same seed makes the same rows.
    pub seed: i64,
    /// The users there are, for purchases to refer to.
    pub users: u64,
    /// The moment (ms since the epoch) that the rows carry as `updated_at`; none: each row
    /// was last updated when it was created.
    pub updated_at: Option<i64>,
}

impl Recipe {
    /// Appends row `index` (from 0) of a stream, as JSON without blanks.
    pub fn write_row(&self, stream: FakerStream, index: u64, out: &mut Vec<u8>) {
        match stream {
            FakerStream::Users => users::write(self, index, out),
            FakerStream::Products => products::write(self, index, out),
            FakerStream::Purchases => purchases::write(self, index, out),
        }
    }

    /// The randomness of one row.
    fn random(&self, stream: FakerStream, index: u64) -> Random {
        Random::new((self.seed as u64).wrapping_mul(3).wrapping_add(stream as u64), index + 1)
    }
}

#[cfg(test)]
mod tests;
