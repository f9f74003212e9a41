//! Where a request goes.

use super::Request;

impl Request {
    /// The whole address below a server's base, query included, as it goes over the wire.
    pub fn url(&self, base: &str) -> String {
        let escape = |byte| format!("%{byte:02X}");
        let query: Vec<String> = self
            .query
            .iter()
            .map(|(name, value)| {
                format!("{}={}", percent_encoded(name, escape), percent_encoded(value, escape))
            })
            .collect();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{}{mark}{}", base.trim_end_matches('/'), self.path, query.join("&"))
    }
}

/// Every byte but RFC 3986's unreserved characters escaped.
pub(super) fn percent_encoded(text: &str, escape: impl Fn(u8) -> String) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            _ => escape(byte),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_query_is_percent_encoded_and_a_repeated_name_repeated() {
        let request = Request::get("/jobs")
            .with_query("orderBy", "updatedAt|DESC")
            .with_query("workspaceIds", "a b")
            .with_query("workspaceIds", "é&");
        assert_eq!(
            request.url("https://host.example/v1/"),
            "https://host.example/v1/jobs?orderBy=updatedAt%7CDESC&workspaceIds=a%20b&workspaceIds=%C3%A9%26"
        );
    }
}
