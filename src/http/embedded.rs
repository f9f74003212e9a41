//! Secrets inside a text: the password of an address (`postgres://me:hush@host`), and
//! parameters with a secret's name (`md:db?motherduck_token=hush`, `host=x password=hush`).

use super::{MASK, secret_name::is_secret_name};

/// The text with what is secret in it masked; none if nothing is.
pub fn mask_embedded(text: &str) -> Option<String> {
    let mut places = parameters(text);
    places.extend(passwords(text));
    places.retain(|place| &text[place.clone()] != MASK);
    if places.is_empty() {
        return None;
    }
    places.sort_by_key(|place| place.start);
    let mut masked = String::with_capacity(text.len());
    let mut done = 0;
    for place in places {
        // A parameter may stand in what is a password already.
        if place.start >= done {
            masked.push_str(&text[done..place.start]);
            masked.push_str(MASK);
        }
        done = done.max(place.end);
    }
    masked.push_str(&text[done..]);
    Some(masked)
}

type Place = std::ops::Range<usize>;

/// Where the values of secret parameters are: after `name=`, up to what ends a parameter.
fn parameters(text: &str) -> Vec<Place> {
    let value_after = |(at, _): (usize, &str)| {
        let before = &text[..at];
        let name = before.rsplit(|c: char| !is_name_char(c)).next().unwrap_or(before);
        if !is_secret_name(name) {
            return None;
        }
        let rest = &text[at + 1..];
        let quoted = rest.strip_prefix(['\'', '"']).and_then(|inner| {
            let end = inner.find(rest.chars().next()?)?;
            Some(1..1 + end)
        });
        let place = quoted.unwrap_or_else(|| {
            0..rest
                .find(|c: char| c.is_whitespace() || "&;#\"'<>".contains(c))
                .unwrap_or(rest.len())
        });
        (!place.is_empty()).then(|| at + 1 + place.start..at + 1 + place.end)
    };
    text.match_indices('=').filter_map(value_after).collect()
}

/// Where the passwords of addresses are: `scheme://user:password@host`.
fn passwords(text: &str) -> Vec<Place> {
    let password_after = |(at, mark): (usize, &str)| {
        let start = at + mark.len();
        let rest = &text[start..];
        let end = rest.find(|c: char| c.is_whitespace() || "/?#\"'<>".contains(c));
        let user_info = &rest[..rest[..end.unwrap_or(rest.len())].rfind('@')?];
        let password = user_info.find(':')? + 1..user_info.len();
        (!password.is_empty()).then(|| start + password.start..start + password.end)
    };
    text.match_indices("://").filter_map(password_after).collect()
}

fn is_name_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || "_-.".contains(c)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn masked(text: &str, expected: &str) {
        let expected = expected.replace("***", MASK);
        assert_eq!(mask_embedded(text).as_deref(), Some(expected.as_str()));
        assert_eq!(mask_embedded(&expected), None, "masked twice");
    }

    #[test]
    fn a_token_in_a_path_is_masked_and_the_path_stays() {
        masked("md:db?motherduck_token=a.b-c&mode=rw", "md:db?motherduck_token=***&mode=rw");
        masked("x?mode=rw&api_key=1;password=2", "x?mode=rw&api_key=***;password=***");
        masked("host=h password='a b' user=u", "host=h password='***' user=u");
    }

    #[test]
    fn an_addresss_password_is_masked_and_its_user_stays() {
        masked("postgres://me:hush@host:5432/db", "postgres://me:***@host:5432/db");
        masked("see http://a:p@ss:w@h/x and b", "see http://a:***@h/x and b");
    }

    #[test]
    fn what_holds_no_secret_is_left_alone() {
        for text in [
            "",
            "md:db",
            "/local/x?mode=rw",
            "https://host:8080/a@b:c",
            "ssh://git@host/x",
            "a=b",
            "page_token=",
            "?pageToken=abc",
            "primary_key=id",
        ] {
            assert_eq!(mask_embedded(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic_and_masking_twice_masks_no_more(
            text in r#"([a-zé?&=:;@/ '"]|token=|://|password)*"#,
        ) {
            if let Some(masked) = mask_embedded(&text) {
                prop_assert_eq!(mask_embedded(&masked), None);
            }
        }
    }
}
