//! Ids: uuids drawn from the sandbox's seed, and the check of those that requests bring.

use super::faker::Random;

/// The `drawn`th uuid (version 4 in shape, RFC 9562) of a seed.
pub fn uuid(seed: u32, drawn: u64) -> String {
    let mut random = Random::new(u64::from(seed) ^ 0x5a4d_b0c5_0000_0000, drawn);
    let high = (random.next() & 0xffff_ffff_ffff_0fff) | 0x4000;
    let low = (random.next() & 0x3fff_ffff_ffff_ffff) | 0x8000_0000_0000_0000;
    format!(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xffff,
        high & 0xffff,
        low >> 48,
        low & 0xffff_ffff_ffff
    )
}

/// Whether the text is a uuid: 32 hexadecimal digits in groups of 8-4-4-4-12.
pub fn is_uuid(text: &str) -> bool {
    let groups = [8, 4, 4, 4, 12];
    let mut given = text.split('-');
    groups.iter().all(|length| {
        given.next().is_some_and(|group| {
            group.len() == *length && group.bytes().all(|byte| byte.is_ascii_hexdigit())
        })
    }) && given.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawn_ids_are_uuids_and_differ() {
        let ids: std::collections::HashSet<String> = (0..1000).map(|n| uuid(7, n)).collect();
        assert_eq!(ids.len(), 1000);
        assert!(ids.iter().all(|id| is_uuid(id) && id.as_bytes()[14] == b'4'));
    }

    #[test]
    fn words_and_near_misses_are_no_uuids() {
        for text in
            ["", "faker", "dfd88b22-b603-4c3d-aad7-3701784586b", "dfd88b22b6034c3daad73701784586b1"]
        {
            assert!(!is_uuid(text), "{text}");
        }
    }
}
