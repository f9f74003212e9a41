//! Cultures: names, language, nationality, addresses and telephone numbers that go
//! together. Names that are written in other alphabets are in their usual Latin spelling.

mod east;
mod middle;
mod west;

use super::Random;
use east::EAST;
use middle::MIDDLE;
use west::WEST;

/// What people of one country share.
pub struct Culture {
    /// The language that most of them speak.
    pub language: &'static str,
    /// Their nationality.
    pub nationality: &'static str,
    /// ISO 3166-1 alpha-2.
    pub country_code: &'static str,
    /// A pattern (`text::pattern`) of numbers that are kept for fiction or hardly in use.
    pub telephone: &'static str,
    /// Given names of women.
    pub women: &'static [&'static str],
    /// Given names of men.
    pub men: &'static [&'static str],
    /// Family names.
    pub families: &'static [&'static str],
    /// City, region, and a pattern of its postal codes.
    pub cities: &'static [(&'static str, &'static str, &'static str)],
    /// Names of streets.
    pub streets: &'static [&'static str],
}

/// One of all cultures.
pub fn draw(random: &mut Random) -> &'static Culture {
    let chosen = random.below((WEST.len() + MIDDLE.len() + EAST.len()) as u32) as usize;
    let among_middle = chosen.wrapping_sub(WEST.len());
    let among_east = among_middle.wrapping_sub(MIDDLE.len());
    WEST.get(chosen).or_else(|| MIDDLE.get(among_middle)).unwrap_or(&EAST[among_east % EAST.len()])
}
