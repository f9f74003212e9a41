//! The stream `products`: cars, as in Airbyte's own Faker.

use super::cars::CARS;
use super::text::{hundredths, moment, number, raw};
use super::{FakerStream, Recipe};

/// The first moment (seconds since the epoch, 2022-01-01) at which one was put on offer.
const FIRST: i64 = 1_640_995_200;
/// Offers went on for a year, so that every product is older than every purchase.
const SPAN: u32 = 365 * 86_400;

/// Appends product `index`, whose id is one more.
pub fn write(recipe: &Recipe, index: u64, out: &mut Vec<u8>) {
    let mut random = recipe.random(FakerStream::Products, index);
    let car = &CARS[random.below(CARS.len() as u32) as usize];
    let year = random.between(car.first_year, car.last_year);
    // A car loses some 6 % of its price in a year, and no two are alike.
    let age = 2025_u32.saturating_sub(year).min(30);
    let kept = 0.94_f64.powi(age as i32) * f64::from(random.between(85, 115)) / 100.0;
    let price = (f64::from(car.price) * 100.0 * kept) as u64;
    let created = FIRST + i64::from(random.below(SPAN));
    let updated = recipe.updated_at.map_or(created, |millis| millis.div_euclid(1000));

    raw("{\"id\":", out);
    number(index + 1, out);
    raw(",\"make\":\"", out);
    raw(car.make, out);
    raw("\",\"model\":\"", out);
    raw(car.model, out);
    raw("\",\"year\":", out);
    number(u64::from(year), out);
    raw(",\"price\":", out);
    hundredths(price, out);
    raw(",\"created_at\":", out);
    moment(created, out);
    raw(",\"updated_at\":", out);
    moment(updated, out);
    out.push(b'}');
}
