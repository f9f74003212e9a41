//! The stream `users`.

use super::cultures::{self, Culture};
use super::people::{DEGREES, MAIL_DOMAINS, OCCUPATIONS};
use super::text::{folded, moment, number, pattern, raw};
use super::{FakerStream, Random, Recipe};

/// The first moment (seconds since the epoch, 2023-01-01) at which somebody signed up.
const FIRST: i64 = 1_672_531_200;
/// Sign-ups went on for two years.
const SPAN: u32 = 730 * 86_400;

/// Appends user `index`, whose id is one more.
pub fn write(recipe: &Recipe, index: u64, out: &mut Vec<u8>) {
    let mut random = recipe.random(FakerStream::Users, index);
    let culture = cultures::draw(&mut random);
    let person = Person::draw(culture, &mut random);
    let created = FIRST + i64::from(random.below(SPAN));
    let updated = recipe.updated_at.map_or(created, |millis| millis.div_euclid(1000));

    raw("{\"id\":", out);
    number(index + 1, out);
    raw(",\"created_at\":", out);
    moment(created, out);
    raw(",\"updated_at\":", out);
    moment(updated, out);
    person.write(out);
    raw(",\"email\":\"", out);
    email(&person, index, &mut random, out);
    raw("\",\"telephone\":\"", out);
    pattern(culture.telephone, &mut random, out);
    raw("\",\"gender\":\"", out);
    raw(person.gender, out);
    member("language", culture.language, out);
    member("academic_degree", random.pick(&DEGREES), out);
    member("nationality", culture.nationality, out);
    member("occupation", random.pick(&OCCUPATIONS), out);
    body(&person, &mut random, out);
    address(culture, &mut random, out);
    out.push(b'}');
}

/// Who somebody is.
struct Person {
    title: &'static str,
    given: &'static str,
    family: &'static str,
    gender: &'static str,
    age: u32,
}

impl Person {
    fn draw(culture: &Culture, random: &mut Random) -> Self {
        let (gender, given, titles): (_, _, &[&str]) = match random.below(100) {
            0..=48 => ("Female", culture.women, &["Ms", "Ms", "Mrs", "Dr", "Prof"]),
            49..=97 => ("Male", culture.men, &["Mr", "Mr", "Mr", "Dr", "Prof"]),
            98 => ("Non-binary", culture.women, &["Mx", "Dr"]),
            _ => ("Non-binary", culture.men, &["Mx", "Dr"]),
        };
        Self {
            title: random.pick(titles),
            given: random.pick(given),
            family: random.pick(culture.families),
            gender,
            // Two draws: middle ages are commoner than either end.
            age: 18 + random.below(35) + random.below(36),
        }
    }

    /// `name`, `title` and `age`, and the comma before them.
    fn write(&self, out: &mut Vec<u8>) {
        raw(",\"name\":\"", out);
        raw(self.given, out);
        out.push(b' ');
        raw(self.family, out);
        raw("\",\"title\":\"", out);
        raw(self.title, out);
        raw("\",\"age\":", out);
        number(u64::from(self.age), out);
    }
}

/// Ends the string before and appends a member up to its last quotation mark.
fn member(name: &str, value: &str, out: &mut Vec<u8>) {
    raw("\",\"", out);
    raw(name, out);
    raw("\":\"", out);
    raw(value, out);
}

/// The address matches the name, ends in the id, which makes it unique, and lies at a
/// domain that RFC 2606 keeps free: nobody can be written to by mistake.
fn email(person: &Person, index: u64, random: &mut Random, out: &mut Vec<u8>) {
    folded(person.given, out);
    out.push(b'.');
    folded(person.family, out);
    number(index + 1, out);
    out.push(b'@');
    raw(random.pick(&MAIL_DOMAINS), out);
}

/// `height`, `blood_type` and `weight`; ends the string before.
fn body(person: &Person, random: &mut Random, out: &mut Vec<u8>) {
    let least = if person.gender == "Male" { 162 } else { 150 };
    let centimetres = least + random.below(15) + random.below(16);
    // A body mass index from 19 to 30.
    let mass_index = 19 + random.below(12);
    raw("\",\"height\":\"", out);
    number(u64::from(centimetres / 100), out);
    out.push(b'.');
    out.extend_from_slice(&[b'0' + (centimetres / 10 % 10) as u8, b'0' + (centimetres % 10) as u8]);
    member("blood_type", blood_type(random), out);
    raw("\",\"weight\":", out);
    number(u64::from(mass_index * centimetres * centimetres / 10_000), out);
}

/// A blood type, about as often as it occurs.
fn blood_type(random: &mut Random) -> &'static str {
    match random.below(100) {
        0..=37 => "O+",
        38..=44 => "O-",
        45..=71 => "A+",
        72..=77 => "A-",
        78..=91 => "B+",
        92..=93 => "B-",
        94..=98 => "AB+",
        _ => "AB-",
    }
}

fn address(culture: &Culture, random: &mut Random, out: &mut Vec<u8>) {
    let (city, region, postal_code) =
        culture.cities[random.below(culture.cities.len() as u32) as usize];
    raw(",\"address\":{\"street_number\":\"", out);
    number(u64::from(random.between(1, 240)), out);
    member("street_name", random.pick(culture.streets), out);
    member("city", city, out);
    member("state", region, out);
    member("province", region, out);
    raw("\",\"postal_code\":\"", out);
    pattern(postal_code, random, out);
    member("country_code", culture.country_code, out);
    raw("\"}", out);
}
