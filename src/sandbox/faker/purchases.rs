//! The stream `purchases`: which user put which product into the cart, and what became
//! of it.

use super::text::{moment, number, raw};
use super::{FakerStream, Recipe};

/// The first moment (seconds since the epoch, 2025-01-01) at which a cart was filled:
/// by then every user and every product is there.
const FIRST: i64 = 1_735_689_600;
/// Carts went on being filled for eighteen months.
const SPAN: u32 = 545 * 86_400;

const MINUTE: u32 = 60;
const DAY: u32 = 86_400;

/// Appends purchase `index`, whose id is one more.
pub fn write(recipe: &Recipe, index: u64, out: &mut Vec<u8>) {
    let mut random = recipe.random(FakerStream::Purchases, index);
    let users = recipe.users.clamp(1, u64::from(u32::MAX)) as u32;
    let products = FakerStream::Products.rows(u64::from(users), recipe.seed) as u32;
    let user = u64::from(random.below(users)) + 1;
    let product = u64::from(random.below(products)) + 1;
    let created = FIRST + i64::from(random.below(SPAN));
    // Three in twenty only filled the cart; of those who bought, one in nine sent it back.
    let fate = random.below(100);
    let purchased = (fate >= 15).then(|| created + i64::from(random.between(MINUTE, 2 * DAY)));
    let returned = purchased
        .filter(|_| fate >= 90)
        .map(|purchased| purchased + i64::from(random.between(DAY, 30 * DAY)));
    let last = returned.or(purchased).unwrap_or(created);
    let updated = recipe.updated_at.map_or(last, |millis| millis.div_euclid(1000));

    raw("{\"id\":", out);
    number(index + 1, out);
    raw(",\"user_id\":", out);
    number(user, out);
    raw(",\"product_id\":", out);
    number(product, out);
    raw(",\"created_at\":", out);
    moment(created, out);
    raw(",\"updated_at\":", out);
    moment(updated, out);
    raw(",\"added_to_cart_at\":", out);
    moment(created, out);
    raw(",\"purchased_at\":", out);
    moment_or_null(purchased, out);
    raw(",\"returned_at\":", out);
    moment_or_null(returned, out);
    out.push(b'}');
}

fn moment_or_null(seconds: Option<i64>, out: &mut Vec<u8>) {
    match seconds {
        Some(seconds) => moment(seconds, out),
        None => raw("null", out),
    }
}
