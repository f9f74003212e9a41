//! Numbers, dates and plain names as JSON, straight into a buffer: a million rows are
//! written without an allocation.

use crate::airbyte::time::DateTime;

/// Appends text that needs no escaping.
pub fn raw(text: &str, out: &mut Vec<u8>) {
    out.extend_from_slice(text.as_bytes());
}

/// Appends a whole number.
pub fn number(value: u64, out: &mut Vec<u8>) {
    let mut digits = [0; 20];
    let mut at = digits.len();
    let mut rest = value;
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[at..]);
}

/// Appends an amount given in hundredths in its shortest form, as every JSON writer has
/// it: `12`, `12.5`, `12.34`.
pub fn hundredths(value: u64, out: &mut Vec<u8>) {
    number(value / 100, out);
    match (value / 10 % 10, value % 10) {
        (0, 0) => {}
        (tenths, 0) => out.extend_from_slice(&[b'.', b'0' + tenths as u8]),
        (tenths, rest) => {
            out.extend_from_slice(&[b'.', b'0' + tenths as u8, b'0' + rest as u8]);
        }
    }
}

/// Appends a moment (seconds since the epoch) as `"2026-11-22T09:30:00Z"`.
pub fn moment(seconds: i64, out: &mut Vec<u8>) {
    let at = DateTime::from_millis(seconds * 1000);
    out.push(b'"');
    number(at.year as u64, out);
    for (mark, part) in
        [(b'-', at.month), (b'-', at.day), (b'T', at.hour), (b':', at.minute), (b':', at.second)]
    {
        out.extend_from_slice(&[mark, b'0' + (part / 10) as u8, b'0' + (part % 10) as u8]);
    }
    out.extend_from_slice(b"Z\"");
}

/// Appends a pattern with its places filled in: `#` a digit, `%` a digit but nought,
/// `?` a capital letter.
pub fn pattern(pattern: &str, random: &mut super::Random, out: &mut Vec<u8>) {
    let mut bits = random.next();
    for byte in pattern.bytes() {
        let filled = match byte {
            b'#' => b'0' + take(&mut bits, 10, random),
            b'%' => b'1' + take(&mut bits, 9, random),
            b'?' => b'A' + take(&mut bits, 26, random),
            other => other,
        };
        out.push(filled);
    }
}

/// A small number out of bits that are drawn anew when they run low.
fn take(bits: &mut u64, end: u64, random: &mut super::Random) -> u8 {
    if *bits < 1 << 20 {
        *bits = random.next();
    }
    let taken = (*bits % end) as u8;
    *bits /= end;
    taken
}

/// Appends a name as the local part of an e-mail address has it: small Latin letters only.
pub fn folded(name: &str, out: &mut Vec<u8>) {
    for letter in name.chars() {
        match letter {
            'a'..='z' => out.push(letter as u8),
            'A'..='Z' => out.push(letter.to_ascii_lowercase() as u8),
            other => raw(without_marks(other), out),
        }
    }
}

fn without_marks(letter: char) -> &'static str {
    match letter {
        'á' | 'à' | 'â' | 'ã' | 'å' | 'ă' | 'ą' | 'ạ' | 'ả' | 'ấ' | 'ầ' | 'ặ' | 'Á' | 'Å' => {
            "a"
        }
        'ä' | 'Ä' | 'æ' => "ae",
        'ç' | 'ć' | 'č' | 'Ç' => "c",
        'đ' | 'Đ' | 'ď' => "d",
        'é' | 'è' | 'ê' | 'ë' | 'ę' | 'ế' | 'ễ' | 'ě' | 'É' => "e",
        'ğ' => "g",
        'í' | 'ì' | 'î' | 'ï' | 'ı' | 'ị' | 'Í' | 'İ' => "i",
        'ł' | 'Ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ó' | 'ò' | 'ô' | 'õ' | 'ő' | 'ơ' | 'ọ' | 'ỗ' => "o",
        'ö' | 'ø' | 'Ö' | 'Ø' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'Ş' | 'Ś' | 'Š' | 'ș' => "s",
        'ß' => "ss",
        'ú' | 'ù' | 'û' | 'ů' | 'ũ' | 'ư' => "u",
        'ü' | 'Ü' => "ue",
        'ý' | 'ỳ' => "y",
        'ź' | 'ż' | 'ž' | 'Ż' | 'Ž' => "z",
        _ => "",
    }
}
